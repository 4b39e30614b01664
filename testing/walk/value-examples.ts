import type { Json } from '../../models/json.ts';
import { DEFAULT_LOCALE } from '../../models/locale/locale.ts';
import type { ValueKind } from '../../models/values/value-kind.ts';

/** Values of the kinds that are no part of a text. */
const WHOLE_MESSAGES: { readonly [kind: string]: readonly Json[] } = {
  text: ['The chain squeaks since Monday.', '-'],
  wording: ['Please do that for me.'],
  'like-order': ['1043'],
  files: [[{ media: 'm1', name: 'photo.jpg', contentType: 'image/jpeg', size: 2048 }]],
};

const NOW = new Date('2026-03-02T09:00:00Z');

/**
 * The example of a kind, and a second value that is found when one digit or letter of the example's text is another. Of a value with parts also one for
 * each set of parts that is left when a word of the text is missing, such as an address without a postcode.
 * @throws if no kind has the name
 */
export function examplesOf(name: string, kinds: readonly ValueKind[]): readonly Json[] {
  const kind = kinds.find((known) => known.name === name);
  if (kind === undefined) {
    const whole = WHOLE_MESSAGES[name];
    if (whole === undefined) throw new Error(`No kind of value is named "${name}".`);
    return whole;
  }
  const other = otherValueOf(kind);
  return [kind.example.value, ...(other === undefined ? [] : [other]), ...partialValuesOf(kind)];
}

function partialValuesOf(kind: ValueKind): Json[] {
  const { value, text } = kind.example;
  const known = new Map([[missingParts(value), value]]);
  const words = text.toLowerCase().split(' ');
  const shorter = words.map((_, nth) => words.toSpliced(nth, 1));
  for (const left of [...shorter, ...words.map((_, nth) => words.slice(0, nth))]) {
    const [found] = kind.find(left.join(' '), { locale: DEFAULT_LOCALE, now: NOW });
    const missing = found && missingParts(found.value);
    if (missing !== undefined && !known.has(missing)) known.set(missing, found?.value ?? null);
  }
  return [...known.values()].slice(1);
}

/** The parts of a value that it has a place for and that are not known; undefined for a value without parts. */
function missingParts(value: Json): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.keys(value)
    .filter((part) => value[part] === null)
    .join();
}

function otherValueOf(kind: ValueKind): Json | undefined {
  const { value, text } = kind.example;
  for (const changed of variantsOf(text.toLowerCase())) {
    const [found] = kind.find(changed, { locale: DEFAULT_LOCALE, now: NOW });
    if (found !== undefined && JSON.stringify(found.value) !== JSON.stringify(value)) return found.value;
  }
  return undefined;
}

/** The text with another digit in place of each, the last first, then with two other digits, then with other letters, and a bare number. */
function* variantsOf(text: string): Generator<string> {
  const digits = positionsOf(text, /\d/);
  for (const at of digits) for (const digit of '123456789') yield replaced(text, at, digit);
  for (const at of digits)
    for (const other of digits)
      for (const digit of '0123456789')
        for (const second of '0123456789')
          if (other < at) yield replaced(replaced(text, at, digit), other, second);
  for (const at of positionsOf(text, /[a-z]/)) yield replaced(text, at, text[at] === 'e' ? 'o' : 'e');
  yield '3';
}

function positionsOf(text: string, character: RegExp): number[] {
  return [...Array(text.length).keys()].filter((at) => character.test(text[at] ?? '')).reverse();
}

function replaced(text: string, at: number, character: string): string {
  return text.slice(0, at) + character + text.slice(at + 1);
}
