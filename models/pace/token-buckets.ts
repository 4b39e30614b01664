/** A rate limit: `burst` tokens (calls, bytes) at once after a pause, then one each `intervalMs` milliseconds. */
export interface Rate {
  readonly intervalMs: number;
  readonly burst: number;
}

/** Most keys in memory, and how many are left when there are more: with room to the most, not each new key looks at all of them. */
const MAX_KEYS = 10_000;
const LEFT_KEYS = 9_000;
/** Keys among which full buckets are not looked for: they take less than looking costs. */
const FEW_KEYS = 500;

/**
 * Token buckets of one rate limit in memory, one for each key. They return times and wait for nothing, since a message waits in the outbox and
 * may be sent by another process. Each process has its own buckets; what two of them send too fast, the provider refuses and the path retries.
 * A bucket is stored as the instant at which it is full again. Times are in milliseconds since 1970; a clock that is set back takes nothing away.
 */
export class TokenBuckets {
  readonly #rate: Rate;
  /** By {@link #time}. */
  readonly #fullAt = new Map<string, number>();
  /** Number of keys above which full buckets are removed. */
  #room = FEW_KEYS;
  /** The newest time that was given, and how much later it is here, in milliseconds: by as much as the clock was set back. */
  #newest = 0;
  #ahead = 0;

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  /** The buckets in memory: those that are not full, and about as many full ones. */
  get size(): number {
    return this.#fullAt.size;
  }

  /** Milliseconds until `amount` tokens are available (no more than a burst); 0 if they are. */
  wait(key: string, now: number, amount = 1): number {
    const time = this.#time(now);
    return Math.max(0, Math.ceil(this.#next(key, time, amount) - time));
  }

  /** How many of `amount` tokens are available. */
  available(key: string, now: number, amount: number): number {
    const { intervalMs, burst } = this.#rate;
    const time = this.#time(now);
    const missing = Math.max(0, (this.#fullAt.get(key) ?? 0) - time) / intervalMs;
    return Math.min(amount, Math.max(0, burst - missing));
  }

  /** Takes the next tokens, which may be of the future; returns when they are available. A negative `amount` gives tokens back. */
  take(key: string, now: number, amount = 1): number {
    const time = this.#time(now);
    const at = this.#next(key, time, amount);
    const fullAt = Math.max(this.#fullAt.get(key) ?? 0, time) + amount * this.#rate.intervalMs;
    this.#fullAt.delete(key);
    this.#fullAt.set(key, fullAt);
    if (this.#fullAt.size > this.#room) this.#forget(time);
    return at - this.#ahead;
  }

  /** A time that never goes back: where the clock does, it stands still. */
  #time(now: number): number {
    if (now < this.#newest) this.#ahead += this.#newest - now;
    this.#newest = now;
    return now + this.#ahead;
  }

  #next(key: string, time: number, amount: number): number {
    const { intervalMs, burst } = this.#rate;
    return Math.max(this.#fullAt.get(key) ?? 0, time) - (burst - amount) * intervalMs;
  }

  /** Removes full buckets, which equal missing ones; if too many are left, the oldest too. It is done again when there are twice as many as are left. */
  #forget(time: number): void {
    for (const [key, fullAt] of this.#fullAt) if (fullAt <= time) this.#fullAt.delete(key);
    for (const key of this.#fullAt.keys()) {
      if (this.#fullAt.size <= LEFT_KEYS) break;
      this.#fullAt.delete(key);
    }
    this.#room = Math.min(MAX_KEYS, Math.max(FEW_KEYS, 2 * this.#fullAt.size));
  }
}
