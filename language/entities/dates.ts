import { GB } from 'chrono-node/en';
import { hans } from 'chrono-node/zh';
import type { Locale } from '../understanding.ts';
import type { Finding } from './finding.ts';

/** The reader of dates tries many patterns at every position: longer texts are stories, whose dates nobody asked for. */
const MAX_DATED_TEXT = 1_000;

/** Relative days that the Chinese reader does not know, rewritten without a change of length. */
function known(text: string): string {
  return text.replaceAll('两', '二');
}

/** Weekdays that are words as well, when nothing stands beside them ("I sat"). */
const WORDS = new Set(['sat', 'sun', 'wed', 'mon']);

/** What "today" is for a text. */
export interface DateReference {
  readonly now: Date;
  /** The customer's offset from UTC in minutes. Default 0. */
  readonly utcOffset?: number | undefined;
}

/**
 * Finds days; the value is `2026-11-23`. `05/11/2026` is read day first, as most of the world writes it. A time of day
 * alone is no date.
 */
export function findDates(text: string, locale: Locale, { now, utcOffset = 0 }: DateReference): Finding[] {
  const reader = locale === 'zh' ? hans.casual : GB;
  const results = reader.parse(known(text.slice(0, MAX_DATED_TEXT)), { instant: now, timezone: utcOffset });
  const found: Finding[] = [];
  for (const { index, text: written, start } of results) {
    if (!start.isCertain('day') && !start.isCertain('weekday')) continue;
    if (WORDS.has(written)) continue;
    const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
    if (year === null || month === null || day === null) continue;
    const value = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    found.push({ kind: 'date', value, start: index, end: index + written.length, marked: true });
  }
  return found;
}
