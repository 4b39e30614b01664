import type { DeskCaseRepository } from '../../models/desk/desk-case-repository.ts';
import { expectedWait } from '../hours/expected-wait.ts';
import type { WorkingHours } from '../hours/open-times.ts';

/** How far back waits are read, in milliseconds: the last four working hours are at most a week ago. */
const WAITS_MS = 7 * 24 * 3_600_000;
/** How many waits are read at most. */
const WAITS = 200;

/** The usual wait in minutes, from the last waits of the desk; null if unknown. */
export async function usualWait(
  hours: WorkingHours,
  cases: Pick<DeskCaseRepository, 'waits'>,
  now: Date,
): Promise<number | null> {
  const since = new Date(now.getTime() - WAITS_MS).toISOString();
  const waits = await cases.waits(since, WAITS);
  return expectedWait(
    hours,
    waits.map(({ from, to }) => ({ since: new Date(from), claimed: new Date(to) })),
    now,
  );
}
