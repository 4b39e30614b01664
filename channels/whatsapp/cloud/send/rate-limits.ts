import { type Backoff, backoff } from '../../../../models/pace/backoff.ts';
import { type Rate, TokenBuckets } from '../../../../models/pace/token-buckets.ts';

/** The rate limits of a number (Meta: throughput) and of a number towards one customer (Meta: pair rate limit). */
export interface Rates {
  readonly number: Rate;
  readonly pair: Rate;
}

/** Meta's documented limits: 80 messages per second and number; per customer a burst of 45, then one each 6 seconds. */
export const DEFAULT_RATES: Rates = {
  number: { burst: 80, intervalMs: 1000 / 80 },
  pair: { burst: 45, intervalMs: 6_000 },
};

/** The backoff after a refusal: 4^n seconds, n from 0, as Meta's documentation of pair rate limits requires; at most an hour. */
const REFUSED_BACKOFF: Backoff = { firstMs: 1_000, factor: 4, mostMs: 3_600_000 };

/** Keeps sending within the rate limits: by its own counters, in memory, and by backoff after Meta's refusals. */
export class RateLimiter {
  readonly #numbers: TokenBuckets;
  readonly #pairs: TokenBuckets;
  readonly #refusals = new Map<string, number>();

  constructor(rates: Rates) {
    this.#numbers = new TokenBuckets(rates.number);
    this.#pairs = new TokenBuckets(rates.pair);
  }

  /** The wait before a message from `account` to `to`, in milliseconds. 0: send it now; it is counted. */
  take(account: string, to: string, now: number): number {
    const pair = pairOf(account, to);
    const wait = Math.max(this.#numbers.wait(account, now), this.#pairs.wait(pair, now));
    if (wait > 0) return wait;
    this.#numbers.take(account, now);
    this.#pairs.take(pair, now);
    return 0;
  }

  /** The backoff after a refusal, in milliseconds. `to`: for the pair rate limit; without it, for the number's limit. */
  refused(account: string, to?: string): number {
    const key = to === undefined ? account : pairOf(account, to);
    const refusals = (this.#refusals.get(key) ?? 0) + 1;
    this.#refusals.set(key, refusals);
    return backoff(refusals, REFUSED_BACKOFF);
  }

  /** Resets the backoff after a message was accepted. */
  succeeded(account: string, to: string): void {
    this.#refusals.delete(account);
    this.#refusals.delete(pairOf(account, to));
  }
}

function pairOf(account: string, to: string): string {
  return `${account}>${to}`;
}
