import { Schema } from 'mongoose';
import { expireOwn } from '../store/own-indexes.ts';

/** An outgoing mail of the shop; `_id` is the sender's idempotency key. */
export interface OutgoingMail {
  readonly _id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: Date;
}

/** How long mails are stored, in seconds: a week, since they may hold one-time codes. */
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
  },
  { collection: 'outgoing-mails', versionKey: false },
);
expireOwn(outgoingMailSchema, 'at', KEPT_SECONDS);
