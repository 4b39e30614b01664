import type { Collection, Connection } from 'mongoose';
import { conversationId, type InboxItem } from '../conversation/inbox.ts';
import type { Message } from '../conversation/message.ts';
import type { StoredConversation } from '../conversation/stored-conversation.ts';
import { DESK_CHANNEL } from '../desk/desk.ts';
import type { SlackPost } from '../desk/slack-post.ts';
import type { FileChunk, KeptFile } from '../files/kept-file.ts';
import type { DeadAddress } from './dead-address.ts';
import type { MailMessage } from './mail-message.ts';
import type { MailThread } from './mail-thread.ts';
import type { OutgoingMail } from './outgoing-mail.ts';

/** The person whose mails are erased. */
export interface MailPerson {
  /** The shop's address that they wrote to. */
  readonly account: string;
  /** The person's address, in lower case. */
  readonly address: string;
  /** The channel's ids of their conversations without a thread. */
  readonly others: readonly string[];
}

/** The numbers of what was erased. */
export interface ErasedMails {
  readonly conversations: number;
  /** Raw mails. */
  readonly mails: number;
}

/**
 * Erases a person's e-mail data from the store: raw mails, threads, conversations with their logs, and the desk's cases about them. The threads
 * are erased last, so that an interrupted erasure can be repeated.
 */
export class MailErasure {
  readonly #threads: Collection<MailThread>;
  readonly #mails: Collection<MailMessage>;
  readonly #dead: Collection<DeadAddress>;
  readonly #outgoing: Collection<OutgoingMail>;
  readonly #files: Collection<KeptFile>;
  readonly #chunks: Collection<FileChunk>;
  readonly #conversations: Collection<StoredConversation>;
  readonly #messages: Collection<Message>;
  readonly #inbox: Collection<InboxItem>;
  readonly #posts: Collection<SlackPost>;

  /** `connection`: with all models defined. */
  constructor(connection: Connection) {
    this.#threads = connection.collection<MailThread>('mail-threads');
    this.#mails = connection.collection<MailMessage>('mail-messages');
    this.#dead = connection.collection<DeadAddress>('dead-addresses');
    this.#outgoing = connection.collection<OutgoingMail>('outgoing-mails');
    this.#files = connection.collection<KeptFile>('files');
    this.#chunks = connection.collection<FileChunk>('file-chunks');
    this.#conversations = connection.collection<StoredConversation>('conversations');
    this.#messages = connection.collection<Message>('messages');
    this.#inbox = connection.collection<InboxItem>('inbox');
    this.#posts = connection.collection<SlackPost>('slack-posts');
  }

  async erase({ account, address, others }: MailPerson): Promise<ErasedMails> {
    const threads = (await this.#threads.find({ address }, { projection: { _id: 1 } }).toArray()).map(idOf);
    const theirs = [...threads, ...others].map((externalId) =>
      conversationId({ channel: 'email', account, externalId }),
    );
    const cases = await this.#conversations
      .find(
        { channel: DESK_CHANNEL, 'memory.customer.conversation': { $in: theirs } },
        { projection: { externalId: 1 } },
      )
      .toArray();
    const mails = await this.#eraseFiles(address);
    const all = [...theirs, ...cases.map(idOf)];
    const { deletedCount } = await this.#conversations.deleteMany({ _id: { $in: all } });
    await this.#messages.deleteMany({ conversation: { $in: all } });
    await this.#inbox.deleteMany({ conversation: { $in: all } });
    await this.#posts.deleteMany({ case: { $in: cases.map(({ externalId }) => externalId) } });
    await this.#mails.deleteMany({ $or: [{ address }, { thread: { $in: threads } }] });
    await this.#outgoing.deleteMany({ to: address });
    await this.#dead.deleteOne({ _id: address });
    await this.#threads.deleteMany({ address });
    return { conversations: deletedCount - cases.length, mails };
  }

  /** Erases the raw mails, which have their sender's address in their file names. */
  async #eraseFiles(address: string): Promise<number> {
    const named = { name: { $gte: `${address} `, $lt: `${address}!` } };
    const found = await this.#files.find(named, { projection: { _id: 1, name: 1 } }).toArray();
    const files = found.filter(({ name }) => name.endsWith('.eml')).map(idOf);
    await this.#chunks.deleteMany({ file: { $in: files } });
    await this.#files.deleteMany({ _id: { $in: files } });
    return files.length;
  }
}

function idOf({ _id }: { readonly _id: string }): string {
  return _id;
}
