import { Schema } from 'mongoose';
import { expireOwn } from '../store/own-indexes.ts';

/** One try to enter a code, with the key of its command. */
export interface CodeTry {
  readonly key: string;
  readonly right: boolean;
}

/** A one-time code that was mailed. The code itself is not stored: it is derived from `salt` and a secret outside of the store. */
export interface OneTimeCode {
  /** The challenge, which each try names. */
  readonly _id: string;
  /** The order number as the customer gave it, which may not exist; for a code to an address a digest of the address (`addressKey`). */
  readonly order: string;
  /** The customer that the right code proves; null for an order that does not exist, where no code is right. */
  readonly customer: string | null;
  /** Requested by somebody who had matched no order, whose codes have limits of their own. */
  readonly blind?: true;
  readonly salt: string;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
  readonly tries: readonly CodeTry[];
}

/** Stored for a day after it expired, so that a late try gets `expired` and a repeated command its first result. */
const KEPT_SECONDS = 24 * 3600;

const required = { type: String, required: true } as const;

/** How one-time codes are stored. */
export const oneTimeCodeSchema = new Schema<OneTimeCode>(
  {
    _id: required,
    order: required,
    customer: { type: String, default: null },
    blind: Boolean,
    salt: required,
    issuedAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
    tries: [{ _id: false, key: required, right: { type: Boolean, required: true } }],
  },
  { collection: 'one-time-codes', versionKey: false },
);
oneTimeCodeSchema.index({ order: 1, issuedAt: 1 });
oneTimeCodeSchema.index({ customer: 1, issuedAt: 1 });
oneTimeCodeSchema.index({ expiresAt: -1 }, { sparse: true });
expireOwn(oneTimeCodeSchema, 'expiresAt', KEPT_SECONDS);
