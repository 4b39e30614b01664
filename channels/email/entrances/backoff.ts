/** The first wait after a failure, in milliseconds. */
const FIRST_MS = 1_000;

/** The longest wait, in milliseconds. */
const LONGEST_MS = 5 * 60_000;

/** How long to wait after so many failures in a row, in milliseconds: twice as long each time; `random` from 0 to 1 spreads it. */
export function reconnectWait(failures: number, random: number): number {
  const wait = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1));
  return Math.round(wait * (0.5 + random / 2));
}
