import type { Connection, Model } from 'mongoose';
import { isDuplicateKey } from '../store/duplicate-key.ts';
import { type CodeTry, type OneTimeCode, oneTimeCodeSchema } from './one-time-code.ts';

/** The one-time codes that were mailed, and the tries at them. */
export class OneTimeCodeRepository {
  readonly #codes: Model<OneTimeCode>;

  constructor(connection: Connection) {
    this.#codes = connection.model<OneTimeCode>('OneTimeCode', oneTimeCodeSchema);
  }

  async find(challenge: string): Promise<OneTimeCode | null> {
    return await this.#codes.findById(challenge).lean<OneTimeCode>();
  }

  /** Stores a code unless its challenge is there already; gives the stored one. */
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

  /** Counts the codes that were not entered rightly: who has used one may ask for the next. */
  async countUnusedForOrderSince(order: string, since: Date): Promise<number> {
    return await this.#codes.countDocuments({
      order,
      issuedAt: { $gte: since },
      'tries.right': { $ne: true },
    });
  }

  /** The same for all orders of a customer. */
  async countUnusedForCustomerSince(customer: string, since: Date): Promise<number> {
    return await this.#codes.countDocuments({
      customer,
      issuedAt: { $gte: since },
      'tries.right': { $ne: true },
    });
  }

  /** Counts a try as number `position` (from 0); null if another was counted there first. */
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
