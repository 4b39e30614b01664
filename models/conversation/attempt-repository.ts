import { createHash } from 'node:crypto';
import type { Collection, Connection } from 'mongoose';
import { isDuplicateKey } from '../store/duplicate-key.ts';
import { type Attempts, attemptSchema } from './attempt.ts';

/** Counts attempts within a sliding window, across processes. */
export class AttemptRepository {
  readonly #attempts: Collection<Attempts>;

  constructor(connection: Connection) {
    connection.model<Attempts>('Attempts', attemptSchema);
    this.#attempts = connection.collection<Attempts>('attempts');
  }

  /**
   * Counts an attempt; false when there were more than `limit` within the last `windowMs`, this one included. A refused one
   * is not kept, so that a steady stream is let through again at the limit's pace.
   */
  async count(key: string, limit: number, windowMs: number, now: Date): Promise<boolean> {
    if (await this.exceeded(key, limit, windowMs, now)) return false;
    const _id = idOf(key);
    try {
      return await this.#count(_id, limit, windowMs, now);
    } catch (error) {
      // Two first attempts met at the upsert: the other one has made the document, so this one finds it.
      if (isDuplicateKey(error)) return await this.#count(_id, limit, windowMs, now);
      throw error;
    }
  }

  /** Whether `limit` attempts were counted within the last `windowMs`; looking counts for nothing. */
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

/** Keys may hold what belongs to a person; the store gets their hash. */
function idOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
