import { type AddressText, type AddressToken, isRun, phraseEnd, phraseStart } from './address-tokens.ts';
import { segmentEnd } from './house-parts.ts';

/**
 * A street with its house number, or what stands in its place, as tokens. `sure`: its words name a street, also without a city. `likely`: they do where a
 * city or a postcode follows. `open`: a number and a name, which are a street only before a city with its postcode.
 */
export interface Street {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly certainty: 'sure' | 'likely' | 'open';
}

const MOST_NAME_WORDS = 6;
const NUMBER_FIRST = /^(?:\d{1,5}[a-z]?(?:[-/]\d{1,5}[a-z]?)?|[nsew]\d{1,3}[nsew]\d{1,5})$/;
const HALF = /^[123]\/[234]$/;
const GRID = /^\d{1,5}$/;
const ROUTE_NUMBER = /^\d{1,4}[nsew]?$/;
const NUMBER_LAST = /^\d{1,4}[a-z]?(?:[-/][\da-z]{1,4})*$/;
const NAME = /^(?:\p{L}|\d{1,3}(?:st|nd|rd|th)$)/u;
const BOX_NUMBER = /^\d{1,8}$/;

const CERTAINTIES: readonly Street['certainty'][] = ['sure', 'likely', 'open'];

/** The streets that may begin at a token, or have it as their house number; the likeliest first. */
export function streetsAt(text: AddressText, at: number, limit: number): Street[] {
  return [boxAt, numberFirst, numberLast, houseless]
    .flatMap((read) => read(text, at, limit) ?? [])
    .sort((a, b) => CERTAINTIES.indexOf(a.certainty) - CERTAINTIES.indexOf(b.certainty));
}

/** "PO Box 88", "Packstation 145". */
function boxAt(text: AddressText, at: number, limit: number): Street | undefined {
  let end = phraseEnd(text, at, limit, text.words.boxes) ?? limit;
  const isNumber = () => end < limit && BOX_NUMBER.test(text.tokens[end]?.key ?? '');
  if (!isNumber() || text.tokens[end]?.before !== 'space') return undefined;
  end++;
  while (isNumber() && text.tokens[end]?.before === 'space' && (text.tokens[end]?.key.length ?? 0) < 4) end++;
  const isLone = text.tokens[at]?.key === 'box';
  return { start: at, end, certainty: isLone ? 'open' : 'sure' };
}

/** "14 Mill Lane", "25 W 43rd St". */
function numberFirst(text: AddressText, at: number, limit: number): Street | undefined {
  const { tokens, words } = text;
  if (!NUMBER_FIRST.test(tokens[at]?.key ?? '') || /^0/.test(tokens[at]?.key ?? '')) return undefined;
  const from = HALF.test(tokens[at + 1]?.key ?? '') ? at + 2 : at + 1;
  const grid = gridEnd(text, from, limit);
  if (grid !== undefined) return { start: at, end: grid, certainty: 'likely' };
  const last = nameEnd(text, from, limit);
  if (last === from) return undefined;
  const end = streetWordEnd(text, from, last);
  if (end === undefined) {
    const isSegment = segmentEnd(text, at, limit) === last && last < limit && isNamed(tokens[from]);
    return isSegment ? { start: at, end: last, certainty: 'open' } : undefined;
  }
  const names = tokens.slice(from, end);
  if (names.some(({ key }) => words.counted.test(key))) return { start: at, end, certainty: 'open' };
  const isName = names.every(({ isCapital, key }) => isCapital || /\d/.test(key));
  const isSure = isName || names.some(({ key }) => words.surely.has(key));
  return { start: at, end, certainty: isSure ? 'sure' : 'likely' };
}

/** Where a street ends whose name is a number between two directions: "6641 N 2200 W". */
function gridEnd(text: AddressText, from: number, limit: number): number | undefined {
  const { tokens, words } = text;
  const isDirection = (index: number) => words.directions.has(tokens[index]?.key ?? '');
  const isGrid = isDirection(from) && GRID.test(tokens[from + 1]?.key ?? '') && isDirection(from + 2);
  return isGrid && from + 3 <= limit && isRun(text, from - 1, from + 3) ? from + 3 : undefined;
}

function isNamed(token: AddressToken | undefined): boolean {
  return token !== undefined && token.key.length > 1;
}

/** Where the words end that may name a street behind its number. */
function nameEnd({ tokens, words }: AddressText, from: number, limit: number): number {
  let end = from;
  while (end < Math.min(limit, from + MOST_NAME_WORDS)) {
    const token = tokens[end];
    if (token?.before !== 'space' || !NAME.test(token.key)) break;
    const isInside = end > from && words.particles.has(token.key) && tokens[end + 1]?.isCapital;
    if (words.sentenceWords.has(token.key) && !isInside && !words.directions.has(token.key)) break;
    end++;
  }
  return end;
}

