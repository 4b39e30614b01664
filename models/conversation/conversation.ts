import type { Identity } from '../customer/identity.ts';
import type { Json } from '../json.ts';

/** Who answers the customer: the bot; nobody, while the conversation is queued for staff; a member of staff. */
export type Owner = 'bot' | 'queue' | 'human';

/** The part of a conversation about one concern, until staff resolve its case or the customer begins anew; each has a case of its own. */
export interface Episode {
  /**
   * Counts up from the second in which the conversation began (from 1 in conversations of earlier releases). So one that has expired and begins again
   * under its id has no number twice, and no case and no key of a command.
   */
  readonly number: number;
  readonly startedAt: Date;
}

/** The lease of the worker that works on a conversation; after `expiresAt` another worker may take it. */
export interface Lease {
  readonly owner: string;
  readonly expiresAt: Date;
}

/** One customer's conversation on one channel: the unit of order, of the lease and of the commit. A case of the staff desk is a conversation too. */
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
  /** The bot's memory: the dialog stack with its slots. Only the bot reads it. */
  readonly memory: Json;
  readonly episode: Episode;
  /** The number of the newest claim of the episode's case that took effect. Absent before the first. */
  readonly claims?: number;
  /** Staff blocked the customer: their messages are stored and not answered. */
  readonly blocked?: boolean;
  /** The number of the newest message, counting from 1; the order of the log and the web channel's watermark. */
  readonly seq: number;
  /** Grows with each commit and each change of owner; a draft of an older version is discarded. */
  readonly version: number;
  /** The fencing token: grows with each new holder of the lease, so that a worker whose lease expired can't write. */
  readonly fence: number;
  readonly lease: Lease | null;
  readonly createdAt: Date;
  /** When the last commit was made, or the owner changed. */
  readonly updatedAt: Date;
  /** When the last message to the customer was committed. Absent before the first, and in conversations of earlier releases. */
  readonly saidAt?: Date;
}

/**
 * Whether what arrived at a time was sent before the customer could see the last message to them. Other commits since then do not matter: the widget reports
 * that a message was read while the customer answers it.
 */
export function isSentBeforeLastMessage(
  { saidAt, updatedAt }: Pick<Conversation, 'saidAt' | 'updatedAt'>,
  arrivedAt: Date,
): boolean {
  return arrivedAt < (saidAt ?? updatedAt);
}
