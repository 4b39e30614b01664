import type { FoundValue, ValueKind } from '../../../models/values/value-kind.ts';
import type { AddressPart } from '../../../models/values/value-types.ts';
import { ENTITY_WORDS, inAnyLanguage } from '../words/words-by-locale.ts';
import { addressLexicon } from './address-lexicon.ts';

/** Longest message that is read as parts of an address and nothing else, in UTF-16 units, and the most parts. */
const LONGEST = 160;
const MOST_PARTS = 5;
/** The most words of a city that stands alone, and of a street; the most characters of one in Chinese. */
const [CITY_WORDS, STREET_WORDS, HAN_CITY] = [4, 5, 10];

const CODE =
  '\\d{4} ?[a-z]{2}(?!\\p{L})|(?:[a-z]{1,2}-)?\\d{4,6}(?:-\\d{4})?|[a-z]{1,2}\\d[a-z\\d]? ?\\d[a-z]{2}|[a-z]\\d[a-z] ?\\d[a-z]\\d|\\d{3} \\d{2}';
const NAME = String.raw`[\p{L}\p{M}][\p{L}\p{M}'.-]*(?: [\p{L}\p{M}'.-]+)*`;
const HOUSE = String.raw`\d{1,4} ?[a-z]?(?:[-/]\d{1,4}[a-z]?)?`;

const ONLY_CODE = new RegExp(`^(?:${CODE})$`, 'u');
const CODE_CITY = new RegExp(`^(?<code>${CODE})[ ,]+(?<city>${NAME})$`, 'u');
const CITY_CODE = new RegExp(`^(?<city>${NAME})[ ,]+(?<code>${CODE})$`, 'u');
const ONLY_NAME = new RegExp(`^${NAME}$`, 'u');
const NAME_HOUSE = new RegExp(`^(?<name>${NAME}) (?:nr\\.? ?)?${HOUSE}$`, 'u');
const HOUSE_NAME = new RegExp(`^${HOUSE},? (?<name>${NAME})$`, 'u');

const label = ENTITY_WORDS.derive(
  () => new RegExp(`^(?:(?:${inAnyLanguage(({ postcode }) => postcode)})[ :.是为]{0,3})?(?=.)`, 'u'),
);

const hanPlace = ENTITY_WORDS.derive(() => {
  const unspaced = ENTITY_WORDS.parts().flatMap(({ address }) => address.unspaced ?? []);
  const known = unspaced.flatMap(({ cities, municipalities }) => [cities, municipalities]).join('|');
  const endings = unspaced.map(({ cityEndings }) => cityEndings).join('|');
  return new RegExp(
    `^(?:在|是|到|就是)?(?<city>(?:\\p{Script=Han}{2,5}(?:省|自治区))?(?:(?:${known})(?:${endings})?|\\p{Script=Han}{2,4}(?:${endings})))$`,
    'u',
  );
});

/**
 * A part of an address that a message consists of, for a question that asks for one: "Vestergade 12", "5000 Odense", "Odense". In other messages the same words may be anything,
 * so that it is read only where a dialog asks for it. What the question asks for is the id of the only thing in question: `city` takes a name alone.
 */
