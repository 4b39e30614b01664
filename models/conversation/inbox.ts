import { Schema } from 'mongoose';
import type { Proof } from '../customer/identity.ts';
import { expireOwn } from '../store/own-indexes.ts';

/** The address of a conversation, from which its id follows ({@link conversationId}). */
export interface ConversationAddress {
  readonly channel: string;
  readonly account: string;
  /** The channel's own id of the conversation. */
  readonly externalId: string;
}

/** `open`: waits for its turn. `done`: consumed by a committed turn. `dead`: a dead letter, given up and kept for staff. */
export type InboxState = 'open' | 'done' | 'dead';

/** Microseconds of an `arrivalSeq` in one millisecond. */
export const ARRIVALS_IN_MS = 1_000;

/**
 * One inbound event of a conversation (a message, a press of a button, a receipt, a command's result), recorded before its provider is
 * acknowledged and processed by one turn. It holds the activity as the channel parsed it. A finished item is stored 14 days more without it, so that a
 * provider's late repeat is recognised as a duplicate; ids are at most 512 characters, by the stores' limits for keys.
 */
export interface InboxItem {
  /** The deduplication key, `channel:account:providerId`: an item that is delivered twice has the same id. */
  readonly _id: string;
  /** The conversation's id. */
  readonly conversation: string;
  readonly address: ConversationAddress;
  /**
   * Arrival order: it grows within a conversation, whatever the clocks of its processes say. Microseconds since 1970 by the clock of the process
   * that recorded it; more where the conversation holds something of a later time already.
   */
  readonly arrivalSeq: number;
  /** The provider's own id of this item. */
  readonly providerId: string;
  /** The activity as JSON text; empty once the item is done. Text, since its names may be ones that a store refuses (`$`, dots). */
  readonly activity: string;
  /** Recorded by the framework itself (a command's result, say); it has a turn like any other item and does not show in the log. */
  readonly internal: boolean;
  readonly proof?: Proof;
  /** A keyed hash of the sender's network address, for rate limits. */
  readonly origin?: string;
  readonly state: InboxState;
  /** When a finished item is deleted; a repeat after that is not recognised as a duplicate. */
  readonly expiresAt?: Date;
  /** Why it became a dead letter. */
  readonly reason?: string;
}

/** The id of the conversation at an address. It escapes the colons of an account, so that no two addresses have the same id. */
export function conversationId(address: ConversationAddress): string {
  return `${address.channel}:${encodeURIComponent(address.account)}:${address.externalId}`;
}

/** The fields of an address in a schema. */
export const addressFields = {
  channel: { type: String, required: true },
  account: { type: String, required: true },
  externalId: { type: String, required: true, personal: true },
} as const;

/** How inbox items are stored. */
export const inboxSchema = new Schema<InboxItem>(
  {
    _id: { type: String, required: true },
    conversation: { type: String, required: true },
    address: { _id: false, ...addressFields },
    arrivalSeq: { type: Number, required: true },
    providerId: { type: String, required: true },
    activity: { type: String, required: true, personal: true },
    internal: { type: Boolean, required: true },
    proof: Schema.Types.Mixed,
    origin: { type: String, personal: true },
    state: { type: String, required: true },
    expiresAt: Date,
    reason: String,
  },
  { collection: 'inbox', versionKey: false },
);
inboxSchema.index(
  { state: 1, conversation: 1, arrivalSeq: 1 },
  { partialFilterExpression: { state: 'open' } },
);
inboxSchema.index({ state: 1, arrivalSeq: 1 }, { partialFilterExpression: { state: 'dead' } });
expireOwn(inboxSchema, 'expiresAt', 0);
