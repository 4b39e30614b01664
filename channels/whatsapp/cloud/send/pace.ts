import { type Rate, TokenBuckets } from './token-bucket.ts';

/** What Meta allows a number unless told otherwise (throughput), and towards one customer (pair rate limit). */
export interface Rates {
  readonly number: Rate;
  readonly pair: Rate;
}

/** 80 messages a second per number; per customer 45 at once, then one each 6 seconds. */
export const DEFAULT_RATES: Rates = {
  number: { capacity: 80, everyMs: 1000 / 80 },
  pair: { capacity: 45, everyMs: 6_000 },
};

/** The longest back-off, in milliseconds. */
const LONGEST_MS = 3_600_000;

/** When the next message may go out: by our own counting, and by what Meta said when it refused one. */
export class Pace {
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

  /** How long to wait after a refusal: 4^n seconds, n from 0, as Meta asks for. `to` is left out for the whole number's limit. */
  refused(account: string, to?: string): number {
    const key = to === undefined ? account : pairOf(account, to);
    const before = this.#refusals.get(key) ?? 0;
    this.#refusals.set(key, before + 1);
    return Math.min(LONGEST_MS, 4 ** before * 1000);
  }

  /** A message went out: the next refusal is a first one again. */
  passed(account: string, to: string): void {
    this.#refusals.delete(account);
    this.#refusals.delete(pairOf(account, to));
  }
}

function pairOf(account: string, to: string): string {
  return `${account}>${to}`;
}
