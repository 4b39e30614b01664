import type { Address } from '../../../models/values/value-types.ts';
import type { AddressLabels } from '../words/addresses/address-words.ts';
import { ENTITY_WORDS } from '../words/words-by-locale.ts';
import { addressText, wordsOf } from './address-tokens.ts';
import { housePartEnd } from './house-parts.ts';
import { type FoundAddress, latinAddresses } from './latin-addresses.ts';
import { placeAt } from './places.ts';
import { unspacedAddresses } from './unspaced-addresses.ts';

type Written = (start: number, end: number) => string;
type Field = keyof AddressLabels;

/** A labelled value of a form, with its span in the normalised text. */
interface Entry {
  readonly field: Field;
  readonly labelStart: number;
  readonly start: number;
  readonly end: number;
}

const FIELDS: readonly Field[] = [
  'street2',
  'street',
  'place',
  'city',
  'region',
  'district',
  'postcode',
  'country',
  'other',
];
/** The most characters of one value. */
const MOST_VALUE = 120;

/** A quotation mark that a program writes around a value, as it ends one. */
const CLOSING_QUOTES = new Map([
  ['"', /" ?(?:[,}\]]|$)/u],
  ["'", /' ?(?:[,}\]]|$)/u],
]);

const labelPattern = ENTITY_WORDS.derive((parts) => {
  const named = FIELDS.map((field) => {
    const names = parts.flatMap(({ address }) => address.labels[field] ?? []).join('|');
    return `(?<${field}>${names})`;
  });
  return new RegExp(
    String.raw`(?<![\p{L}\d_])(?:${named.join('|')})(?:(?<colon>["']? ?[:=] ?)|(?<bare> ))`,
    'dgu',
  );
});

/** The addresses of forms and programs, with a label before each part: "Street: ...", `{'address1': '...'}`. */
export function labelledAddresses(text: string, written: Written): FoundAddress[] {
  const entries = entriesOf(text, written);
  return groupsOf(entries).flatMap((group) => addressOf(text, group, written) ?? []);
}

function entriesOf(text: string, written: Written): Entry[] {
  const labels = Array.from(text.matchAll(labelPattern()), (match) => ({
    field: FIELDS.find((field) => match.groups?.[field] !== undefined) ?? 'other',
    hasColon: match.groups?.['colon'] !== undefined,
    isFirst: /^(?:|[\s\S]*(?:[,;|&/{(]|\n) ?)$/.test(written(Math.max(0, match.index - 2), match.index)),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const clear = labels.filter(({ hasColon }) => hasColon);
  const bare = labels.filter(({ hasColon, isFirst }) => !hasColon && isFirst);
  const used = clear.length > 0 || new Set(bare.map(({ field }) => field)).size < 3 ? clear : bare;
  return used.map(({ field, start, end }, index) => {
    const next = Math.min(used[index + 1]?.start ?? text.length, end + MOST_VALUE);
    return { field, labelStart: start, ...valueSpan(text, end, next, written) };
  });
}

/** The value behind a label: to the closing quote, the end of the line or the next label. */
function valueSpan(text: string, from: number, to: number, written: Written): { start: number; end: number } {
  const closingQuote = CLOSING_QUOTES.get(text.charAt(from));
  const start = closingQuote === undefined ? from : from + 1;
  const closing = closingQuote === undefined ? -1 : text.slice(start, to).search(closingQuote);
  if (closing >= 0) return { start, end: start + closing };
  let end = start;
  while (end < to && !(text.charAt(end) === ' ' && /[\r\n]/.test(written(end, end + 1)))) end++;
  const trailing = /[\s,;|&/{}"'([]{0,6}$/u.exec(text.slice(Math.max(start, end - 6), end))?.[0].length ?? 0;
  return { start, end: end - trailing };
}

/** Labels up to the first that was there before, or that stands too far away, are one form. */
function groupsOf(entries: readonly Entry[]): Entry[][] {
  const groups: Entry[][] = [];
  for (const entry of entries) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const isSame =
      group !== undefined &&
      last !== undefined &&
      entry.labelStart - last.end < 30 &&
      (entry.field === 'other' || group.every(({ field }) => field !== entry.field));
    if (isSame) group.push(entry);
    else groups.push([entry]);
  }
  return groups.map((group) => group.filter(({ field }) => field !== 'other'));
}

function addressOf(text: string, group: readonly Entry[], written: Written): FoundAddress | undefined {
  const entryOf = (field: Field) => group.find((entry) => entry.field === field && entry.start < entry.end);
  const street = entryOf('street');
  const [first, last] = [group[0], group.at(-1)];
  if (street === undefined || group.length < 2 || first === undefined || last === undefined) return undefined;
  const partOf = (field: Field): string | null => {
    const entry = entryOf(field);
    return entry === undefined ? null : shortened(field, written(entry.start, entry.end));
  };
  const ends = group.map(({ end }) => end);
  const read = readLines(text, group, written);
  const value: Address = {
    street: read.street,
    street2: partOf('street2') ?? read.street2,
    city: partOf('city') ?? read.city,
    region: partOf('region') ?? read.region,
    postcode: partOf('postcode') ?? read.postcode,
    country: partOf('country') ?? read.country,
  };
  return { value, start: first.labelStart, end: Math.max(...ends) };
}

/** Behind the last value of a form in a sentence something else may stand. */
function shortened(field: Field, value: string): string | null {
  const isShort = field === 'postcode' || field === 'country' || field === 'city' || field === 'region';
  const [whole] = isShort ? value.split(/[,;!?]|\.(?= |$)/u) : [value];
  return whole?.trim() || null;
}

/** What the line of the street and the line of the place say. */
function readLines(text: string, group: readonly Entry[], written: Written): Address {
  const spanOf = (field: Field) => group.find((entry) => entry.field === field && entry.start < entry.end);
  const [street, place, district] = [spanOf('street'), spanOf('place'), spanOf('district')];
  const lines = [place, district, street].flatMap((line) => line ?? []);
  const joined = lines.map(({ start, end }) => text.slice(start, end)).join('');
  const [unspaced] = unspacedAddresses(joined, writtenOf(lines, written));
  const own = street === undefined ? '' : written(street.start, street.end);
  const none = { street2: null, city: null, region: null, postcode: null, country: null };
  if (unspaced?.start === 0) return unspaced.value;
  if (/\p{Script=Han}/u.test(own))
    return {
      ...none,
      street: `${district === undefined ? '' : written(district.start, district.end)}${own}`,
    };
  const line = street === undefined ? { ...none, street: own } : streetLine(text, street, written);
  return place === undefined ? line : { ...line, ...placeLine(text, place, written) };
}

/** The customer's own characters of a span of lines that are joined. */
function writtenOf(lines: readonly Entry[], written: Written): Written {
  return (from, to) => {
    let before = 0;
    const parts = lines.map(({ start, end }) => {
      const offset = start - before;
      const [first, last] = [Math.max(from, before), Math.min(to, before + end - start)];
      before += end - start;
      return first < last ? written(first + offset, last + offset) : '';
    });
    return parts.join('');
  };
}

function within(text: string, { start, end }: Entry, written: Written) {
  return addressText(text.slice(start, end), (from, to) => written(start + from, start + to));
}

function streetLine(text: string, entry: Entry, written: Written): Address {
  const line = within(text, entry, written);
  const none = { street2: null, city: null, region: null, postcode: null, country: null };
  const [found] = latinAddresses(text.slice(entry.start, entry.end), (from, to) =>
    written(entry.start + from, entry.start + to),
  );
  if (found !== undefined && found.start === 0) return found.value;
  for (let at = 1; at < line.tokens.length; at++)
    if (
      line.tokens[at]?.before === 'comma' &&
      housePartEnd(line, at, line.tokens.length) === line.tokens.length
    )
      return {
        ...none,
        street: wordsOf(line, 0, at),
        street2: wordsOf(line, at, line.tokens.length),
      };
  return { ...none, street: written(entry.start, entry.end).trim() };
}

function placeLine(text: string, entry: Entry, written: Written): Partial<Address> {
  const line = within(text, entry, written);
  const isCased = line.tokens.some(({ isCapital }) => isCapital);
  const { city, region, postcode, country } = placeAt(line, 0, line.tokens.length, isCased);
  return { city, region, postcode, country };
}
