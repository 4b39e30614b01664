/** How fast something may be done: `burst` times at once after a pause, then once each `intervalMs` milliseconds. */
export interface Rate {
  readonly intervalMs: number;
  readonly burst: number;
}

/** Most keys that are remembered. */
const MOST = 10_000;

/**
 * Token buckets in memory, one for each key; another process has its own, and the provider's refusals keep both in check. Each bucket is
 * the one instant at which all its tokens are paid for, and `now` is given, in milliseconds since 1970: a stored message is told how long
 * to wait and comes back later, perhaps in another process.
 */
export class TokenBuckets {
  readonly #rate: Rate;
  readonly #paidAt = new Map<string, number>();

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  /** Milliseconds until a token is there; 0: now. */
  wait(key: string, now: number): number {
    return Math.max(0, Math.ceil(this.#next(key, now) - now));
  }

  /** Takes the next token, even where it has still to come, and says when it is there, in milliseconds since 1970. */
  take(key: string, now: number): number {
    const at = this.#next(key, now);
    const paidAt = Math.max(this.#paidAt.get(key) ?? 0, now) + this.#rate.intervalMs;
    this.#paidAt.delete(key);
    this.#paidAt.set(key, paidAt);
    if (this.#paidAt.size > MOST) this.#forget(now);
    return at;
  }

  #next(key: string, now: number): number {
    const { intervalMs, burst } = this.#rate;
    return Math.max(this.#paidAt.get(key) ?? 0, now) - (burst - 1) * intervalMs;
  }

  /** Full buckets say nothing; if there are too many others, the oldest go. */
  #forget(now: number): void {
    for (const [key, paidAt] of this.#paidAt) if (paidAt <= now) this.#paidAt.delete(key);
    for (const key of this.#paidAt.keys()) {
      if (this.#paidAt.size <= MOST) return;
      this.#paidAt.delete(key);
    }
  }
}
