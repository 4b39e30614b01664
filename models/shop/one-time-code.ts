import { Schema } from 'mongoose';
import { expireOwn } from '../store/own-indexes.ts';

/** One attempt at a code, under the key of the command that made it. */
export interface CodeTry {
  readonly key: string;
  readonly right: boolean;
}

/** A code that was mailed. The code itself is not stored: it follows from `salt` and a secret that is not in the store. */
export interface OneTimeCode {
  /** The challenge that a try names. */
  readonly _id: string;
  /** The order number as it was asked for, whether or not there is such an order. */
  readonly order: string;
  /** Whom the right code proves; null for an order that doesn't exist, where no code is right. */
  readonly customer: string | null;
  readonly salt: string;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
  readonly tries: readonly CodeTry[];
}

/** Kept for a day after it expired, so that a late try is told "expired" and a repeated command its first result. */
const KEPT_SECONDS = 24 * 3600;

const required = { type: String, required: true } as const;

/** How one-time codes are stored. */
export const oneTimeCodeSchema = new Schema<OneTimeCode>(
  {
    _id: required,
    order: required,
    customer: { type: String, default: null },
    salt: required,
    issuedAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
    tries: [{ _id: false, key: required, right: { type: Boolean, required: true } }],
  },
  { collection: 'one-time-codes', versionKey: false },
);
oneTimeCodeSchema.index({ order: 1, issuedAt: 1 });
oneTimeCodeSchema.index({ customer: 1, issuedAt: 1 });
expireOwn(oneTimeCodeSchema, 'expiresAt', KEPT_SECONDS);
