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

  /** Counts the unused codes of an order, for the rate limit: a code that was entered rightly does not count. */
  async countUnusedForOrderSince(order: string, since: Date): Promise<number> {
    return await this.#codes.countDocuments({
      order,
      issuedAt: { $gte: since },
      'tries.right': { $ne: true },
    });
  }

  /** Counts the unused codes of all orders of a customer. */
  async countUnusedForCustomerSince(customer: string, since: Date): Promise<number> {
    return await this.#codes.countDocuments({
      customer,
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
