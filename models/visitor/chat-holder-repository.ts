import type { Collection, Connection } from 'mongoose';
import { isDuplicateKey } from '../store/duplicate-key.ts';
import { type ChatHolder, chatHolderSchema, HOLDER_DAYS } from './chat-holder.ts';

const DAY_MS = 24 * 3600 * 1000;

/** Most conversations of a holder; each sign-in of a browser that has chatted before adds one. */
const KEPT_CONVERSATIONS = 50;

/** Whose the conversations of the website chat are. */
export class ChatHolderRepository {
  readonly #holders: Collection<ChatHolder>;

  constructor(connection: Connection) {
    connection.model<ChatHolder>('ChatHolder', chatHolderSchema);
    this.#holders = connection.collection<ChatHolder>('chat-holders');
  }

  /** The conversations of a holder; none of one that is unknown, was forgotten or has expired. */
  async conversationsOf(holder: string, now: Date): Promise<readonly string[]> {
    return (await this.#holders.findOne({ _id: holder, expiresAt: { $gt: now } }))?.conversations ?? [];
  }

  /** The conversations of a holder, with `fresh` as the first one of a new holder: tabs that open at the same time get the same one. */
  async open(holder: string, fresh: string, now: Date): Promise<readonly string[]> {
    const given = { $setOnInsert: { conversations: [fresh] } };
    try {
      await this.#holders.updateOne({ _id: holder }, { ...given, ...lastingFrom(now) }, { upsert: true });
    } catch (error) {
      // Two processes made the holder at the same time.
      if (!isDuplicateKey(error)) throw error;
    }
    return await this.conversationsOf(holder, now);
  }

  /** Adds conversations to a holder, also to one that is unknown yet; of very many it keeps the newest. */
  async add(holder: string, conversations: readonly string[], now: Date): Promise<void> {
    const begun = { $setOnInsert: { conversations: conversations.slice(-KEPT_CONVERSATIONS) } };
    await this.#holders.updateOne({ _id: holder }, { ...begun, ...lastingFrom(now) }, { upsert: true });
    for (const added of conversations) {
      await this.#holders.updateOne(
        { _id: holder, conversations: { $ne: added } },
        { $push: { conversations: { $each: [added], $slice: -KEPT_CONVERSATIONS } } },
      );
    }
  }

  /** Deletes a holder: its visitor id and the tokens of its conversations are worthless from now on. The conversations stay. */
  async forget(holder: string): Promise<void> {
    await this.#holders.deleteOne({ _id: holder });
  }
}

function lastingFrom(now: Date) {
  return { $max: { expiresAt: new Date(now.getTime() + HOLDER_DAYS * DAY_MS) } };
}
