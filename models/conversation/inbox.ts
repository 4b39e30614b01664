import { Schema } from 'mongoose';
import type { Proof } from '../customer/identity.ts';
import { expireOwn } from '../store/own-indexes.ts';

/** Where a conversation lives; its id is {@link conversationId} of this. */
export interface ConversationAddress {
  readonly channel: string;
  readonly account: string;
  /** The channel's own id of the conversation. */
  readonly externalId: string;
}

/** `open`: to be answered. `done`: consumed by a turn. `dead`: given up, for staff to see. */
export type InboxState = 'open' | 'done' | 'dead';

/** One thing that happened to a conversation, recorded before it is processed. */
export interface InboxItem {
  /** `channel:account:providerId`: the same item delivered twice has the same id. */
  readonly _id: string;
  /** The conversation's id. */
  readonly conversation: string;
  readonly address: ConversationAddress;
  /** Arrival order: microseconds since 1970, unique and growing within a process. */
  readonly arrivalSeq: number;
  /** The provider's own id of this item. */
  readonly providerId: string;
  /** The activity as JSON text: a customer's keys may hold what a store refuses in a name (`$`, dots). */
  readonly activity: string;
  /** Made by ourselves (a command's result, say): it is answered like any other, and not shown in the log. */
  readonly internal: boolean;
  readonly proof?: Proof;
  /** An opaque key of where the sender is, for limits. */
  readonly origin?: string;
  readonly state: InboxState;
  /** When a finished item is forgotten; a provider that delivers it again after that is not recognised. */
  readonly expiresAt?: Date;
  /** Why it was given up. */
  readonly reason?: string;
}

/** The id of the conversation at an address; an account's own colons are escaped, so that no two addresses meet. */
export function conversationId(address: ConversationAddress): string {
  return `${address.channel}:${encodeURIComponent(address.account)}:${address.externalId}`;
}

/** The address as it is stored in other schemas. */
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
