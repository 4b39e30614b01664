import type { UnspacedAddressWords } from '../words/addresses/address-words.ts';
import { ENTITY_WORDS, inAnyLanguage } from '../words/words-by-locale.ts';
import type { FoundAddress } from './latin-addresses.ts';

type Written = (start: number, end: number) => string;

/** The most characters of an address of a street with all its parts. */
const MOST = 90;
const GAP = '[ ,]{0,3}';

/** The expressions of a language that writes addresses without spaces. */
interface Patterns {
  /** Begins with a province or a city, in the groups `country`, `region` and `city`. */
  readonly place: RegExp;
  /** A street with a number, from its name on. */
  readonly street: RegExp;
  readonly leads: RegExp;
  readonly stops: RegExp;
  /** A piece that is a part of an address. */
  readonly piece: RegExp;
  readonly numbered: RegExp;
  readonly receiver: RegExp;
  readonly postcode: RegExp;
  readonly countryBehind: RegExp;
}

const patterns = ENTITY_WORDS.derive((parts) =>
  parts.flatMap(({ address: { unspaced } }) => (unspaced === undefined ? [] : patternsOf(unspaced))),
);

function patternsOf(words: UnspacedAddressWords): Patterns {
  const number = String.raw`(?:[\da-z][\da-z-]{0,6}|[一二三四五六七八九十百]{1,4})`;
  const region = `(?<region>(?:${words.regions})(?:${words.regionEndings})?)${GAP}`;
  const named = `(?:${words.cities}|${words.municipalities})(?:${words.cityEndings})?`;
  const city = String.raw`(?<city>${named}|(?:(?!${words.leads}|${words.regions})\p{Script=Han}){2,5}?(?:${words.cityEndings}))`;
  const lone = String.raw`(?<lone>${named})(?!\p{Script=Han}?(?:${words.streets}))`;
  return {
    place: new RegExp(
      String.raw`(?:(?<country>${words.country})${GAP})?(?:${region}${city}|${lone}|(?<any>(?:(?!${words.leads}|${words.cities}|${words.municipalities})\p{Script=Han}){2,3}(?:${words.cityEndings})))`,
      'dgu',
    ),
    street: new RegExp(String.raw`(?:${words.streets})[\p{Script=Han}]{0,6}?${number} ?(?:号|弄)`, 'gu'),
    leads: new RegExp(words.leads, 'gu'),
    stops: new RegExp(String.raw`[.!?;:"()\[\]{}<>*|\\]|${words.stops}|(?<!\d)\d{6}(?!\d)|\d{8}`, 'u'),
    piece: new RegExp(
      String.raw`\d|(?:${words.districts}|${words.streets}|${words.numbered}|${words.buildings})$`,
      'u',
    ),
    numbered: new RegExp(
      String.raw`${number} ?(?:${words.numbered})|(?:${words.streets})[\p{Script=Han}]{0,6}?${number}`,
      'u',
    ),
    receiver: new RegExp(String.raw`(?<=${words.numbered}|\d)\p{Script=Han}{2,4}(?:${words.receives})$`, 'u'),
    postcode: new RegExp(
      String.raw`^[ ,;.(]{0,3}(?:(?:${inAnyLanguage(({ postcode }) => postcode)})[ :是为]{0,3})?(\d{6})(?!\d)`,
      'u',
    ),
    countryBehind: new RegExp(`^[ ,;]{0,3}(${words.country})`, 'u'),
  };
}

/** The addresses of a text that are written without spaces, from the largest part to the smallest, in the order of the text. */
export function unspacedAddresses(text: string, written: Written): FoundAddress[] {
  return patterns().flatMap((pattern) => addressesBy(pattern, text, written));
}

function addressesBy(pattern: Patterns, text: string, written: Written): FoundAddress[] {
  const placed = disjoint(text.matchAll(pattern.place), (match) =>
    placedAddress(pattern, text, match, written),
  );
  let next = 0;
  const bare = disjoint(text.matchAll(pattern.street), ({ index }) => {
    while ((placed[next]?.end ?? text.length) <= index) next++;
    const isPlaced = (placed[next]?.start ?? text.length) <= index;
    return isPlaced ? undefined : bareAddress(pattern, text, index, written);
  });
  return [...placed, ...bare].sort((a, b) => a.start - b.start);
}

