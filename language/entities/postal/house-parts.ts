import { type AddressText, isRun, phraseEnd } from './address-tokens.ts';

const VALUE = /^#?(?:\d{1,5}[a-z]{0,2}|[a-z]\d{0,4})(?:[-/][a-z\d]{1,4})?$/;
const LONG_VALUE = /^\d{6,10}$/;
const LEVEL = /^\d{1,3}(?:st|nd|rd|th)?$/;
const MARKED = /^#[a-z\d]{1,6}(?:-[a-z\d]{1,4})?$/;

/** Where a part of a house that begins at `at` ends, such as "Suite 114", "3. OG links" or "c/o Weber"; undefined if there is none. */
export function housePartEnd(text: AddressText, at: number, limit: number): number | undefined {
  const { tokens, words } = text;
  const token = tokens[at];
  if (token === undefined || at >= limit) return undefined;
  const careOf = phraseEnd(text, at, limit, words.careOf);
  if (careOf !== undefined && token.key.includes('/')) return segmentEnd(text, careOf, limit);
  const whole = phraseEnd(text, at, limit, words.parts);
  if (whole !== undefined) return whole;
  if (MARKED.test(token.key)) return at + 1;
  const next = tokens[at + 1];
  if (next === undefined || at + 1 >= limit || next.before !== 'space') return undefined;
  if (LEVEL.test(token.key)) {
    const floor = phraseEnd(text, at + 1, limit, words.floors);
    return floor && (phraseEnd(text, floor, limit, words.sides) ?? floor);
  }
  if (!words.units.has(token.key)) return undefined;
  const isValue = VALUE.test(next.key) || (token.key !== 'no' && LONG_VALUE.test(next.key));
  if (!isValue) return undefined;
  return phraseEnd(text, at + 2, limit, words.sides) ?? at + 2;
}

/** Where the part of a house that ends before `end` begins; undefined if there is none. */
export function housePartStart(text: AddressText, end: number): number | undefined {
  for (let at = Math.max(0, end - 6); at < end; at++)
    if (isRun(text, at, end) && housePartEnd(text, at, end) === end) return at;
  return undefined;
}

/** Where the segment between two commas or lines ends that `at` is in. */
export function segmentEnd({ tokens }: AddressText, at: number, limit: number): number {
  let end = at + 1;
  while (end < limit && tokens[end]?.before === 'space') end++;
  return Math.min(end, limit);
}
