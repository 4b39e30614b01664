import { Schema } from 'mongoose';
import type { Conversation } from './conversation.ts';
import { addressFields } from './inbox.ts';
import type { OutboxEntry } from './outbox.ts';

/**
 * A conversation as it is stored: what a bot may see, and the state of the durable path in the same document, so that one conditional update
 * commits a turn whole. It holds the outbox, the consumed inbox ids and the counters of failures. MongoDB limits a document to 16 MB; the path
 * keeps it small: a few dozen consumed ids, and no retries of a message with more than 200 behind it.
 */
export interface StoredConversation extends Conversation {
  /** What turns decided and is not delivered yet; only the holder of the lease writes it. */
  readonly outbox: readonly OutboxEntry[];
  /**
   * Ids of inbox items whose turn is committed and whose done-mark may not be stored yet. An id leaves after the mark was seen in the inbox, so
   * that no item is processed twice.
   */
  readonly consumed: readonly string[];
  /** How many workers took the lease since the last commit or release: those that one message has killed. */
  readonly lostWorkers: number;
  /** How often the bot failed at the next message. */
  readonly failures: number;
  /** When the bot retries that message. */
  readonly retryAt: Date | null;
  /** When the sweeper wakes the conversation: a retry, a reminder, the end of a debounce or of a lease. Absent if nothing is left to do. */
  readonly dueAt?: Date;
  /** When `dueAt` was set. A wait that begins in the future was stored by a clock that was set back since: it is over. */
  readonly dueFrom?: Date;
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
    claims: Number,
    blocked: Boolean,
    seq: { type: Number, required: true },
    version: { type: Number, required: true },
    fence: { type: Number, required: true },
    lease: { type: Schema.Types.Mixed, default: null },
    outbox: { type: [Schema.Types.Mixed], personal: true },
    consumed: [String],
    lostWorkers: { type: Number, required: true },
    failures: { type: Number, required: true },
    retryAt: { type: Date, default: null },
    dueAt: Date,
    dueFrom: Date,
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
    saidAt: Date,
  },
  { collection: 'conversations', versionKey: false, minimize: false },
);
conversationSchema.index({ dueAt: 1 }, { sparse: true });
conversationSchema.index({ dueFrom: 1 }, { sparse: true });
conversationSchema.index({ updatedAt: 1 });
// Cases of the staff desk: their lists are reads of their memory.
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
