import type { Address } from '../../../models/values/value-types.ts';
import { type AddressText, addressText, isRun, sentenceEnd, wordsOf } from './address-tokens.ts';
import { housePartEnd, housePartStart } from './house-parts.ts';
import { type Place, placeAt } from './places.ts';
import { type Street, streetsAt } from './streets.ts';

/** An address with its span in the normalised text. */
export interface FoundAddress {
  readonly value: Address;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

type Written = (start: number, end: number) => string;

/** The most tokens of an address behind the beginning of its street. */
const MOST_TOKENS = 24;
/** How far before a street its postcode and city may stand, in tokens. */
const PLACE_BEFORE = 7;

/** The addresses of a text whose words stand apart, in its order. */
export function latinAddresses(normalized: string, written: Written): FoundAddress[] {
  const text = addressText(normalized, written);
  const found: FoundAddress[] = [];
  let least = 0;
  for (let at = 0; at < text.tokens.length; at++) {
    const limit = sentenceEnd(text, at, MOST_TOKENS);
    const read = first(streetsAt(text, at, limit), (street) =>
      street.start < least ? undefined : addressOf(text, street, limit, least),
    );
    if (read === undefined) continue;
    found.push(read.address);
    least = read.end;
    at = Math.max(at, read.end - 1);
  }
  return found;
}

function first<From, To>(all: readonly From[], make: (one: From) => To | undefined): To | undefined {
  for (const one of all) {
    const made = make(one);
    if (made !== undefined) return made;
  }
  return undefined;
}

/** What stands before a street and belongs to it. */
interface Head {
  readonly start: number;
  readonly parts: readonly string[];
  readonly houseStart: number;
  readonly place?: Place;
}

function addressOf(
  text: AddressText,
  street: Street,
  limit: number,
  least: number,
): { address: FoundAddress; end: number } | undefined {
  const parts = housePartsAt(text, street.end, limit);
  const isCased = text.tokens.slice(street.start, street.end).some(({ isCapital }) => isCapital);
  const behind = placeAt(text, parts.end, limit, isCased);
  const head = headOf(text, street, least, behind.postcode === null);
  const place = head.place === undefined ? behind : { ...head.place, end: parts.end };
  const isHouseless = !hasNumber(text, street);
  if (!isCertain(text, street, place) || (isHouseless && head.houseStart === street.start)) return undefined;
  const late = housePartsAt(text, place.end, limit);
  const street2 = [...head.parts, ...parts.names, ...place.locality, ...late.names];
  const name = wordsOf(text, street.start, street.end);
  const value = {
    street: isHouseless ? `${wordsOf(text, head.houseStart, street.start)}, ${name}` : name,
    street2: street2.length === 0 ? null : street2.join(', '),
    city: place.city,
    region: place.region,
    postcode: place.postcode,
    country: place.country,
  };
  const start = text.tokens[head.start]?.start ?? 0;
  const end = text.tokens[late.end - 1]?.end ?? start;
  return { address: { value, start, end }, end: late.end };
}

/** The parts of a house that stand behind each other from a token on. */
function housePartsAt(text: AddressText, from: number, limit: number): { names: string[]; end: number } {
  const names: string[] = [];
  let at = from;
  for (let end = housePartEnd(text, at, limit); end !== undefined; end = housePartEnd(text, at, limit)) {
    names.push(wordsOf(text, at, end));
    at = end;
  }
  return { names, end: at };
}

function hasNumber({ tokens }: AddressText, { start, end }: Street): boolean {
  return tokens.slice(start, end).some(({ key }) => /\d/.test(key));
}

/** Whether the street is one, by its own words and by what stands around it. */
function isCertain(text: AddressText, { start, certainty }: Street, place: Place): boolean {
  const hasPostcode = place.postcode !== null && place.city !== null;
  if (certainty === 'open') return hasPostcode;
  if (hasPostcode || place.postcode !== null) return true;
  if (place.city !== null && certainty === 'likely')
    return isIntroduced(text, start) || place.region !== null;
  return certainty === 'sure' && isIntroduced(text, start);
}

/** Whether a street begins where addresses do: a line, a segment, or behind a word such as "to". */
function isIntroduced({ tokens, words }: AddressText, start: number): boolean {
  const before = tokens[start - 1];
  return before === undefined || tokens[start]?.before !== 'space' || words.sentenceWords.has(before.key);
}

/** The parts of the house, the names and the city that stand before a street. */
function headOf(text: AddressText, street: Street, least: number, wantsPlace: boolean): Head {
  const parts: string[] = [];
  let start = street.start;
  let houseStart = street.start;
  const isOpen = () => start > least && text.tokens[start]?.before !== 'stop';
  while (isOpen() && parts.length < 4) {
    const part = housePartStart(text, start) ?? careOfStart(text, start);
    const from = part ?? houseNameStart(text, start, least);
    if (from === undefined || from < least) break;
    if (part === undefined && start === street.start) houseStart = from;
    parts.unshift(wordsOf(text, from, start));
    start = from;
  }
  const isHouseless = !hasNumber(text, street);
  const names = isHouseless && houseStart < street.start ? parts.slice(0, -1) : parts;
  const place = wantsPlace && isOpen() ? placeBefore(text, start, least) : undefined;
  return place === undefined
    ? { start, parts: names, houseStart }
    : { start: place.start, parts: names, houseStart, place: place.place };
}

/** "c/o Familie Schulz" before a comma or the end of a line. */
function careOfStart(text: AddressText, end: number): number | undefined {
  if (text.tokens[end]?.before === 'space') return undefined;
  for (let at = end - 1; at >= Math.max(0, end - 5) && isRun(text, at, end); at--)
    if (text.words.careOf.has(text.tokens[at]?.key ?? '')) return at;
  return undefined;
}

/** "Albion House" before a comma or the end of a line. */
function houseNameStart(text: AddressText, end: number, least: number): number | undefined {
  const { tokens, words } = text;
  const last = tokens[end - 1];
  if (tokens[end]?.before === 'space' || last === undefined || !words.houses.has(last.key)) return undefined;
  let start = end - 1;
  while (start > least && end - start < 4 && tokens[start]?.before === 'space') {
    const token = tokens[start - 1];
    const isArticle = token?.key === 'the' && token.isCapital;
    if (token === undefined || !/^\p{L}/u.test(token.key)) break;
    if ((words.sentenceWords.has(token.key) && !isArticle) || (last.isCapital && !token.isCapital)) break;
    start--;
  }
  return end - start > 1 ? start : undefined;
}

/** "10115 Berlin, " before a street. */
function placeBefore(
  text: AddressText,
  end: number,
  least: number,
): { start: number; place: Place } | undefined {
  for (let start = Math.max(least, end - PLACE_BEFORE); start < end - 1; start++) {
    const isCased = text.tokens.slice(start, end).some(({ isCapital }) => isCapital);
    const place = placeAt(text, start, end, isCased);
    const isWhole = place.end === end && place.postcode !== null && place.city !== null;
    if (isWhole && /\d/.test(text.tokens[start]?.key ?? '')) return { start, place };
  }
  return undefined;
}
