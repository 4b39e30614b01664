import type { Collection, Connection } from 'mongoose';
import { isDuplicateKey } from '../store/duplicate-key.ts';
import { type InboxItem, inboxSchema } from './inbox.ts';

/** How long a finished item is stored, to recognise duplicates: twice the 7 days for which WhatsApp, the most patient provider, repeats a delivery. */
const DEDUPLICATION_MS = 14 * 24 * 3600 * 1000;

/** The inbox: every inbound item, once. */
export class InboxRepository {
  readonly #items: Collection<InboxItem>;

  constructor(connection: Connection) {
    connection.model<InboxItem>('InboxItem', inboxSchema);
    this.#items = connection.collection<InboxItem>('inbox');
  }

  /** Records an item; resolves when it is durable. False for a duplicate, which is dropped. */
  async record(item: InboxItem): Promise<boolean> {
    try {
      await this.#items.insertOne(item);
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  /** The oldest open items of a conversation, in order of arrival. */
  async nextFor(conversation: string, limit: number): Promise<InboxItem[]> {
    return await this.#items
      .find({ state: 'open', conversation })
      .sort({ arrivalSeq: 1, _id: 1 })
      .limit(limit)
      .toArray();
  }

  /** The `arrivalSeq` of a conversation's newest open item; undefined if it has none. */
  async newestOpenSeq(conversation: string): Promise<number | undefined> {
    const [newest] = await this.#items
      .find({ state: 'open', conversation })
      .sort({ arrivalSeq: -1 })
      .limit(1)
      .toArray();
    return newest?.arrivalSeq;
  }

  /**
   * Conversations with an open item that was recorded before `before` or from `now` on (both an `arrivalSeq`), in id order after `after`. An item
   * of a later time was recorded by a clock that was ahead.
   */
  async conversationsWithOpenItems(
    before: number,
    after: string,
    limit: number,
    now = Number.POSITIVE_INFINITY,
  ): Promise<InboxItem['address'][]> {
    const recorded = [{ arrivalSeq: { $lt: before } }, { arrivalSeq: { $gte: now } }];
    const items = await this.#items
      .find({ state: 'open', conversation: { $gt: after }, $or: recorded })
      .sort({ conversation: 1, arrivalSeq: 1 })
      .limit(limit)
      .toArray();
    return items.map((item) => item.address);
  }

  /** Marks items as done. Only what recognises a repeat stays: their content is in the log, with its secrets masked. */
  async finish(ids: readonly string[], now: Date): Promise<void> {
    const expiresAt = new Date(now.getTime() + DEDUPLICATION_MS);
    await this.#items.updateMany(
      { _id: { $in: [...ids] }, state: 'open' },
      { $set: { state: 'done', expiresAt, activity: '' }, $unset: { proof: 1, origin: 1 } },
    );
  }

  /** Marks an item as a dead letter, which is stored as long as its conversation. `activity`: with its secrets masked, if it holds any. */
  async moveToDeadLetters(id: string, reason: string, activity?: string): Promise<void> {
    const masked = activity === undefined ? {} : { activity };
    await this.#items.updateOne({ _id: id }, { $set: { state: 'dead', reason, ...masked } });
  }

  /** The dead letters, oldest first. */
  async deadLetters(limit: number): Promise<InboxItem[]> {
    return await this.#items.find({ state: 'dead' }).sort({ arrivalSeq: 1 }).limit(limit).toArray();
  }

  async countOpen(): Promise<number> {
    return await this.#items.countDocuments({ state: 'open' });
  }
}
