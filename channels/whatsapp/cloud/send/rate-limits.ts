import { type Backoff, backoff } from '../../../../models/pace/backoff.ts';
import { type Rate, TokenBuckets } from '../../../../models/pace/token-buckets.ts';

/** What Meta allows a number unless told otherwise (throughput), and towards one customer (pair rate limit). */
export interface Rates {
  readonly number: Rate;
  readonly pair: Rate;
}

/** 80 messages a second per number; per customer 45 at once, then one each 6 seconds. */
export const DEFAULT_RATES: Rates = {
  number: { burst: 80, intervalMs: 1000 / 80 },
  pair: { burst: 45, intervalMs: 6_000 },
};

/** The wait after a refusal: 4^n seconds, n from 0, as Meta asks for ("pair rate limits"), and at most an hour. */
const REFUSED_BACKOFF: Backoff = { firstMs: 1_000, factor: 4, mostMs: 3_600_000 };

/** When the next message may go out: by our own counting, and by what Meta said when it refused one. */
export class RateLimiter {
  readonly #numbers: TokenBuckets;
  readonly #pairs: TokenBuckets;
  readonly #refusals = new Map<string, number>();

  constructor(rates: Rates) {
    this.#numbers = new TokenBuckets(rates.number);
    this.#pairs = new TokenBuckets(rates.pair);
  }

  /** Milliseconds to wait before a message from `account` to `to`; 0, and it is counted as sent. */
  take(account: string, to: string, now: number): number {
    const pair = pairOf(account, to);
    const wait = Math.max(this.#numbers.wait(account, now), this.#pairs.wait(pair, now));
    if (wait > 0) return wait;
    this.#numbers.take(account, now);
    this.#pairs.take(pair, now);
    return 0;
  }

  /** How long to wait after a refusal, in milliseconds. `to` is left out for the whole number's limit. */
  refused(account: string, to?: string): number {
    const key = to === undefined ? account : pairOf(account, to);
    const refusals = (this.#refusals.get(key) ?? 0) + 1;
    this.#refusals.set(key, refusals);
    return backoff(refusals, REFUSED_BACKOFF);
  }

  /** A message went out: the next refusal is a first one again. */
  succeeded(account: string, to: string): void {
    this.#refusals.delete(account);
    this.#refusals.delete(pairOf(account, to));
  }
}

function pairOf(account: string, to: string): string {
  return `${account}>${to}`;
}
