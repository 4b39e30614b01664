/** The wait before the next try, in milliseconds: doubled with each failure, capped, and spread from half to one and a half. */
export function backoff(failures: number, baseMs: number, maxMs: number, random: () => number): number {
  return Math.min(maxMs, baseMs * 2 ** Math.max(0, failures - 1)) * (0.5 + random());
}
