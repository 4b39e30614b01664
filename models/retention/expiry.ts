import type { Connection } from 'mongoose';
import { ConversationExpiry } from './conversation-expiry.ts';
import { expireDocuments } from './document-expiry.ts';

/** How many documents of a collection were deleted. */
export type Expired = readonly [collection: string, count: number];

/**
 * Deletes what is older than the retention, in small batches. Everything is counted from its last activity, and nothing that waits for anybody is deleted.
 * Several processes may do it at once, and one that is killed leaves nothing half: the next run goes on.
 */
export class Expiry {
  readonly #connection: Connection;
  readonly #conversations: ConversationExpiry;

  /** `connection`: with all models defined. */
  constructor(connection: Connection) {
    this.#connection = connection;
    this.#conversations = new ConversationExpiry(connection);
  }

  /** Deletes what is from before a time. Yields after each batch, where a caller may end it. */
  async *run(before: Date): AsyncGenerator<Expired, void, void> {
    for await (const count of this.#conversations.messages(before)) yield ['messages', count];
    for await (const count of this.#conversations.conversations(before)) yield ['conversations', count];
    yield* expireDocuments(this.#connection, before);
  }
}
