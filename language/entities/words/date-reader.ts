import type { Chrono } from 'chrono-node';

/** How the words of dates are read in one language. Texts are sources of patterns for text in normal form. */
export interface DateReader {
  /** The library's readers; the first that finds something at a place is right. */
  readonly chronos: readonly Pick<Chrono, 'parse'>[];
  /** What the library would take for a date or for a part of one: times, greetings, weeks as a whole. */
  readonly noDate: string;
  /** Before or in a weekday that is past: "*last* Friday". */
  readonly past: string;
  /** Before a day and a month without a final dot: "*am* 3.12"; absent where nobody writes so. */
  readonly beforeDay?: string;
}
