import type { Collection, Connection } from 'mongoose';
import type { DeliveryMark, Receipt } from './desk.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import { type Message, type MessageDelivery, messageSchema } from './message.ts';

/** What a message may have been before it is what its provider tells now. */
const EARLIER: Readonly<Record<DeliveryMark, string[]>> = {
  sent: [],
  delivered: ['sent'],
  read: ['sent', 'delivered'],
  failed: ['sent'],
};

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

  async find(id: string): Promise<Message | null> {
    return (await this.#messages.findOne({ _id: id })) as Message | null;
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

  /**
   * Moves a message on to what a provider told of it, or all that were sent as one, and gives them; none if there is no such message,
   * or it is further already (providers tell out of order).
   */
  async advance(
    conversation: string,
    { id, providerId, mark, reason }: Receipt,
    at: Date,
  ): Promise<Message[]> {
    const named =
      id === undefined ? { conversation, 'delivery.providerId': providerId } : { _id: id, conversation };
    const set = {
      'delivery.status': mark,
      'delivery.at': at,
      ...(reason !== undefined && { 'delivery.reason': reason }),
    };
    const moved: Message[] = [];
    for (;;) {
      const message = (await this.#messages.findOneAndUpdate(
        { ...named, 'delivery.status': { $in: EARLIER[mark] } },
        { $set: set },
        { returnDocument: 'after' },
      )) as Message | null;
      if (message === null) return moved;
      moved.push(message);
    }
  }

  /** The newest entries up to now, oldest first. */
  async newest(conversation: string, limit: number): Promise<Message[]> {
    const found = await this.#messages
      .find({ conversation, seq: { $gt: 0 } })
      .sort({ seq: -1 })
      .limit(limit)
      .toArray();
    return found.reverse();
  }

  /** The messages that could not be delivered, oldest first: the list of dead letters that staff see. */
  async undelivered(limit: number): Promise<Message[]> {
    return await this.#messages.find({ 'delivery.status': 'failed' }).sort({ at: 1 }).limit(limit).toArray();
  }
}
