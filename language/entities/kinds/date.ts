import { DateTime } from 'luxon';
import { localeOf } from '../../../models/locale/known-locales.ts';
import type { FoundValue, ValueContext, ValueKind } from '../../../models/values/value-kind.ts';
import { overlaps } from '../entity-candidate.ts';
import type { DateReader } from '../words/date-reader.ts';
import { DATE_READERS } from '../words/date-readers.ts';
import { findNumericDates, withoutNumericDates } from './numeric-dates.ts';

/** Characters before a weekday in which a word of the past is searched for. */
const LEAD = 16;

/**
 * A day, as `YYYY-MM-DD`: "3 December", "12/3" in the order of the language, "next Tuesday", "in 3 days". A day without a year is the next
 * such day; "today" is that of the shop's time zone. A week, a month, a time of day and a day that the calendar has not are none.
 */
export const date: ValueKind<string> = {
  name: 'date',
  specificity: 65,
  example: { value: '2030-12-03', text: '3 December 2030' },
  find(text, context) {
    const today = todayOf(context);
    const numeric = findNumericDates(text, context.locale, today);
    return [...numeric, ...findWords(withoutNumericDates(text), context.locale, today)];
  },
};

function todayOf({ now, zone }: ValueContext): DateTime {
  return DateTime.fromJSDate(now, zone === undefined ? {} : { zone }).startOf('day');
}

/** The text, as long as it was, with gaps of nine spaces and more filled by what belongs to no date: the library's time grows with the square of their length. */
function withoutGaps(text: string): string {
  return text.replace(/ {9,}/g, (gap) => ` ${'·'.repeat(gap.length - 2)} `);
}

function findWords(text: string, locale: string, today: DateTime): FoundValue<string>[] {
  const reader = DATE_READERS.of(localeOf(locale));
  const readable = withoutGaps(
    text.replace(new RegExp(reader.noDate, 'gu'), (found) => ' '.repeat(found.length)),
  );
  // The library reads and writes days in the zone of the process; at noon no change of the clocks can shift one.
  const reference = new Date(today.year, today.month - 1, today.day, 12);
  const found: FoundValue<string>[] = [];
  for (const chrono of reader.chronos) {
    for (const { index, text: words, start } of chrono.parse(readable, reference, { forwardDate: true })) {
      const isDay = (start.isCertain('day') || start.isCertain('weekday')) && !start.isCertain('second');
      const span = { start: index, end: index + words.trimEnd().length };
      if (!isDay || found.some((other) => overlaps(other, span))) continue;
      const day = DateTime.fromObject(
        {
          year: start.get('year') ?? today.year,
          month: start.get('month') ?? today.month,
          day: start.get('day') ?? today.day,
        },
        { zone: today.zone },
      );
      const isWeekday = !start.isCertain('day');
      const before = readable.slice(Math.max(0, index - LEAD), span.end);
      const settled = isWeekday && isPast(before, reader) ? lastBefore(today, day) : day;
      found.push({ value: settled.toISODate() ?? '', marked: true, ...span });
    }
  }
  return found;
}

function isPast(text: string, { past }: DateReader): boolean {
  return new RegExp(String.raw`(?<!\p{Script=Latin})(?:${past})(?!\p{Script=Latin})`, 'u').test(text);
}

/** The same weekday before today; the library reads each as the next one. */
function lastBefore(today: DateTime, day: DateTime): DateTime {
  let earlier = day;
  while (earlier.toMillis() >= today.toMillis()) earlier = earlier.minus({ weeks: 1 });
  return earlier;
}
