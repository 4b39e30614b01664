import type { WorkingHours } from './open-times.ts';
import { isOpen, workingMinutesBetween } from './working-hours.ts';

/** How far back waits are considered, in working minutes: four hours. */
const RECENT = 4 * 60;

/** The smallest number of waits for an estimate. */
const LEAST_WAITS = 5;

/** A finished wait: from its start to the first claim. */
export type Wait = { since: Date; claimed: Date };

/**
 * The expected wait in working minutes: the median wait of the last four working hours, rounded up, at least 1; null if fewer than five
 * cases were claimed in them. Claims outside of the working hours do not count.
 */
export function expectedWait(hours: WorkingHours, waits: readonly Wait[], now: Date): number | null {
  const recent = waits
    .filter(({ claimed }) => claimed <= now && isOpen(hours, claimed))
    .filter(({ claimed }) => workingMinutesBetween(hours, claimed, now) <= RECENT)
    .map(({ since, claimed }) => workingMinutesBetween(hours, since, claimed))
    .sort((a, b) => a - b);
  if (recent.length < LEAST_WAITS) return null;
  const [low = 0, high = 0] = [recent[(recent.length - 1) >> 1], recent[recent.length >> 1]];
  return Math.max(1, Math.ceil((low + high) / 2));
}
