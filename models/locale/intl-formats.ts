import { remembered } from '../remembered.ts';

/** The formatter of numbers for a BCP 47 tag; to make one takes a hundred times as long as to use it. */
export const numberFormat = remembered(
  (tag: string, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options),
);

/** The formatter of dates for a BCP 47 tag, or for `undefined` the process's own. */
export const dateFormat = remembered(
  (tag: string | undefined, options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options),
);
