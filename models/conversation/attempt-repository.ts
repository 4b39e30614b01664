import { createHash } from 'node:crypto';
import type { Collection, Connection } from 'mongoose';
import { isDuplicateKey } from '../store/duplicate-key.ts';
import { type Attempts, attemptSchema } from './attempt.ts';

/** How many attempts of one millisecond are told apart: doubles hold ten binary digits beside today's milliseconds. */
const FRACTIONS = 1024;

/** Tries of an update that others forestall. */
const TRIES = 3;

/** How much may be spent: `most` at once, and over time `most` within each `windowMs` milliseconds. */
export interface Allowance {
  readonly most: number;
  readonly windowMs: number;
}

/** Limits that hold over several processes: attempts within a sliding window, and amounts (requests, bytes) of an allowance. */
export class AttemptRepository {
  readonly #attempts: Collection<Attempts>;
  #fraction = 0;

  constructor(connection: Connection) {
    connection.model<Attempts>('Attempts', attemptSchema);
    this.#attempts = connection.collection<Attempts>('attempts');
  }

  /**
   * Spends an amount of the allowance under a key; false if less than that is left, and then nothing is spent. What is spent comes back evenly: it is
   * a token bucket, stored as the instant at which it is full again, so that any amount takes one small document.
   */
  async spend(key: string, amount: number, { most, windowMs }: Allowance, now: Date): Promise<boolean> {
    const [_id, time] = [idOf(key), now.getTime()];
    const cost = (amount * windowMs) / most;
    const latest = time + windowMs - cost;
    const expiresAt = new Date(time + windowMs);
    for (let tries = 0; tries < TRIES; tries += 1) {
      const fullAt = (await this.#attempts.findOne({ _id }))?.fullAt ?? time;
      if (Math.max(fullAt, time) > latest) return false;
      if (fullAt <= time) {
        if (await this.#fill(_id, time, { fullAt: time + cost, expiresAt })) return true;
      } else {
        const partly = { _id, fullAt: { $gt: time, $lte: latest } };
        const update = { $inc: { fullAt: cost }, $set: { expiresAt } };
        if ((await this.#attempts.updateOne(partly, update)).matchedCount === 1) return true;
      }
    }
    return false;
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

  /** Begins an allowance anew if it is whole; false if another process has begun it. */
  async #fill(_id: string, time: number, set: Pick<Attempts, 'fullAt' | 'expiresAt'>): Promise<boolean> {
    try {
      const ours = { $set: set, $setOnInsert: { at: [] } };
      await this.#attempts.updateOne({ _id, fullAt: { $lte: time } }, ours, { upsert: true });
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
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
