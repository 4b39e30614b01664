/** How the waits between tries grow; times in milliseconds. */
export interface Backoff {
  /** The wait after a first failure. */
  readonly firstMs: number;
  /** Default: none, where the tries are few. */
  readonly mostMs?: number;
  /** How many times longer each wait is than the one before. Default 2. */
  readonly factor?: number;
  /** The shares of a wait between which it is drawn, so that those who failed together come back apart. Default: all of it. */
  readonly spread?: readonly [least: number, most: number];
}

/**
 * The wait before the next try after so many failures in a row (from 1), in milliseconds. A function of the count and not a loop around a
 * call, because most counts are stored, and go on after a restart. `random` is from 0 to 1, and needed for a spread only.
 */
export function backoff(failures: number, shape: Backoff, random = 0): number {
  const { firstMs, mostMs = Number.POSITIVE_INFINITY, factor = 2, spread: [least, most] = [1, 1] } = shape;
  const wait = Math.min(mostMs, firstMs * factor ** Math.max(0, failures - 1));
  return Math.round(wait * (least + random * (most - least)));
}
