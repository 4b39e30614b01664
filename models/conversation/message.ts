import { Schema } from 'mongoose';
import type { MessageReaction } from './reaction.ts';
import type { DeliveryStatus, ReportTo } from './receipt.ts';

/** The delivery of a message to the customer: the newest status, and the provider's id of the message. */
export interface MessageDelivery {
  /** `withdrawn`: not sent, since a person took the conversation over first. */
  readonly status: DeliveryStatus | 'withdrawn';
  readonly at: Date;
  /** The provider's id of the message, by which its receipts and the echo of our own message are recognised. */
  readonly providerId?: string;
  readonly reason?: string;
}

/** One entry of a conversation's log. */
export interface Message {
  /** `conversation:seq`, or the inbox id for an entry without a number; an entry that is written twice has the same id. */
  readonly _id: string;
  readonly conversation: string;
  /** Its number in the conversation, from 1 without gaps; null for what customers do not see. */
  readonly seq: number | null;
  readonly direction: 'in' | 'out';
  readonly at: Date;
  /** The inbox item of an inbound message. */
  readonly item?: string;
  /** The activity as JSON text. */
  readonly activity: string;
  /** JSON text of the turn's record, with an inbound message. */
  readonly record?: string;
  readonly delivery?: MessageDelivery;
  /** The case that gets its delivery status. */
  readonly report?: ReportTo;
  /** The customer's reaction to it. */
  readonly reaction?: MessageReaction;
}

/** How the log is stored. */
export const messageSchema = new Schema<Message>(
  {
    _id: { type: String, required: true },
    conversation: { type: String, required: true },
    seq: { type: Number, default: null },
    direction: { type: String, required: true },
    at: { type: Date, required: true },
    item: String,
    activity: { type: String, required: true, personal: true },
    record: { type: String, personal: true },
    delivery: Schema.Types.Mixed,
    report: Schema.Types.Mixed,
    reaction: Schema.Types.Mixed,
  },
  { collection: 'messages', versionKey: false },
);
messageSchema.index({ conversation: 1, seq: 1 });
messageSchema.index({ at: 1 });
messageSchema.index(
  { conversation: 1, 'delivery.providerId': 1 },
  { partialFilterExpression: { 'delivery.providerId': { $exists: true } } },
);
messageSchema.index(
  { 'delivery.status': 1, at: 1 },
  { partialFilterExpression: { 'delivery.status': 'failed' } },
);
messageSchema.index(
  { 'reaction.score': 1, at: 1 },
  { partialFilterExpression: { 'reaction.score': { $exists: true } } },
);
