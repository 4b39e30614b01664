import { DateTime } from 'luxon';
import { dateFormat } from '../../../models/locale/intl-formats.ts';
import { localeOf } from '../../../models/locale/known-locales.ts';
import type { FoundValue } from '../../../models/values/value-kind.ts';
import { span } from '../entity-candidate.ts';
import { DATE_READERS } from '../words/date-readers.ts';
import { intlTagOf } from '../words/intl-tag.ts';

const BEFORE = String.raw`(?<![\p{Script=Latin}\d#@./:_+-]|[$€£¥] ?)`;
const AFTER = String.raw`(?![\p{Script=Latin}\d/:_-]|[.,]\d)`;
const YEAR_FIRST = new RegExp(
  String.raw`${BEFORE}(?<year>\d{4})(?<mark>[./-])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})${AFTER}`,
  'dgu',
);
const YEAR_LAST = new RegExp(
  String.raw`${BEFORE}(?<first>\d{1,2})(?<mark>[./-])(?<second>\d{1,2})\k<mark>(?<year>20\d\d|\d\d)${AFTER}`,
  'dgu',
);
const SLASHED = new RegExp(String.raw`${BEFORE}(?<first>\d{1,2})(?<mark>/)(?<second>\d{1,2})${AFTER}`, 'dgu');
const DOTTED = new RegExp(String.raw`${BEFORE}(?<first>\d{1,2})\. ?(?<second>\d{1,2})\.(?!\d)`, 'dgu');

/** Any number of several parts: a date that was read here, a time, a price, a phone number, an order number. */
const COMPOUND = /(?<!\d)(?:\d+(?:[.,/:-]\d+)+|\d+(?:[ /-]\d+){2,}|\d{5,})/gu;

/** Dates in digits. One with a year is certain; "12/3" only fits, since it may be a fraction as well. */
export function findNumericDates(text: string, locale: string, today: DateTime): FoundValue<string>[] {
  const { beforeDay } = DATE_READERS.of(localeOf(locale));
  const undotted =
    beforeDay === undefined
      ? []
      : [
          new RegExp(
            String.raw`(?<=(?<!\p{L})(?:${beforeDay}) )(?<first>\d{1,2})\.(?<second>\d{1,2})(?![\d\p{L}]|[.,]\d)(?! ?€)`,
            'dgu',
          ),
        ];
  const isDayFirst = dayComesFirst(locale);
  const found: FoundValue<string>[] = [];
  for (const pattern of [YEAR_FIRST, YEAR_LAST, SLASHED, DOTTED, ...undotted])
    for (const match of text.matchAll(pattern)) {
      const place = span(match);
      if (found.some(({ start }) => start === place.start) || match[0] === '24/7') continue;
      const value = readDay(match, isDayFirst, today);
      if (value !== undefined) found.push({ value, marked: match.groups?.['year']?.length === 4, ...place });
    }
  return found;
}

/** The text with blanks for every number of several parts, so that nothing is read into them. */
export function withoutNumericDates(text: string): string {
  return text.replace(COMPOUND, (found) => ' '.repeat(found.length));
}

/** The day of a match; undefined if the calendar has none such. Between day and month the language decides, unless only one order is a day. */
function readDay({ groups = {} }: RegExpExecArray, isDayFirst: boolean, today: DateTime): string | undefined {
  const { year, month, day, first, second, mark = '.' } = groups;
  if (month !== undefined) return dayOf(year, month, day, today);
  const dayFirst = dayOf(year, second, first, today);
  // Dots stand in dates of languages that begin with the day.
  if (mark === '.') return dayFirst;
  const monthFirst = dayOf(year, first, second, today);
  return isDayFirst ? (dayFirst ?? monthFirst) : (monthFirst ?? dayFirst);
}

/** A leap day comes every four years, but for three in 400 years. */
const YEARS_TO_LEAP_DAY = 8;

/** Without a year the next such day from today on. */
function dayOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  today: DateTime,
): string | undefined {
  const inYear = (value: number) =>
    DateTime.fromObject({ year: value, month: Number(month), day: Number(day) }).toISODate() ?? undefined;
  if (year !== undefined) return inYear(year.length === 2 ? 2000 + Number(year) : Number(year));
  const next = Array.from({ length: YEARS_TO_LEAP_DAY + 1 }, (_, ahead) => inYear(today.year + ahead));
  return next.find((value) => value !== undefined && value >= (today.toISODate() ?? ''));
}

/** Whether the language writes the day before the month. */
function dayComesFirst(locale: string): boolean {
  const parts = dateFormat(intlTagOf(locale))
    .formatToParts(0)
    .map(({ type }) => type);
  return parts.indexOf('day') < parts.indexOf('month');
}
