import { type AddressText, isRun, phraseEnd, phraseStart, wordsOf } from './address-tokens.ts';
import { segmentEnd } from './house-parts.ts';

/** What stands behind a street, or before it. */
export interface Place {
  readonly city: string | null;
  readonly region: string | null;
  readonly postcode: string | null;
  readonly country: string | null;
  /** A village or a part of the city, between the street and the city. */
  readonly locality: readonly string[];
  /** The token behind the place. */
  readonly end: number;
}

type Parts = { -readonly [Part in keyof Place]: Place[Part] };

/** The most words of a city's name. */
const MOST_CITY_WORDS = 4;
/** How far behind a street its postcode may stand, in tokens. */
const POSTCODE_WITHIN = 9;
/** How far behind a place a postcode may stand that is called one, in tokens. */
const LABEL_WITHIN = 4;

/**
 * The city, the region, the postcode and the country that begin at a token, in any order that addresses have. Where the street is written with capitals
 * (`isCased`), so is the city.
 */
export function placeAt(text: AddressText, at: number, limit: number, isCased: boolean): Place {
  const place: Parts = { city: null, region: null, postcode: null, country: null, locality: [], end: at };
  const isInside = text.words.cityPrepositions.has(text.tokens[at]?.key ?? '') && at + 1 < limit;
  const from = isInside ? at + 1 : at;
  const start = labelEnd(text, from, limit);
  const first = postcodeEnd(text, start, limit);
  if (first !== undefined) readPostcodeFirst(text, place, start, first, limit, isCased);
  else if (!readCityFirst(text, place, from, limit)) readCity(text, place, from, limit, isCased);
  readCountry(text, place, limit);
  if (place.postcode === null) readLatePostcode(text, place, limit);
  return place;
}

/** "New York, USA with zip code 10120". */
function readLatePostcode(text: AddressText, place: Parts, limit: number): void {
  for (let at = place.end; at < Math.min(limit, place.end + LABEL_WITHIN); at++) {
    const label = labelEnd(text, at, limit);
    const end = label === at ? undefined : postcodeEnd(text, label, limit);
    if (end === undefined) continue;
    place.postcode = wordsOf(text, label, end);
    place.end = end;
    return;
  }
}

/** "10115 Berlin", "46227 Indianapolis". */
function readPostcodeFirst(
  text: AddressText,
  place: Parts,
  start: number,
  end: number,
  limit: number,
  isCased: boolean,
): void {
  const city = cityEnd(text, end, limit, isCased);
  const { key } = text.tokens[start] ?? { key: '' };
  // Four digits may be a year.
  if (/^\d{4}$/.test(key) && (city === undefined || text.tokens[end]?.before !== 'space')) return;
  place.postcode = wordsOf(text, start, end).replace(/^[a-z]{1,2}-(?=\d)/i, '');
  place.end = end;
  if (phraseEnd(text, end, limit, text.words.countries) !== undefined || city === undefined) return;
  const bracket = inBrackets(text, city);
  place.city = bracket === undefined ? wordsOf(text, end, city) : `${wordsOf(text, end, city)}${bracket}`;
  place.end = bracket === undefined ? city : city + 1;
  readRegion(text, place, limit);
}

/** "Halle (Saale)": one word in brackets behind a city. */
function inBrackets({ text, tokens, words, written }: AddressText, at: number): string | undefined {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (before === undefined || token === undefined || !token.isCapital) return undefined;
  const isBracketed = text.slice(before.end, token.start) === ' (' && text.charAt(token.end) === ')';
  return isBracketed && !words.sentenceWords.has(token.key)
    ? ` ${written(token.start - 1, token.end + 1)}`
    : undefined;
}

/** "Indianapolis, IN 46227", "London NW1 6XE": what ends with a postcode. Says whether it does. */
function readCityFirst(text: AddressText, place: Parts, at: number, limit: number): boolean {
  const { tokens, words } = text;
  for (let start = at; start < Math.min(limit, at + POSTCODE_WITHIN); start++) {
    const token = tokens[start];
    if (token === undefined) return false;
    const end = postcodeEnd(text, start, limit);
    if (end !== undefined && !/^\d{4}$/.test(token.key)) return readMiddle(text, place, at, start, end);
    if (words.postcodeLabel.test(token.key)) continue;
    const isRegion = words.regions.has(token.key) && postcodeEnd(text, start + 1, limit) !== undefined;
    const isInside = start > at && words.particles.has(token.key);
    if (words.sentenceWords.has(token.key) && !isRegion && !isInside) return false;
    if (/\d/.test(token.key)) return false;
  }
  return false;
}

function readMiddle(text: AddressText, place: Parts, at: number, postcode: number, end: number): boolean {
  const { words } = text;
  let last = labelStart(text, at, postcode);
  const country = phraseStart(text, last, at + 1, words.countries);
  const isRegionToo = country !== undefined && phraseStart(text, last, at + 1, words.regions) === country;
  if (country !== undefined && !isRegionToo) {
    place.country = wordsOf(text, country, last);
    last = country;
  }
  const region = phraseStart(text, last, at + 1, words.regions);
  if (region !== undefined) {
    place.region = wordsOf(text, region, last);
    last = region;
  }
  const segments = segmentsOf(text, at, last);
  const [from, to] = segments.at(-1) ?? [at, at];
  if (segments.length > 3 || to - from > MOST_CITY_WORDS + 1 || from === to) return false;
  place.city = wordsOf(text, from, to);
  place.locality = segments.slice(0, -1).map(([start, until]) => wordsOf(text, start, until));
  place.postcode = wordsOf(text, postcode, end);
  place.end = end;
  return true;
}

