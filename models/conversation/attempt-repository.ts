import { createHash } from 'node:crypto';
import type { Collection, Connection } from 'mongoose';
import { isDuplicateKey } from '../store/duplicate-key.ts';
import { type Attempts, attemptSchema } from './attempt.ts';

/** How many attempts of one millisecond are told apart: doubles hold ten binary digits beside today's milliseconds. */
const FRACTIONS = 1024;

/** Rate limits that hold over several processes: counts attempts within a sliding window. */
export class AttemptRepository {
  readonly #attempts: Collection<Attempts>;
  #fraction = 0;

  constructor(connection: Connection) {
    connection.model<Attempts>('Attempts', attemptSchema);
    this.#attempts = connection.collection<Attempts>('attempts');
  }

  /**
   * Counts an attempt; false if that makes more than `limit` within the last `windowMs` milliseconds. A refused attempt is not stored, so that
   * a steady stream passes at the pace of the limit.
   */
  async count(key: string, limit: number, windowMs: number, now: Date): Promise<boolean> {
    return await this.#countAt(key, now.getTime(), limit, windowMs);
  }

  /**
   * Counts an attempt before it is made, so that of attempts at the same time no more than `limit` are made; undefined if that makes more. The returned
   * function takes the attempt back.
   */
  async reserve(
    key: string,
    limit: number,
    windowMs: number,
    now: Date,
  ): Promise<(() => Promise<void>) | undefined> {
    // A fraction of a millisecond of its own, so that taking it back takes no other attempt back.
    const time = now.getTime() + this.#nextFraction() / FRACTIONS;
    if (!(await this.#countAt(key, time, limit, windowMs))) return undefined;
    return async () => {
      await this.#attempts.updateOne({ _id: idOf(key) }, { $pull: { at: time } });
    };
  }

  /** Whether `limit` attempts were counted within the last `windowMs` milliseconds; counts none itself. */
  async exceeded(key: string, limit: number, windowMs: number, now: Date): Promise<boolean> {
    const stored = await this.#attempts.findOne({ _id: idOf(key) });
    const recent = stored?.at.filter((at) => at > now.getTime() - windowMs) ?? [];
    return recent.length >= limit;
  }

  #nextFraction(): number {
    this.#fraction = (this.#fraction + 1) % FRACTIONS;
    return this.#fraction;
  }

  async #countAt(key: string, time: number, limit: number, windowMs: number): Promise<boolean> {
    if (await this.exceeded(key, limit, windowMs, new Date(time))) return false;
    const _id = idOf(key);
    try {
      return await this.#count(_id, time, limit, windowMs);
    } catch (error) {
      // Two first attempts upserted at once: the other one inserted the document, so this one updates it.
      if (isDuplicateKey(error)) return await this.#count(_id, time, limit, windowMs);
      throw error;
    }
  }

  async #count(_id: string, time: number, limit: number, windowMs: number): Promise<boolean> {
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
