import { TokenBuckets } from '../../../models/pace/token-buckets.ts';
import type { Limit } from '../limits.ts';

/** What is counted of a request: itself, and the bytes that it brings or takes. */
export interface Amount {
  readonly count: number;
  readonly bytes: number;
}

/** An allowance of requests or of bytes, in the memory of this process. */
export interface Bucket {
  readonly unit: keyof Amount;
  readonly most: number;
  readonly tokens: TokenBuckets;
}

/** The buckets of a limit: of its count, of its bytes, or both. */
export function bucketsOf({ windowMs, count, bytes }: Limit): Bucket[] {
  const of = (unit: keyof Amount, most: number | undefined) =>
    most === undefined
      ? []
      : [{ unit, most, tokens: new TokenBuckets({ intervalMs: windowMs / most, burst: most }) }];
  return [...of('count', count), ...of('bytes', bytes)];
}

/** Spends an amount of all buckets under their keys; returns the milliseconds until there is enough, and 0 if it was spent now. */
export function spend(
  buckets: readonly (readonly [key: string, Bucket])[],
  amount: Amount,
  now: number,
): number {
  // What is more than the whole allowance is let through when the allowance is whole.
  const wait = Math.max(
    0,
    ...buckets.map(([key, { unit, most, tokens }]) => tokens.wait(key, now, Math.min(amount[unit], most))),
  );
  if (wait === 0) for (const [key, { unit, tokens }] of buckets) tokens.take(key, now, amount[unit]);
  return wait;
}