/** Spans between commas or lines. */
function segmentsOf(text: AddressText, from: number, to: number): [number, number][] {
  const segments: [number, number][] = [];
  for (let at = from; at < to; at = segmentEnd(text, at, to)) segments.push([at, segmentEnd(text, at, to)]);
  return segments;
}

/** "Leeds", "Austin, TX": a city without a postcode, at the end of a segment or before the words of a sentence. */
function readCity(text: AddressText, place: Parts, at: number, limit: number, isCased: boolean): void {
  const { tokens, words } = text;
  const end = cityEnd(text, at, limit, isCased);
  if (end === undefined) return;
  const next = tokens[end];
  const isEnd =
    end >= limit ||
    next === undefined ||
    next.before !== 'space' ||
    words.sentenceWords.has(next.key) ||
    phraseEnd(text, end, limit, words.regions) !== undefined ||
    phraseEnd(text, end, limit, words.countries) !== undefined;
  if (!isEnd && !isCased) return;
  const region = phraseStart(text, end, at + 1, words.regions);
  place.city = wordsOf(text, at, region ?? end);
  place.end = region ?? end;
  readRegion(text, place, limit);
}

function readRegion(text: AddressText, place: Parts, limit: number): void {
  const { tokens, words } = text;
  const end = phraseEnd(text, place.end, limit, words.regions);
  if (end === undefined) return;
  const token = tokens[place.end];
  if (token === undefined || (words.sentenceWords.has(token.key) && !isAbbreviated(text, place.end))) return;
  place.region = wordsOf(text, place.end, end).replace(/(?<=\p{L}{2})\.$/u, '');
  place.end = end;
}

/** "IN" rather than "in". */
function isAbbreviated({ tokens, written }: AddressText, at: number): boolean {
  const token = tokens[at];
  const word = token === undefined ? '' : written(token.start, token.end);
  return word !== '' && word === word.toUpperCase();
}

function readCountry(text: AddressText, place: Parts, limit: number): void {
  const end = phraseEnd(text, place.end, limit, text.words.countries);
  const token = text.tokens[place.end];
  if (end === undefined || token === undefined || place.end === 0) return;
  if (text.words.sentenceWords.has(token.key) && !isAbbreviated(text, place.end)) return;
  if (place.city === null && place.postcode === null && token.before === 'space') return;
  place.country = wordsOf(text, place.end, end);
  place.end = end;
}

/** Where the name of a city that begins at `at` ends; undefined if none does. */
function cityEnd(text: AddressText, at: number, limit: number, isCased: boolean): number | undefined {
  const { tokens, words } = text;
  const isWord = (index: number) => {
    const token = tokens[index];
    if (token === undefined || index >= limit || !/^\p{L}/u.test(token.key)) return false;
    return !words.sentenceWords.has(token.key) && (!isCased || token.isCapital);
  };
  if (!isWord(at) || tokens[at]?.before === 'stop') return undefined;
  if (phraseEnd(text, at, limit, words.countries) !== undefined && tokens[at + 1]?.before !== 'space')
    return undefined;
  let end = at + 1;
  let isOpen = words.cityStarts.has(tokens[at]?.key ?? '');
  while (end < Math.min(limit, at + MOST_CITY_WORDS + 2) && tokens[end]?.before === 'space') {
    const isCountry = phraseEnd(text, end, limit, words.countries) !== undefined;
    if (isCountry) break;
    let next = end;
    while (next < limit && words.particles.has(tokens[next]?.key ?? '') && isRun(text, at, next + 1)) next++;
    if (next > end && isWord(next) && isRun(text, at, next + 1)) end = next + 1;
    else if (isWord(end) && (isCased || isOpen || segmentEnd(text, at, limit) - at <= 2)) end++;
    else break;
    isOpen = false;
  }
  return end;
}

function postcodeEnd({ tokens, words }: AddressText, at: number, limit: number): number | undefined {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (first === undefined || at >= limit || first.key.startsWith('#')) return undefined;
  const hasSecond = second?.before === 'space' && at + 1 < limit;
  if (hasSecond && words.postcode.test(`${first.key} ${second.key}`)) return at + 2;
  return words.postcode.test(first.key) ? at + 1 : undefined;
}

/** Behind a word such as "zip" or "zip code", if one stands at `at`. */
function labelEnd({ tokens, words }: AddressText, at: number, limit: number): number {
  const [first, second] = [tokens[at]?.key ?? '', tokens[at + 1]?.key ?? ''];
  if (at + 2 < limit && words.postcodeLabel.test(`${first} ${second}`)) return at + 2;
  return at + 1 < limit && words.postcodeLabel.test(first) ? at + 1 : at;
}

/** Before such a word, if one ends before `end`. */
function labelStart({ tokens, words }: AddressText, least: number, end: number): number {
  const [first, second] = [tokens[end - 2]?.key ?? '', tokens[end - 1]?.key ?? ''];
  if (end - 2 > least && words.postcodeLabel.test(`${first} ${second}`)) return end - 2;
  return end - 1 > least && words.postcodeLabel.test(second) ? end - 1 : end;
}
