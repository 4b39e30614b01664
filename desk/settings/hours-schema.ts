import { z } from 'zod';
import { DAY_MINUTES, type Holiday, type Stretch } from '../hours/open-times.ts';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const STRETCH = /^(\d{1,2}):([0-5]\d)-(\d{1,2}):([0-5]\d)$/;
const HOLIDAY = /^((?:\d{4}-)?\d\d-\d\d)(?:\.\.((?:\d{4}-)?\d\d-\d\d))?(?:\s+(\S.*))?$/;

/** The indices of the days (Monday is 0) that `mon`, `mon-fri` or `sat-mon` names, or undefined. */
function daysOf(key: string): number[] | undefined {
  const [from = '', to = from, ...more] = key.toLowerCase().split('-');
  const [first, last] = [DAYS.indexOf(from), DAYS.indexOf(to)];
  if (first < 0 || last < 0 || more.length > 0) return undefined;
  return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, index) => (first + index) % 7);
}

function stretchOf(text: string): Stretch | undefined {
  const match = STRETCH.exec(text);
  if (match === null) return undefined;
  const [from, to] = [match.slice(1, 3), match.slice(3, 5)].map(
    ([hour, minute]) => Number(hour) * 60 + Number(minute),
  );
  if (from === undefined || to === undefined || from >= DAY_MINUTES || to > DAY_MINUTES) return undefined;
  if (from === to) return undefined;
  return { from, to: to > from ? to : to + DAY_MINUTES };
}

function stretchesOf(text: string): Stretch[] | undefined {
  if (text.trim() === 'closed') return [];
  const stretches = text.split(',').map((part) => stretchOf(part.trim()));
  return stretches.every((stretch) => stretch !== undefined) ? stretches : undefined;
}

/** The schema of `hours`: `24/7`, or days with their stretches; a day that is not named is closed. */
export const weekSchema = z
  .preprocess(
    (value) => (value === '24/7' ? { 'mon-sun': '00:00-24:00' } : value),
    z.record(z.string(), z.string('has to be hours such as 09:00-18:00'), {
      error: 'has to be 24/7, or days with their hours',
    }),
  )
  .transform((entries, context) => {
    const week: (Stretch[] | undefined)[] = DAYS.map(() => undefined);
    const fault = (key: string, message: string) =>
      context.addIssue({ code: 'custom', path: [key], message });
    for (const [key, text] of Object.entries(entries)) {
      const days = daysOf(key);
      const stretches = stretchesOf(text);
      if (days === undefined) fault(key, 'is not a day: write mon, tue, ... or mon-fri');
      if (stretches === undefined)
        fault(key, 'has to be hours such as 09:00-12:00, 13:00-18:00 or 22:00-02:00, or closed');
      for (const day of days ?? []) {
        if (week[day] !== undefined) fault(key, `names ${DAYS[day]} a second time`);
        week[day] ??= stretches ?? [];
      }
    }
    const stated = week.map((stretches) => stretches ?? []);
    if (context.issues.length === 0 && stated.every((stretches) => stretches.length === 0)) {
      context.addIssue({ code: 'custom', message: 'has to be open at some time' });
    }
    return stated;
  });

/** Whether a text is a calendar day; a yearly one may be 29 February. */
function isDay(text: string): boolean {
  return z.iso.date().safeParse(text.length === 5 ? `2024-${text}` : text).success;
}

/** The schema of an entry of `holidays`: a day or `first..last`, with or (yearly) without the year, and an optional name. */
export const holidaySchema = z
  .string('has to be a day such as 2026-12-24 or 12-25')
  .transform((text, context): Holiday => {
    const [, from = '', to = from, name] = HOLIDAY.exec(text.trim()) ?? [];
    const yearly = from.length === 5;
    if (!isDay(from) || !isDay(to) || from.length !== to.length) {
      context.addIssue({
        code: 'custom',
        message: 'has to be a day or a range of days, all with the year or all without, then perhaps a name',
      });
    } else if (!yearly && to < from) {
      context.addIssue({ code: 'custom', message: 'ends before it begins' });
    }
    return { yearly, from, to, ...(name !== undefined && { name }) };
  });
