import { Schema } from 'mongoose';
import { expireOwn } from '../store/own-indexes.ts';

/** An outgoing mail of the shop; `_id` is the sender's idempotency key. */
export interface OutgoingMail {
  readonly _id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: Date;
  /** A secret in it (a one-time code), which is masked when it was used, and at `secretUntil` at the latest. Absent: it holds none, or none any more. */
  readonly secret?: string;
  readonly secretUntil?: Date;
}

/** How long mails are stored, in seconds: a week, in which a repeated command sends none again and an operator can see what was sent. */
const KEPT_SECONDS = 7 * 24 * 3600;

const personal = { type: String, required: true, personal: true } as const;

/** How outgoing mails are stored. */
export const outgoingMailSchema = new Schema<OutgoingMail>(
  {
    _id: { type: String, required: true },
    to: personal,
    subject: personal,
    text: personal,
    at: { type: Date, required: true },
    secret: { type: String, personal: true },
    secretUntil: Date,
  },
  { collection: 'outgoing-mails', versionKey: false },
);
outgoingMailSchema.index({ secretUntil: 1 }, { sparse: true });
expireOwn(outgoingMailSchema, 'at', KEPT_SECONDS);
