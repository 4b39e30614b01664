const MINUTE = 60_000;

/**
 * The first response time as the desk measures it: the median of the minutes from the start of the wait (`from`) to the first claim
 * (`to`), both ISO instants. Null without waits.
 */
export function firstResponseMinutes(
  waits: readonly { readonly from: string; readonly to: string }[],
): number | null {
  const minutes = waits
    .map(({ from, to }) => (Date.parse(to) - Date.parse(from)) / MINUTE)
    .sort((a, b) => a - b);
  return minutes[Math.floor(minutes.length / 2)] ?? null;
}
