import { Schema } from 'mongoose';
import type { Conversation } from './conversation.ts';
import { addressFields } from './inbox.ts';
import type { OutboxEntry } from './outbox.ts';

/** A conversation with what the durable path keeps in it, beside what a bot may see. */
export interface StoredConversation extends Conversation {
  /** What was decided and is still to be done; only the holder of the lease writes it. */
  readonly outbox: readonly OutboxEntry[];
  /**
   * Inbox ids whose turn is committed and whose done-mark may not be written yet. An id leaves only after its mark was
   * seen in the inbox, so an item can't be consumed twice however many there are.
   */
  readonly consumed: readonly string[];
  /** How often the lease was taken since the last commit or release: a message that kills its worker shows here. */
  readonly stalls: number;
  /** How often the bot failed at the message that is next. */
  readonly failures: number;
  /** When the bot is given that message again. */
  readonly retryAt: Date | null;
  /** When somebody has to look at it even if nothing comes in; absent if never. */
  readonly dueAt?: Date;
}

/** How conversations are stored. */
export const conversationSchema = new Schema<Record<string, unknown>>(
  {
    _id: { type: String, required: true },
    ...addressFields,
    owner: { type: String, required: true },
    locale: String,
    identity: { type: Schema.Types.Mixed, personal: true },
    memory: { type: Schema.Types.Mixed, personal: true },
    episode: { _id: false, number: Number, startedAt: Date },
    blocked: Boolean,
    seq: { type: Number, required: true },
    version: { type: Number, required: true },
    fence: { type: Number, required: true },
    lease: { type: Schema.Types.Mixed, default: null },
    outbox: { type: [Schema.Types.Mixed], personal: true },
    consumed: [String],
    stalls: { type: Number, required: true },
    failures: { type: Number, required: true },
    retryAt: { type: Date, default: null },
    dueAt: Date,
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'conversations', versionKey: false, minimize: false },
);
conversationSchema.index({ dueAt: 1 }, { sparse: true });
// The cases of the staff desk, whose memory says where they stand.
conversationSchema.index(
  { channel: 1, 'memory.status': 1, 'memory.waitingSince': 1 },
  { partialFilterExpression: { channel: 'desk' } },
);
const CASE_FIELDS = [
  'firstClaimAt',
  'resolvedAt',
  'customer.customer',
  'customer.conversation',
  'card.ticket.number',
];
for (const field of CASE_FIELDS) {
  conversationSchema.index(
    { channel: 1, [`memory.${field}`]: 1 },
    { partialFilterExpression: { channel: 'desk' } },
  );
}
