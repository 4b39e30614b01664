import { casual } from 'chrono-node/en';
import type { DateReader } from './date-reader.ts';

/** The words of dates in English. */
export const en: DateReader = {
  chronos: [casual],
  noDate: [
    String.raw`\b(?:sun|sat|wed|now)\b(?!\.)`,
    String.raw`\b(?:at|by|after|before|until|around) \d{1,2}(?: ?[ap]\.?m\.?\b| o'clock\b|(?!\d| ?(?:st|nd|rd|th|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))`,
    String.raw`\b\d{1,2} ?[ap]m\b`,
    String.raw`(?<!day )\b(?:next|this|last|coming|past) (?:weekend|week|month|year|quarter)\b`,
    String.raw`\b(?:\w{1,40} )?(?:hours?|minutes?|seconds?)(?: ago)?\b`,
  ].join('|'),
  past: 'last|past',
};