/** What is read from matches, each from behind the one before. */
function disjoint(
  matches: Iterable<RegExpExecArray>,
  read: (match: RegExpExecArray) => FoundAddress | undefined,
): FoundAddress[] {
  const found: FoundAddress[] = [];
  let end = 0;
  for (const match of matches) {
    const one = match.index < end ? undefined : read(match);
    if (one === undefined || one.start < end) continue;
    found.push(one);
    end = one.end;
  }
  return found;
}

/** An address with its city. */
function placedAddress(
  pattern: Patterns,
  text: string,
  match: RegExpExecArray,
  written: Written,
): FoundAddress | undefined {
  const { region, city, lone, any, country } = match.groups ?? {};
  const name = city ?? lone ?? any ?? '';
  let start = match.index + match[0].length;
  if (name !== '' && text.startsWith(name, start)) start += name.length;
  start += /^[ ,]{0,3}/.exec(text.slice(start, start + 3))?.[0].length ?? 0;
  const end = streetEnd(pattern, text, start);
  if (end === undefined) return undefined;
  const group = (key: string) => {
    const [from, to] = match.indices?.groups?.[key] ?? [0, 0];
    return written(from, to);
  };
  const key = city === undefined ? (lone === undefined ? 'any' : 'lone') : 'city';
  return finished(
    pattern,
    text,
    written,
    { placeStart: match.index, start, end },
    {
      city: group(key),
      region: region === undefined ? null : group('region'),
      country: country === undefined ? null : group('country'),
    },
  );
}

/** A street with its number, without a city. */
function bareAddress(
  pattern: Patterns,
  text: string,
  at: number,
  written: Written,
): FoundAddress | undefined {
  const before = /\p{Script=Han}{1,14}$/u.exec(text.slice(Math.max(0, at - 14), at))?.[0] ?? '';
  const lead =
    Array.from(before.matchAll(pattern.leads), (match) => match.index + match[0].length).at(-1) ?? 0;
  const start = at - before.length + lead;
  const end = start < at ? streetEnd(pattern, text, start) : undefined;
  if (end === undefined) return undefined;
  return finished(
    pattern,
    text,
    written,
    { placeStart: start, start, end },
    { city: null, region: null, country: null },
  );
}

/** Where the street with its parts ends that begins at `start`; undefined if there is none. */
function streetEnd(pattern: Patterns, text: string, start: number): number | undefined {
  const rest = text.slice(start, start + MOST);
  const open = rest.slice(0, pattern.stops.exec(rest)?.index ?? rest.length);
  let end = 0;
  for (const piece of open.matchAll(/[^ ,]+/gu)) {
    const isPart = pattern.piece.test(piece[0]) && !/^\d{5,}$/.test(piece[0]);
    if (!isPart) break;
    end = piece.index + piece[0].length;
  }
  const street = open.slice(0, end);
  const named = street.slice(0, pattern.receiver.exec(street)?.index ?? street.length);
  return pattern.numbered.test(named) ? start + named.length : undefined;
}

function finished(
  pattern: Patterns,
  text: string,
  written: Written,
  { placeStart, start, end }: { placeStart: number; start: number; end: number },
  place: { city: string | null; region: string | null; country: string | null },
): FoundAddress {
  const behind = pattern.postcode.exec(text.slice(end, end + 24));
  const before = /(?<!\d)(\d{6})[ ,]{0,3}$/.exec(text.slice(Math.max(0, placeStart - 10), placeStart));
  const codeEnd = end + (behind?.[0].length ?? 0);
  const country = pattern.countryBehind.exec(text.slice(codeEnd, codeEnd + 12));
  const postcode = behind === null ? (before?.[1] ?? null) : written(codeEnd - 6, codeEnd);
  return {
    value: {
      street: written(start, end).replace(/(?<!\s)\s+/gu, ' '),
      street2: null,
      city: place.city,
      region: place.region,
      postcode,
      country:
        country === null
          ? place.country
          : written(codeEnd + country[0].length - (country[1]?.length ?? 0), codeEnd + country[0].length),
    },
    start: behind === null && before !== null ? placeStart - before[0].length : placeStart,
    end: codeEnd + (country?.[0].length ?? 0),
  };
}
