/**
 * Whether a stored wait is over at `now`. `until`: its stored end; `longestMs`: how long it can last, in milliseconds (default: unknown). An end that
 * is further away than that was stored by a clock that was set back since, or by another process whose clock was ahead: the wait is over.
 */
export function isWaitOver(until: Date, now: Date, longestMs = Number.POSITIVE_INFINITY): boolean {
  const left = until.getTime() - now.getTime();
  return left <= 0 || left > longestMs;
}
