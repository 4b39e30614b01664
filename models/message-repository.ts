import type { Collection, Connection } from 'mongoose';
import { isDuplicateKey } from './duplicate-key.ts';
import { type Message, type MessageDelivery, messageSchema } from './message.ts';

/** The log of all conversations. */
export class MessageRepository {
  readonly #messages: Collection<Message>;

  constructor(connection: Connection) {
    connection.model<Message>('Message', messageSchema);
    this.#messages = connection.collection<Message>('messages');
  }

  /** Appends entries; one that is there already (a delivery repeated after a crash) is left as it is. */
  async append(messages: Message[]): Promise<void> {
    try {
      await this.#messages.insertMany(messages, { ordered: false });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }

  /** The entries after `seq` (exclusive), oldest first. */
  async after(conversation: string, seq: number, limit: number): Promise<Message[]> {
    return await this.#messages
      .find({ conversation, seq: { $gt: seq } })
      .sort({ seq: 1 })
      .limit(limit)
      .toArray();
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

  async markDelivery(id: string, delivery: MessageDelivery): Promise<void> {
    await this.#messages.updateOne({ _id: id }, { $set: { delivery } });
  }

  /** The messages that could not be delivered, oldest first: the list of dead letters that staff see. */
  async undelivered(limit: number): Promise<Message[]> {
    return await this.#messages.find({ 'delivery.status': 'failed' }).sort({ at: 1 }).limit(limit).toArray();
  }
}
