import { createHash } from 'node:crypto';
import type { Collection, Connection } from 'mongoose';
import { isDuplicateKey } from '../store/duplicate-key.ts';
import { type Attempts, attemptSchema } from './attempt.ts';

/** Rate limits that hold over several processes: counts attempts within a sliding window. */
export class AttemptRepository {
  readonly #attempts: Collection<Attempts>;

  constructor(connection: Connection) {
    connection.model<Attempts>('Attempts', attemptSchema);
    this.#attempts = connection.collection<Attempts>('attempts');
  }

  /**
   * Counts an attempt; false if that makes more than `limit` within the last `windowMs` milliseconds. A refused attempt is not stored, so that
   * a steady stream passes at the pace of the limit.
   */
  async count(key: string, limit: number, windowMs: number, now: Date): Promise<boolean> {
    if (await this.exceeded(key, limit, windowMs, now)) return false;
    const _id = idOf(key);
    try {
      return await this.#count(_id, limit, windowMs, now);
    } catch (error) {
      // Two first attempts upserted at once: the other one inserted the document, so this one updates it.
      if (isDuplicateKey(error)) return await this.#count(_id, limit, windowMs, now);
      throw error;
    }
  }

  /** Whether `limit` attempts were counted within the last `windowMs` milliseconds; counts none itself. */
  async exceeded(key: string, limit: number, windowMs: number, now: Date): Promise<boolean> {
    const stored = await this.#attempts.findOne({ _id: idOf(key) });
    const recent = stored?.at.filter((at) => at > now.getTime() - windowMs) ?? [];
    return recent.length >= limit;
  }

  async #count(_id: string, limit: number, windowMs: number, now: Date): Promise<boolean> {
    const time = now.getTime();
    const stored = await this.#attempts.findOneAndUpdate(
      { _id },
      {
        $push: { at: { $each: [time], $slice: -(limit + 1) } },
        $set: { expiresAt: new Date(time + windowMs) },
      },
      { upsert: true, returnDocument: 'after' },
    );
    const recent = stored?.at.filter((at) => at > time - windowMs) ?? [];
    return recent.length <= limit;
  }
}

/** The store gets a hash of the key, which may hold personal data. */
function idOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
