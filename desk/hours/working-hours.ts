import { DateTime } from 'luxon';
import { openBetween, openFrom, type WorkingHours } from './open-times.ts';

const MINUTE = 60_000;

/** Whether the desk is open at an instant; the closing minute itself is closed. */
export function isOpen(hours: WorkingHours, at: Date): boolean {
  return openBetween(hours, at.getTime(), at.getTime() + 1).length > 0;
}

/** The first open instant from `at` on (`at` itself if open), or null if there is none within 60 days. */
export function nextOpening(hours: WorkingHours, at: Date): Date | null {
  const first = openFrom(hours, at.getTime()).next();
  return first.done ? null : new Date(first.value.from);
}

/** The instant after so many working minutes from `at`; null if the desk stays closed for 60 days in between. */
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

/** The working minutes between two instants, with fractions; 0 if `to` is not later. */
export function workingMinutesBetween(hours: WorkingHours, from: Date, to: Date): number {
  const spans = openBetween(hours, from.getTime(), to.getTime());
  return spans.reduce((sum, span) => sum + span.to - span.from, 0) / MINUTE;
}

/** The next opening for a customer of a closed desk: local day and time, `YYYY-MM-DDTHH:mm`, or null if unknown. */
export function closedUntil(hours: WorkingHours, at: Date): { opens: string | null; zone: string } {
  const next = nextOpening(hours, at);
  const { zone } = hours;
  return {
    opens: next === null ? null : DateTime.fromJSDate(next, { zone }).toFormat("yyyy-MM-dd'T'HH:mm"),
    zone,
  };
}
