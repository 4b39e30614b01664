/** How fast something may be done: `capacity` at once, then one each `everyMs` milliseconds. */
export interface Rate {
  readonly capacity: number;
  readonly everyMs: number;
}

interface Level {
  tokens: number;
  at: number;
}

/** Most keys that are remembered; those that were full again are forgotten first. */
const MOST = 10_000;

/** Token buckets, one for each key, in memory: another process has its own, and the provider's refusals keep both in check. */
export class TokenBuckets {
  readonly #rate: Rate;
  readonly #levels = new Map<string, Level>();

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  /** Milliseconds until a token is there; 0: now. */
  wait(key: string, now: number): number {
    const missing = 1 - this.#level(key, now).tokens;
    return missing <= 0 ? 0 : Math.ceil(missing * this.#rate.everyMs);
  }

  take(key: string, now: number): void {
    const { tokens } = this.#level(key, now);
    this.#levels.delete(key);
    this.#levels.set(key, { tokens: tokens - 1, at: now });
    if (this.#levels.size > MOST) this.#forget(now);
  }

  #level(key: string, now: number): Level {
    const { capacity, everyMs } = this.#rate;
    const known = this.#levels.get(key);
    if (known === undefined) return { tokens: capacity, at: now };
    return { tokens: Math.min(capacity, known.tokens + Math.max(0, now - known.at) / everyMs), at: now };
  }

  #forget(now: number): void {
    for (const key of this.#levels.keys())
      if (this.#level(key, now).tokens >= this.#rate.capacity) this.#levels.delete(key);
    for (const key of this.#levels.keys()) {
      if (this.#levels.size <= MOST) return;
      this.#levels.delete(key);
    }
  }
}
