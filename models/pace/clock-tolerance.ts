/** How far the clocks of two processes on one store may differ, in milliseconds: the time of the store's server, which both follow, takes less to arrive. */
const CLOCK_TOLERANCE_MS = 2_000;

/** The latest time that the clock of another process can show now. */
export function withTolerance(now: Date): Date {
  return new Date(now.getTime() + CLOCK_TOLERANCE_MS);
}
