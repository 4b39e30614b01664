import { Schema } from 'mongoose';
import { addressFields, type ConversationAddress } from '../conversation/inbox.ts';

/**
 * A customer as a channel reaches them: the provider's ids, the messaging window and the opt-out. One per conversation; the provider sets the
 * window, the customer the opt-out.
 */
export interface Contact {
  /** The conversation's id. */
  readonly _id: string;
  readonly address: ConversationAddress;
  /** The provider's ids (phone numbers, user ids) that the customer writes with now. */
  readonly names: readonly string[];
  /** Ids that were the customer's before a change. */
  readonly former: readonly string[];
  /** The id that replies are sent to. */
  readonly to: string;
  /** The time of the customer's last message, which opens the messaging window; null when the provider says that it is closed. */
  readonly lastInboundAt?: Date | null;
  /** The time of the opt-out; null after an opt-in. */
  readonly optedOutAt?: Date | null;
  /** The time of the last notice to a customer who opted out and still writes. */
  readonly noticedAt?: Date | null;
  /** The time of the last template message that asked the customer to write again. */
  readonly reopenedAt?: Date | null;
}

/** How contacts are stored. */
export const contactSchema = new Schema<Contact>(
  {
    _id: { type: String, required: true },
    address: { _id: false, ...addressFields },
    names: { type: [String], personal: true },
    former: { type: [String], personal: true },
    to: { type: String, required: true, personal: true },
    lastInboundAt: Date,
    optedOutAt: Date,
    noticedAt: Date,
    reopenedAt: Date,
  },
  { collection: 'contacts', versionKey: false },
);
contactSchema.index({ names: 1 });
contactSchema.index({ former: 1 });
