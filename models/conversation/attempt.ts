import { Schema } from 'mongoose';
import { expireOwn } from '../store/own-indexes.ts';

/** The recent attempts under one key of a limit (guesses of order numbers from one address, say), or the rest of an allowance. */
export interface Attempts {
  /** A digest of the key, so that no address is stored. */
  readonly _id: string;
  /**
   * The newest attempts, one more than the limit at most, in milliseconds since 1970; one that may be taken back has a fraction of its own. None under
   * the key of an allowance.
   */
  readonly at: readonly number[];
  /** When the allowance under the key is whole again, in milliseconds since 1970. */
  readonly fullAt?: number;
  readonly expiresAt: Date;
}

/** How attempts are stored. */
export const attemptSchema = new Schema<Attempts>(
  {
    _id: { type: String, required: true },
    at: { type: [Number], required: true },
    fullAt: Number,
    expiresAt: { type: Date, required: true },
  },
  { collection: 'attempts', versionKey: false },
);
expireOwn(attemptSchema, 'expiresAt', 0);