export const addressPart: ValueKind<AddressPart> = {
  name: 'address-part',
  specificity: 95,
  example: { value: { street: null, city: 'Hamburg', postcode: '20099' }, text: '20099 Hamburg' },
  find: (text, { among, written = (start, end) => text.slice(start, end) }) => {
    const [asked] = among?.('address-part') ?? [];
    if (asked === undefined || text.length > LONGEST || /[?!;"]/.test(text)) return [];
    if (asked.id === CORRECTION) return [...houseIn(text, written), ...streetIn(text, written)].slice(0, 1);
    const start = text.length - text.trimStart().length;
    const end = text.trimEnd().replace(/[.,]$/, '').length;
    const lines = piecesOf(text, start, end, written);
    if (lines.length === 0 || lines.length > MOST_PARTS) return [];
    const parts = lines.map(([from, to]) => partOf(text, from, to, written, asked.id, lines.length));
    const whole: AddressPart = { street: null, city: null, postcode: null };
    for (const part of parts) {
      if (part === undefined) return [];
      for (const key of ['street', 'city', 'postcode'] as const) {
        if (part[key] === null) continue;
        if (whole[key] !== null) return [];
        whole[key] = part[key];
      }
    }
    return [{ value: whole, start, end, marked: false }];
  },
};

/** What a whole address may be corrected by. */
const CORRECTION = 'correction';

const houseNumber = ENTITY_WORDS.derive(() => {
  const words = ENTITY_WORDS.parts().flatMap(({ address }) => address.houseNumber ?? []);
  const is = inAnyLanguage((language) => language.is);
  return new RegExp(
    String.raw`(?<!\p{Script=Latin})(?:${words.join('|')})(?:[ .:#]|${is}|应该|改成|改为){0,6}(?<house>${HOUSE})(?![\p{Script=Latin}\d])`,
    'dgu',
  );
});

/** The number of a house, where the message calls it that. */
function houseIn(text: string, written: Written): FoundValue<AddressPart>[] {
  return Array.from(text.matchAll(houseNumber()), (match) => {
    const [start, end] = match.indices?.groups?.['house'] ?? [0, 0];
    return {
      value: { street: null, city: null, postcode: null, house: written(start, end).trim() },
      start: match.index,
      end,
      marked: false,
    };
  });
}

/** Another street, where the message is nothing but that: "no, it should be Rue de Rivoli 5". */
function streetIn(text: string, written: Written): FoundValue<AddressPart>[] {
  const start = text.search(/\S/u);
  const said = text.trim().replace(/[.]$/, '');
  const from = start + openingOf(said).length;
  const end = start + said.length;
  const { name } = NAME_HOUSE.exec(text.slice(from, end))?.groups ?? {};
  const street = written(from, end);
  const isCased = /\p{Lu}/u.test(street);
  return start >= 0 && isCased && isStreet(name)
    ? [{ value: { street, city: null, postcode: null }, start: from, end, marked: false }]
    : [];
}

type Written = (start: number, end: number) => string;

/** The lines of a text, and what stands between commas. */
function piecesOf(text: string, start: number, end: number, written: Written): [number, number][] {
  const pieces: [number, number][] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    const isEnd = at === end || text[at] === ',' || (text[at] === ' ' && /[\n\r]/.test(written(at, at + 1)));
    if (!isEnd) continue;
    const piece = text.slice(from, at);
    const lead = piece.length - piece.trimStart().length;
    if (piece.trim() !== '') pieces.push([from + lead, from + lead + piece.trim().length]);
    from = at + 1;
  }
  return pieces;
}

function partOf(
  text: string,
  start: number,
  end: number,
  written: Written,
  asked: string,
  count: number,
): AddressPart | undefined {
  const opening = openingOf(text.slice(start, end));
  const from = start + opening.length;
  const said = text.slice(from, end);
  const raw = (part: string | undefined, at = said.indexOf(part ?? '')) =>
    part === undefined ? null : written(from + at, from + at + part.length);
  const none = { street: null, city: null, postcode: null };
  if (ONLY_CODE.test(said)) return { ...none, postcode: codeOf(raw(said)) };
  const first = CODE_CITY.exec(said)?.groups;
  const both = first ?? CITY_CODE.exec(said)?.groups;
  const isLast = first === undefined;
  const house = (NAME_HOUSE.exec(said) ?? HOUSE_NAME.exec(said))?.groups;
  // "Cancel 1043" is no city with its postcode, nor is "1043 cancel": a number alone tells nothing.
  const isCased = /\p{Lu}/u.test(raw(both?.['city'] ?? house?.['name']) ?? '');
  const isDigits = /^\d+$/.test(both?.['code'] ?? '');
  const isKnown = hanPlace().test(both?.['city'] ?? '');
  const isSure = /\p{Script=Han}/u.test(said)
    ? isKnown
    : asked === 'address'
      ? isCased && !(isLast && isDigits)
      : true;
  if (both !== undefined && isName(both['city'], CITY_WORDS) && (count > 1 || !isDigits || isSure))
    return {
      ...none,
      city: raw(both['city'], said.lastIndexOf(both['city'] ?? '')),
      postcode: codeOf(raw(both['code'])),
    };
  if (
    isStreet(house?.['name']) &&
    (asked !== 'address' || count > 1 || (isCased && !/\d{4}/.test(said)) || hasStreetWord(house?.['name']))
  )
    return { ...none, street: raw(said) };
  const han = hanPlace().exec(said)?.groups?.['city'];
  if (han !== undefined) return { ...none, city: raw(han) };
  // A name alone may be anything, but where the city is asked for, or beside another part.
  const isCity = asked === 'city' || opening.isIn || count > 1;
  const isHan = /\p{Script=Han}/u.test(said);
  if (
    isCity &&
    (isHan ? asked === 'city' && isHanName(said) : ONLY_NAME.test(said) && isName(said, CITY_WORDS))
  )
    return { ...none, city: raw(said) };
  return undefined;
}

/** What stands before a part and says nothing of it: "it's", "it is in", "the postcode is". */
function openingOf(line: string): { readonly length: number; readonly isIn: boolean } {
  const { cityPrepositions, openings, streetStarts } = addressLexicon();
  let length = 0;
  while (length < line.length) {
    const labelled = label().exec(line.slice(length))?.[0].length ?? 0;
    const word = line.slice(length).split(' ', 1)[0] ?? '';
    // "In Odense" is a city, "Am Markt 5" a street.
    const isStreet = streetStarts.has(word) && / \d{1,4}[a-z]?$/.test(line);
    const isOpening = !isStreet && (openings.has(word) || cityPrepositions.has(word));
    const step = labelled > 0 ? labelled : isOpening ? word.length + 1 : 0;
    if (step === 0 || length + step >= line.length) break;
    length += step;
  }
  return { length, isIn: isInAt(line, length) };
}

/** Whether a preposition of places stands before a position. */
function isInAt(line: string, at: number): boolean {
  return addressLexicon().cityPrepositions.has(line.slice(0, at).trimEnd().split(' ').at(-1) ?? '');
}

function isName(name: string | undefined, most: number): boolean {
  const words = name?.split(' ') ?? [];
  const { sentenceWords, particles } = addressLexicon();
  const isPlain = words.every(
    (word, at) => !sentenceWords.has(word) || (particles.has(word) && at > 0 && at < words.length - 1),
  );
  return words.length > 0 && words.length <= most && isPlain;
}

function isHanName(name: string): boolean {
  return /^\p{Script=Han}+$/u.test(name) && name.length >= 2 && name.length <= HAN_CITY;
}

/** Whether a name has a word for streets: "rue de la paix", "hauptstrasse". */
function hasStreetWord(name = ''): boolean {
  const { streetWords, streetEndings } = addressLexicon();
  const words = name.split(' ');
  return words.some((word) => streetWords.has(word) || streetEndings.some((ending) => word.endsWith(ending)));
}

/** Whether words name a street: not what is counted, and no word of a sentence. */
function isStreet(name: string | undefined): boolean {
  if (name === undefined || (name.match(/\p{L}/gu)?.length ?? 0) < 3) return false;
  const { counted, streetStarts } = addressLexicon();
  const [first = '', second = '', ...others] = name.split(' ');
  const starts = streetStarts.has(`${first} ${second}`) ? 2 : streetStarts.has(first) ? 1 : 0;
  const own = [first, second, ...others].slice(starts).join(' ');
  return isName(own, STREET_WORDS) && !own.split(' ').some((word) => counted.test(word));
}

/** A postcode without the letters of its country. */
function codeOf(written: string | null): string | null {
  return written?.replace(/^[a-z]{1,2}-(?=\d)/iu, '').toUpperCase() ?? null;
}
