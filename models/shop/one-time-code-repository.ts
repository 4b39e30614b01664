import type { Connection, Model } from 'mongoose';
import { isDuplicateKey } from '../store/duplicate-key.ts';
import { type CodeTry, type OneTimeCode, oneTimeCodeSchema } from './one-time-code.ts';

/** The one-time codes that were mailed, with the tries to enter them. */
export class OneTimeCodeRepository {
  readonly #codes: Model<OneTimeCode>;

  constructor(connection: Connection) {
    this.#codes = connection.model<OneTimeCode>('OneTimeCode', oneTimeCodeSchema);
  }

  async find(challenge: string): Promise<OneTimeCode | null> {
    return await this.#codes.findById(challenge).lean<OneTimeCode>();
  }

  /** Stores a code unless its challenge is stored already; returns the stored one. */
  async addOnce(code: OneTimeCode): Promise<OneTimeCode> {
    try {
      await this.#codes.insertMany([code]);
      return code;
    } catch (error) {
      const first = isDuplicateKey(error) ? await this.find(code._id) : null;
      if (first === null) throw error;
      return first;
    }
  }

  /** The newest codes that somebody was mailed and that have not expired at a time. */
  async validAt(now: Date, limit: number): Promise<OneTimeCode[]> {
    return await this.#codes
      .find({ expiresAt: { $gt: now }, customer: { $ne: null } })
      .sort({ expiresAt: -1 })
      .limit(limit)
      .lean<OneTimeCode[]>();
  }

  /**
   * Counts the unused codes of an order or of all orders of a customer, for the rate limit: a code that was entered rightly does not count. `blind` codes
   * and the others are counted apart, so that nobody uses up the codes of a customer who has matched an order.
   */
  async countUnusedSince(
    of: Pick<OneTimeCode, 'order'> | { readonly customer: string },
    blind: boolean,
    since: Date,
  ): Promise<number> {
    return await this.#codes.countDocuments({
      ...of,
      blind: blind ? true : { $ne: true },
      issuedAt: { $gte: since },
      'tries.right': { $ne: true },
    });
  }

  /** Stores a try as number `position` (from 0); null if another try was stored there first. */
  async addTry(challenge: string, position: number, attempt: CodeTry): Promise<OneTimeCode | null> {
    return await this.#codes
      .findOneAndUpdate(
        { _id: challenge, tries: { $size: position } },
        { $push: { tries: attempt } },
        { returnDocument: 'after' },
      )
      .lean<OneTimeCode>();
  }
}
