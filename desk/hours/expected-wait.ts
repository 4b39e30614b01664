import type { WorkingHours } from './open-times.ts';
import { isOpen, workingMinutesBetween } from './working-hours.ts';

/** How far back waits still say something about now, in working minutes: four hours. */
const RECENT = 4 * 60;

/** Fewer waits than this make no expectation. */
const LEAST_WAITS = 5;

/** A wait that ended: since when a case was waiting, and when it was first claimed. */
export type Wait = { since: Date; claimed: Date };

/**
 * How many minutes a claim usually takes: the median of the last four working hours, rounded up, at least 1; null if fewer than
 * five cases were claimed in them. Minutes are working minutes, and claims outside of the hours don't count: nobody has to expect a night.
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
