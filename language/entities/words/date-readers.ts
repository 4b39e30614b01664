import { PerLocale } from '../../../models/locale/per-locale.ts';
import type { DateReader } from './date-reader.ts';
import { de } from './dates.de.ts';
import { en } from './dates.en.ts';
import { zh } from './dates.zh.ts';

/** The reader of dates of each language. Apart from the other words, since only who looks for dates needs the library. */
export const DATE_READERS = new PerLocale<DateReader>({ en, zh, de });