/** Where a name ends with a word for streets and what belongs to it, between `from` and `last`; undefined if it has none. */
function streetWordEnd(text: AddressText, from: number, last: number): number | undefined {
  const { tokens, words } = text;
  const isWord = (index: number) => words.streetWords.has(tokens[index]?.key ?? '');
  const isSolo = words.soloStreets.has(tokens[from]?.key ?? '');
  let end = from + 1;
  if (!isSolo) {
    while (end < last && !isWord(end)) end++;
    if (end >= last) return undefined;
    end++;
  }
  while (end < last && isWord(end) && !tokens[end - 1]?.hasDot) end++;
  if (tokens[end]?.key === 'of' && end < last) return last;
  const isDirection = end < last && words.directions.has(tokens[end]?.key ?? '');
  if (isDirection) return end + 1;
  const isRoute = phraseStart(text, end, from, words.routes) !== undefined;
  const number = tokens[end];
  return isRoute && number?.before === 'space' && ROUTE_NUMBER.test(number.key) ? end + 1 : end;
}

/** "Church Lane" with a house that has a name in place of a number: all words of a segment. */
function houseless(text: AddressText, at: number, limit: number): Street | undefined {
  const { tokens, words } = text;
  const end = segmentEnd(text, at, limit);
  const isStreet =
    tokens[at]?.before !== 'space' &&
    end - at > 1 &&
    end - at <= 4 &&
    words.streetWords.has(tokens[end - 1]?.key ?? '') &&
    tokens.slice(at, end).every(({ key }) => /^\p{L}/u.test(key) && !words.sentenceWords.has(key));
  return isStreet ? { start: at, end, certainty: 'open' } : undefined;
}

/** The street whose house number is the token `at`: "Lindenstraße 22", "Am Markt 5", "Große Bleichen 12". */
function numberLast(text: AddressText, at: number, limit: number): Street | undefined {
  const { tokens, words } = text;
  const number = tokens[at];
  if (number?.before !== 'space' || !NUMBER_LAST.test(number.key) || at === 0) return undefined;
  const last = tokens[at - 1]?.key === 'nr' ? at - 2 : at - 1;
  const letter = tokens[at + 1];
  const hasLetter = at + 1 < limit && letter?.before === 'space' && /^[a-h]$/.test(letter.key);
  const end = at + (hasLetter && /\d$/.test(number.key) ? 2 : 1);
  const key = tokens[last]?.key ?? '';
  const ending = words.streetEndings.find((suffix) => key.endsWith(suffix));
  const start = ending === undefined ? -1 : startOfEnding(text, last, ending);
  if (start < 0 || words.noStreets.has(key)) return openStreet(text, last, end);
  // "auf dem Weg 5 Kilometer" says a way, "Am Markt 5" names one.
  const isPlain = phraseEnd(text, start, last, words.streetStarts) === last && !tokens[start]?.isCapital;
  if (isPlain && key === ending) return { start, end, certainty: 'open' };
  return { start, end, certainty: words.surely.has(ending ?? '') ? 'sure' : 'likely' };
}

/** Where the name begins that ends with a word for streets at `last`; -1 if that word is all there is. */
function startOfEnding(text: AddressText, last: number, ending: string): number {
  const { tokens, words } = text;
  const isWhole = tokens[last]?.key === ending;
  const before = tokens[last - 1];
  const isNamed = before !== undefined && tokens[last]?.before === 'space' && /^\p{L}/u.test(before.key);
  if (!isNamed) return isWhole ? -1 : last;
  const preposition = phraseStart(text, last, 0, words.streetStarts);
  if (preposition !== undefined && isRun(text, preposition, last + 1)) {
    if (tokens[preposition]?.isCapital || isWhole) return preposition;
    return last;
  }
  if (words.streetAdjectives.has(before.key)) {
    const start = phraseStart(text, last - 1, 0, words.streetStarts);
    const isName = start !== undefined && tokens[start]?.isCapital && isRun(text, start, last + 1);
    return isName ? start : last - 1;
  }
  if (!isWhole) return last;
  return words.sentenceWords.has(before.key) ? -1 : last - 1;
}

/** A street whose name has no word for streets. */
function openStreet(text: AddressText, last: number, end: number): Street | undefined {
  const { tokens, words } = text;
  const genitive = genitiveStart(text, last);
  if (genitive !== undefined) return { start: genitive, end, certainty: 'likely' };
  let start = last + 1;
  while (start > 0 && last + 1 - start < 4) {
    const token = tokens[start - 1];
    if (token === undefined || !/^\p{L}/u.test(token.key) || !isRun(text, start - 1, last + 1)) break;
    const preposition = phraseStart(text, start, 0, words.streetStarts);
    if (preposition !== undefined && start <= last && isRun(text, preposition, start + 1)) {
      const isName = tokens.slice(start, last + 1).every(({ isCapital }) => isCapital);
      return { start: preposition, end, certainty: isName ? 'likely' : 'open' };
    }
    if (words.sentenceWords.has(token.key) || words.counted.test(token.key)) break;
    start--;
  }
  return start > last ? undefined : { start, end, certainty: 'open' };
}

/** Where a street begins whose word for streets comes first: "Platz der Republik 1", "Straße des 17. Juni 135". */
function genitiveStart(text: AddressText, last: number): number | undefined {
  const { tokens, words } = text;
  for (let at = last - 2; at >= Math.max(0, last - 4) && isRun(text, at, last + 1); at--) {
    const isStreet = words.streetEndings.includes(tokens[at]?.key ?? '');
    if (isStreet && words.sentenceWords.has(tokens[at + 1]?.key ?? '') && tokens[last]?.isCapital) return at;
  }
  return undefined;
}
