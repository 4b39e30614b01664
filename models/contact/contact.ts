import { Schema } from 'mongoose';
import { addressFields, type ConversationAddress } from '../conversation/inbox.ts';

/** What a channel has to know of somebody in order to write to them: under which names they are reached, and whether they may be. */
export interface Contact {
  /** The conversation's id. */
  readonly _id: string;
  readonly address: ConversationAddress;
  /** The provider's ids (numbers, user ids) that they write under now. */
  readonly names: readonly string[];
  /** Ids that were theirs before a change of number. */
  readonly former: readonly string[];
  /** The id that they are written to. */
  readonly to: string;
  /** When they wrote last; null when the provider says that their window is closed. */
  readonly lastInboundAt?: Date | null;
  /** Since when they want no messages. */
  readonly optedOutAt?: Date | null;
  /** When they were last told that they had opted out. */
  readonly noticedAt?: Date | null;
  /** When a template last asked them to write again. */
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
