import type { Collection, Connection } from 'mongoose';
import type { Contact } from '../contact/contact.ts';
import type { InboxItem } from '../conversation/inbox.ts';
import { type Message, messageSchema } from '../conversation/message.ts';
import { conversationSchema, type StoredConversation } from '../conversation/stored-conversation.ts';
import { DESK_CHANNEL } from '../desk/desk.ts';
import type { CaseStatus } from '../desk/desk-post.ts';
import type { SlackPost } from '../desk/slack-post.ts';
import type { MailMessage } from '../mail/mail-message.ts';
import type { MailThread } from '../mail/mail-thread.ts';
import { ownDocuments } from '../store/own-documents.ts';
import { inBatches } from './batches.ts';

/** The statuses in which a case of the desk is over. */
const OVER: readonly CaseStatus[] = ['resolved', 'bot', 'abandoned'];

/** A conversation that waits for nobody: no work, no wait and no person has it, and the case is over if it is one. */
const AT_REST = {
  ...ownDocuments(conversationSchema),
  owner: 'bot' as const,
  lease: null,
  dueAt: { $exists: false },
  $or: [{ channel: { $ne: DESK_CHANNEL } }, { 'memory.status': { $in: [...OVER] } }],
};

/** The fields of a conversation from which its expiry is decided. */
type Expiring = Pick<StoredConversation, '_id' | 'channel' | 'externalId'>;

const EXPIRING = { channel: 1, externalId: 1 } as const;

/**
 * Deletes old messages, and conversations (the desk's cases are some) that had none for as long. What waits for anybody stays whole, however old it is: an
 * open case and its customer's conversation, an entry of an outbox, an item of an inbox. A conversation that begins again under its id is a new one.
 */
export class ConversationExpiry {
  readonly #conversations: Collection<StoredConversation>;
  readonly #messages: Collection<Message>;
  readonly #inbox: Collection<InboxItem>;
  readonly #contacts: Collection<Contact>;
  readonly #posts: Collection<SlackPost>;
  readonly #threads: Collection<MailThread>;
  readonly #mails: Collection<MailMessage>;

  /** `connection`: with all models defined. */
  constructor(connection: Connection) {
    this.#conversations = connection.collection<StoredConversation>('conversations');
    this.#messages = connection.collection<Message>('messages');
    this.#inbox = connection.collection<InboxItem>('inbox');
    this.#contacts = connection.collection<Contact>('contacts');
    this.#posts = connection.collection<SlackPost>('slack-posts');
    this.#threads = connection.collection<MailThread>('mail-threads');
    this.#mails = connection.collection<MailMessage>('mail-messages');
  }

  /** Deletes the messages from before a time whose conversation is at rest; the newest one stays with it, since readers go on from its number. */
  async *messages(before: Date): AsyncGenerator<number, void, void> {
    const projection = { conversation: 1, seq: 1 };
    const old = this.#messages
      .find({ ...ownDocuments(messageSchema), at: { $lt: before } }, { projection })
      .sort({ at: 1 });
    for await (const batch of inBatches(old)) {
      const all = await this.#conversations
        .find({ _id: { $in: distinct(batch) } }, { projection: { seq: 1 } })
        .toArray();
      const atRest = await this.#conversations
        .find({ _id: { $in: distinct(batch) }, ...AT_REST }, { projection: { _id: 1 } })
        .toArray();
      const newest = new Map(all.map(({ _id, seq }) => [_id, seq]));
      const resting = new Set(atRest.map(({ _id }) => _id));
      const expired = batch.filter(
        ({ conversation, seq }) =>
          !newest.has(conversation) || (resting.has(conversation) && seq !== newest.get(conversation)),
      );
      const ids = expired.map(({ _id }) => _id);
      yield (await this.#messages.deleteMany({ _id: { $in: ids } })).deletedCount;
    }
  }

  /** Deletes the conversations at rest whose last change is from before a time, with what belongs to them. */
  async *conversations(before: Date): AsyncGenerator<number, void, void> {
    const old = this.#conversations.find(
      { ...AT_REST, updatedAt: { $lt: before } },
      { projection: EXPIRING },
    );
    for await (const batch of inBatches(old)) {
      let deleted = 0;
      for (const conversation of batch) if (await this.#expire(conversation, before)) deleted += 1;
      yield deleted;
    }
  }

  /** Deletes a conversation last, so that a repeat completes what a crash interrupted, and only while it has not changed since it was read. */
  async #expire({ _id, channel, externalId }: Expiring, before: Date): Promise<boolean> {
    if (await this.#isNeeded(_id)) return false;
    await this.#messages.deleteMany({ conversation: _id, at: { $lt: before } });
    if ((await this.#messages.findOne({ conversation: _id }, { projection: { _id: 1 } })) !== null)
      return false;
    if (!(await this.#expireThread(externalId))) return false;
    if (channel === DESK_CHANNEL) await this.#posts.deleteMany({ case: externalId });
    // An opt-out and former ids protect the customer, so they stay.
    const unneeded = { optedOutAt: null, 'former.0': { $exists: false } };
    await this.#contacts.deleteOne({ _id, ...unneeded, lastInboundAt: { $not: { $gte: before } } });
    const unchanged = { ...AT_REST, _id, updatedAt: { $lt: before } };
    return (await this.#conversations.deleteOne(unchanged)).deletedCount === 1;
  }

  /** Deletes the mail thread of a conversation, if it has one, with what is known of its mails; false if a mail has come since it was read. */
  async #expireThread(_id: string): Promise<boolean> {
    const thread = await this.#threads.findOne({ _id });
    if (thread === null) return true;
    const { deletedCount } = await this.#threads.deleteOne({ _id, references: thread.references });
    if (deletedCount === 1) await this.#mails.deleteMany({ thread: _id });
    return deletedCount === 1;
  }

  /** Whether an item waits for the conversation, or a case is about it. */
  async #isNeeded(conversation: string): Promise<boolean> {
    const projection = { _id: 1 };
    const about = { channel: DESK_CHANNEL, 'memory.customer.conversation': conversation };
    const [item, ofDesk] = await Promise.all([
      this.#inbox.findOne({ state: 'open', conversation }, { projection }),
      this.#conversations.findOne(about, { projection }),
    ]);
    return item !== null || ofDesk !== null;
  }
}

function distinct(messages: readonly Pick<Message, 'conversation'>[]): string[] {
  return [...new Set(messages.map(({ conversation }) => conversation))];
}
