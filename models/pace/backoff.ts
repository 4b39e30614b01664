/** The shape of an exponential backoff: how the waits between tries grow. Times in milliseconds. */
export interface Backoff {
  /** The wait after a first failure. */
  readonly firstMs: number;
  /** The longest wait before its spread: with a spread up to 1.5, a wait can be half as long again. Default: no limit, where the tries are few. */
  readonly mostMs?: number;
  /** The factor from one wait to the next. Default 2. */
  readonly factor?: number;
  /** The jitter: bounds of the random factor of a wait, so that messages that failed together are not retried together. Default: [1, 1], none. */
  readonly spread?: readonly [least: number, most: number];
}

/** The longest wait of a backoff, in milliseconds. */
export function longestWait({
  mostMs = Number.POSITIVE_INFINITY,
  spread: [, most] = [1, 1],
}: Backoff): number {
  return mostMs * most;
}

/**
 * The wait before the next try, in milliseconds, after `failures` failures in a row (from 1). It is a function of that count and no loop around
 * a call, since the counts are stored and go on after a restart. `random` is from 0 to 1 and matters with a spread only.
 */
export function backoff(failures: number, shape: Backoff, random = 0): number {
  const { firstMs, mostMs = Number.POSITIVE_INFINITY, factor = 2, spread: [least, most] = [1, 1] } = shape;
  const wait = Math.min(mostMs, firstMs * factor ** Math.max(0, failures - 1));
  return Math.round(wait * (least + random * (most - least)));
}
