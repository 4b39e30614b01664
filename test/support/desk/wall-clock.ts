import type { WorkingHours } from '../../../desk/hours/open-times.ts';

/** Milliseconds of a minute. */
export const MINUTE = 60_000;

/** A local time: the day, as its UTC midnight, and the minute of the day. */
export type Reading = { today: Date; clock: number };

/** Reads the local time of a zone at every minute of a span, without arithmetic of offsets. */
export function readClock(zone: string, start: number, minutes: number): Reading[] {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  return Array.from({ length: minutes }, (_, index) => {
    const parts = format
      .formatToParts(start + index * MINUTE)
      .map(({ type, value }) => [type, Number(value)]);
    const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = Object.fromEntries(parts);
    return { today: new Date(Date.UTC(year, month - 1, day)), clock: hour * 60 + minute };
  });
}

function isHoliday({ holidays }: WorkingHours, date: Date): boolean {
  const iso = date.toISOString().slice(0, 10);
  return holidays.some(({ yearly, from, to }) => {
    // A yearly range may pass the new year: it is tried as begun this year and as begun last year.
    const year = date.getUTCFullYear();
    const starts = yearly ? [year - 1, year] : [];
    if (!yearly) return from <= iso && iso <= to;
    return starts.some(
      (start) => `${start}-${from}` <= iso && iso <= `${to < from ? start + 1 : start}-${to}`,
    );
  });
}

/** Whether the desk is open at a local time, computed the slow way: by a lookup in the hours. */
export function openByTheClock(hours: WorkingHours, { today, clock }: Reading): boolean {
  const yesterday = new Date(today.getTime() - 24 * 60 * MINUTE);
  const on = (date: Date, minute: number) =>
    !isHoliday(hours, date) &&
    (hours.week[(date.getUTCDay() + 6) % 7] ?? []).some(({ from, to }) => from <= minute && minute < to);
  if (isHoliday(hours, today)) return false;
  return on(today, clock) || on(yesterday, clock + 24 * 60);
}
