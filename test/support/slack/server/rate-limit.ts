/** How fast the app may post; off when left out. */
export interface RateLimitOptions {
  /** Messages a second in one channel; Slack allows about one (docs.slack.dev/apis/web-api/rate-limits, "posting messages"). */
  readonly postPerSecond: number;
  /** How many at once after a silence; 3 when left out, Slack does not tell its own. */
  readonly burst?: number;
}

interface Bucket {
  left: number;
  at: number;
}

/** Counts posts in each channel by the clock that is handed in. */
export class RateLimit {
  readonly #rate: number;
  readonly #burst: number;
  readonly #now: () => Date;
  readonly #buckets = new Map<string, Bucket>();

  constructor(options: RateLimitOptions, now: () => Date) {
    this.#rate = options.postPerSecond;
    this.#burst = options.burst ?? 3;
    this.#now = now;
  }

  /** Seconds to wait before the next post in a channel, in whole seconds as Retry-After is; 0 lets this one through. */
  waitS(channel: string): number {
    const at = this.#now().getTime();
    const before = this.#buckets.get(channel) ?? { left: this.#burst, at };
    const left = Math.min(this.#burst, before.left + ((at - before.at) / 1000) * this.#rate);
    const through = left >= 1;
    this.#buckets.set(channel, { left: through ? left - 1 : left, at });
    return through ? 0 : Math.ceil((1 - left) / this.#rate);
  }
}
