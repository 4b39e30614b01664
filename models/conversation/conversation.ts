import { Schema } from 'mongoose';
import type { Identity } from '../customer/identity.ts';
import type { Json } from '../json.ts';
import { addressFields } from './inbox.ts';
import type { OutboxEntry } from './outbox.ts';

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
