import type { Limit } from '../limits.ts';
import { type Bucket, bucketsOf, spend } from './buckets.ts';

/** The key of a bucket of all. */
const ALL = 'all';

/**
 * What all conversations together may write. Each process counts its own: it is counted last, so that what another limit refuses takes nothing from it,
 * and a shared count would cost each message one more commit.
 */
export class WritesInAll {
  readonly #buckets: readonly (readonly [key: string, Bucket])[];
  readonly #now: () => Date;

  constructor(limits: readonly Limit[], now: () => Date) {
    this.#buckets = limits.flatMap(bucketsOf).map((bucket) => [ALL, bucket] as const);
    this.#now = now;
  }

  /** Spends a message of so many bytes; returns the milliseconds until there is enough, and 0 if it was spent now. */
  take(bytes: number): number {
    return spend(this.#buckets, { count: 1, bytes }, this.#now().getTime());
  }
}
