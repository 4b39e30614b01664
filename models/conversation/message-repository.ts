import type { Collection, Connection } from 'mongoose';
import { isDuplicateKey } from '../store/duplicate-key.ts';
import { type Message, type MessageDelivery, messageSchema } from './message.ts';
import { type Reaction, scoreOf } from './reaction.ts';
import type { DeliveryStatus, Receipt } from './receipt.ts';

/** The delivery statuses that a receipt's status may follow: providers send receipts out of order, and an older one changes nothing. */
const EARLIER: Readonly<Record<DeliveryStatus, string[]>> = {
  sent: [],
  delivered: ['sent'],
  read: ['sent', 'delivered'],
  failed: ['sent'],
};

/** How many entries the server sends at once, since each may be large and the reader may need few. */
const BATCH = 50;

/** What is asked for of an inserted entry. */
interface Appended {
  readonly fullDocument: Pick<Message, 'conversation' | 'item' | 'seq'>;
}

/** The logs of all conversations. */
export class MessageRepository {
  readonly #messages: Collection<Message>;

  constructor(connection: Connection) {
    connection.model<Message>('Message', messageSchema);
    this.#messages = connection.collection<Message>('messages');
  }

  /** Appends entries. An entry that is stored already (by a delivery that a crash repeats) stays as it is. */
  async append(messages: Message[]): Promise<void> {
    try {
      await this.#messages.insertMany(messages, { ordered: false });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }

  /**
   * Calls `onAppended` with the conversation, the inbox item and the number of each entry that any process appends (0 for one that customers do not see), by a
   * change stream of MongoDB. `onEnd` gets the
   * error that ends it: a standalone server and the embedded store have none. Returns the function that closes it.
   */
  watch(
    onAppended: (conversation: string, items: readonly string[], seq: number) => void,
    onEnd: (error: unknown) => void,
  ): () => Promise<void> {
    const inserts = [
      { $match: { operationType: 'insert' } },
      { $project: { 'fullDocument.conversation': 1, 'fullDocument.item': 1, 'fullDocument.seq': 1 } },
    ];
    const stream = this.#messages.watch<Appended['fullDocument'], Appended>(inserts);
    stream.on('change', ({ fullDocument: { conversation, item, seq } }) =>
      onAppended(conversation, item === undefined ? [] : [item], seq ?? 0),
    );
    stream.on('error', onEnd);
    return async () => await stream.close();
  }

  async find(id: string): Promise<Message | null> {
    return (await this.#messages.findOne({ _id: id })) as Message | null;
  }

  /** The entries after `seq` (exclusive), oldest first; none after those whose activities have `length` characters together. Default: no such limit. */
  async after(
    conversation: string,
    seq: number,
    limit: number,
    length = Number.POSITIVE_INFINITY,
  ): Promise<Message[]> {
    const found: Message[] = [];
    let read = 0;
    const entries = this.#messages
      .find({ conversation, seq: { $gt: seq } })
      .sort({ seq: 1 })
      .limit(limit)
      .batchSize(BATCH);
    for await (const entry of entries) {
      found.push(entry);
      read += entry.activity.length;
      if (read >= length) break;
    }
    return found;
  }

  /** The inbox items of the entries after `seq` (exclusive) up to `last` (inclusive), without the activities. */
  async itemsBetween(conversation: string, seq: number, last: number): Promise<string[]> {
    const entries = await this.#messages
      .find({ conversation, seq: { $gt: seq, $lte: last } })
      .project<Pick<Message, 'item'>>({ item: 1 })
      .toArray();
    return entries.flatMap(({ item }) => item ?? []);
  }

  /** The number of the newest entry; undefined if there is none. */
  async newestSeq(conversation: string): Promise<number | undefined> {
    const found = await this.#messages
      .find({ conversation, seq: { $gt: 0 } })
      .sort({ seq: -1 })
      .limit(1)
      .toArray();
    return found[0]?.seq ?? undefined;
  }

  /** Stores the delivery of a message after it was sent, withdrawn or given up. */
  async markDelivery(id: string, delivery: MessageDelivery): Promise<void> {
    await this.#messages.updateOne({ _id: id }, { $set: { delivery } });
  }

  /** The messages that a receipt is about and whose status precedes its own: several if they were sent as one batch, none if a later receipt came first. */
  async awaitingReceipt(conversation: string, { id, providerId, status }: Receipt): Promise<Message[]> {
    // Without an id the filter would match every message.
    if (id === undefined && providerId === undefined) return [];
    const named =
      id === undefined ? { conversation, 'delivery.providerId': providerId } : { _id: id, conversation };
    return await this.#messages
      .find({ ...named, 'delivery.status': { $in: EARLIER[status] } })
      .sort({ seq: 1 })
      .toArray();
  }

  /** Stores a receipt's status with a message, unless a later one is stored. */
  async storeReceipt(id: string, { status, reason }: Receipt, at: Date): Promise<void> {
    const set = {
      'delivery.status': status,
      'delivery.at': at,
      ...(reason !== undefined && { 'delivery.reason': reason }),
    };
    await this.#messages.updateOne({ _id: id, 'delivery.status': { $in: EARLIER[status] } }, { $set: set });
  }

  /** The message with a provider's id; the first of several that were sent as one batch. */
  async findByProviderId(conversation: string, providerId: string): Promise<Message | null> {
    return (await this.#messages.findOne({
      conversation,
      'delivery.providerId': providerId,
    })) as Message | null;
  }

  /** Stores a reaction with the messages of a provider's id, in place of an earlier one; without an emoji it removes the reaction. */
  async storeReaction(conversation: string, { providerId, emoji }: Reaction, at: Date): Promise<void> {
    const score = emoji === null ? undefined : scoreOf(emoji);
    await this.#messages.updateMany(
      { conversation, 'delivery.providerId': providerId },
      emoji === null
        ? { $unset: { reaction: 1 } }
        : { $set: { reaction: { emoji, at, ...(score !== undefined && { score }) } } },
    );
  }

  /** The newest `limit` entries, oldest first. */
  async newest(conversation: string, limit: number): Promise<Message[]> {
    const found = await this.#messages
      .find({ conversation, seq: { $gt: 0 } })
      .sort({ seq: -1 })
      .limit(limit)
      .toArray();
    return found.reverse();
  }

  /** The messages that could not be delivered, oldest first. */
  async undelivered(limit: number): Promise<Message[]> {
    return await this.#messages.find({ 'delivery.status': 'failed' }).sort({ at: 1 }).limit(limit).toArray();
  }
}
