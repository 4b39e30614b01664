import type { Identity } from '../customer/identity.ts';
import type { Json } from '../json.ts';

/** Who answers the customer: the bot, nobody yet (waiting for staff), or a member of staff. */
export type Owner = 'bot' | 'queue' | 'human';

/** A stretch of a conversation about one concern; working memory starts afresh with each. */
export interface Episode {
  /** Counts from 1. */
  readonly number: number;
  readonly startedAt: Date;
}

/** What a worker holds while it works on a conversation; taken over when `expiresAt` has passed. */
export interface Lease {
  readonly owner: string;
  readonly expiresAt: Date;
}

/** One customer on one channel: the unit of order, of the lease and of the commit. */
export interface Conversation {
  /** `channel:account:externalId`. */
  readonly _id: string;
  readonly channel: string;
  readonly account: string;
  /** The channel's own id of the conversation. */
  readonly externalId: string;
  readonly owner: Owner;
  readonly locale?: string;
  readonly identity: Identity;
  /** The bot's memory: the dialog stack and what goes with it. The adapters never look inside. */
  readonly memory: Json;
  readonly episode: Episode;
  /** Staff have blocked the customer: what they write is kept and not answered. */
  readonly blocked?: boolean;
  /** The number of the newest message, counting from 1; the order of the log and the web channel's watermark. */
  readonly seq: number;
  /** Grows with each commit. */
  readonly version: number;
  /** Grows with each new holder of the lease, so that an overtaken worker can't write. */
  readonly fence: number;
  readonly lease: Lease | null;
  readonly createdAt: Date;
  /** When the last commit was made, or the owner changed. */
  readonly updatedAt: Date;
}
