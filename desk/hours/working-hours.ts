import { DateTime } from 'luxon';
import { openBetween, openFrom, type WorkingHours } from './open-times.ts';

const MINUTE = 60_000;

/** Whether staff are there at an instant; at the closing minute itself they no longer are. */
export function isOpen(hours: WorkingHours, at: Date): boolean {
  return openBetween(hours, at.getTime(), at.getTime() + 1).length > 0;
}

/** The first open instant from `at` on (`at` itself if open), or null if there is none within 60 days. */
export function nextOpening(hours: WorkingHours, at: Date): Date | null {
  const first = openFrom(hours, at.getTime()).next();
  return first.done ? null : new Date(first.value.from);
}

/** When so many minutes of open time will have passed since `at`; null if the desk meanwhile stays closed for 60 days. */
export function afterWorkingMinutes(hours: WorkingHours, at: Date, minutes: number): Date | null {
  let left = minutes * MINUTE;
  if (left <= 0) return at;
  for (const span of openFrom(hours, at.getTime())) {
    const length = span.to - span.from;
    if (length >= left) return new Date(span.from + left);
    left -= length;
  }
  return null;
}

/** Minutes of open time from one instant to a later one, with fractions; 0 if `to` isn't later. */
export function workingMinutesBetween(hours: WorkingHours, from: Date, to: Date): number {
  const spans = openBetween(hours, from.getTime(), to.getTime());
  return spans.reduce((sum, span) => sum + span.to - span.from, 0) / MINUTE;
}

/** What a customer of a closed desk is told: the local day and time of the next opening, `YYYY-MM-DDTHH:mm`, or null if unknown. */
export function closedUntil(hours: WorkingHours, at: Date): { opens: string | null; zone: string } {
  const next = nextOpening(hours, at);
  const { zone } = hours;
  return {
    opens: next === null ? null : DateTime.fromJSDate(next, { zone }).toFormat("yyyy-MM-dd'T'HH:mm"),
    zone,
  };
}
