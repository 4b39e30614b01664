import { type AddressLexicon, addressLexicon } from './address-lexicon.ts';

/**
 * What stands before a token: nothing but spaces; a comma or what is like one; the end of a line; or what no address goes on behind, such as the end of a
 * sentence, a colon or another script.
 */
export type Separator = 'space' | 'comma' | 'line' | 'stop';

/** A word or a number of a text in Latin letters. */
export interface AddressToken {
  /** In lower case, without dots. */
  readonly key: string;
  readonly start: number;
  /** Exclusive, without a dot behind it. */
  readonly end: number;
  readonly before: Separator;
  readonly isCapital: boolean;
  /** An abbreviation that the customer ended with a dot: "Ave." */
  readonly hasDot: boolean;
}

/** A text in normal form, cut into tokens, with the customer's own characters. */
export interface AddressText {
  readonly text: string;
  readonly tokens: readonly AddressToken[];
  readonly words: AddressLexicon;
  /** The customer's own characters of a span, in one line. */
  readonly written: (start: number, end: number) => string;
}

type Written = (start: number, end: number) => string;

const TOKEN =
  /#?(?:(?<![\p{L}\p{M}\d])\p{Script=Latin}(?:\.\p{Script=Latin}){1,3}(?![\p{L}\p{M}\d])|[\p{Script=Latin}\d][\p{Script=Latin}\p{M}\d]*(?:['/-][\p{Script=Latin}\p{M}\d]+)*)|#/gu;

/** Cuts a normalised text into tokens. */
export function addressText(text: string, written: Written): AddressText {
  const words = addressLexicon();
  const tokens: AddressToken[] = [];
  let last: AddressToken | undefined;
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    const end = start + match[0].length;
    const key = match[0].replaceAll('.', '');
    last = {
      key,
      start,
      end,
      before: last === undefined ? 'stop' : separator(text, last, start, written),
      isCapital: written(start, start + 1) !== text.charAt(start),
      hasDot: text.charAt(end) === '.' && isAbbreviation(key, match[0], words),
    };
    tokens.push(last);
  }
  const inOneLine = (start: number, end: number) =>
    written(start, end)
      .replace(/(?<!\s)\s+/gu, ' ')
      .trim();
  return { text, tokens, words, written: inOneLine };
}

function isAbbreviation(key: string, raw: string, words: AddressLexicon): boolean {
  return (
    key.length === 1 ||
    key !== raw ||
    /^\d{1,2}$/.test(key) ||
    words.abbreviations.has(key) ||
    words.streetEndings.some((ending) => words.abbreviations.has(ending) && key.endsWith(ending))
  );
}

function separator(text: string, last: AddressToken, start: number, written: Written): Separator {
  const from = last.end + (last.hasDot ? 1 : 0);
  const gap = text.slice(from, start);
  if (!/^[ ,;|/'-]*$/.test(gap)) return 'stop';
  const lines = written(from, start).split(/\r?\n|\r/).length - 1;
  if (lines > 1) return 'stop';
  if (lines === 1) return 'line';
  return /[,;|/]|^ +- *$/.test(gap) ? 'comma' : 'space';
}

/** Whether tokens from `from` to `to` (exclusive) stand behind each other with spaces only. */
export function isRun({ tokens }: AddressText, from: number, to: number): boolean {
  return tokens.slice(from + 1, to).every(({ before }) => before === 'space');
}

/** Where the longest phrase of `set` that begins at `at` ends; undefined if there is none. */
export function phraseEnd(
  { tokens }: AddressText,
  at: number,
  limit: number,
  set: ReadonlySet<string>,
): number | undefined {
  let phrase = '';
  let end: number | undefined;
  for (let index = at; index < Math.min(limit, at + 4); index++) {
    const token = tokens[index];
    if (token === undefined || (index > at && token.before !== 'space')) break;
    phrase = index === at ? token.key : `${phrase} ${token.key}`;
    if (set.has(phrase)) end = index + 1;
  }
  return end;
}

/** Where the phrase of `set` that ends before `end` begins; the longest one; undefined if there is none. */
export function phraseStart(
  text: AddressText,
  end: number,
  least: number,
  set: ReadonlySet<string>,
): number | undefined {
  for (let at = Math.max(least, end - 4); at < end; at++)
    if (phraseEnd(text, at, end, set) === end) return at;
  return undefined;
}

/** The customer's own characters of the tokens from `from` to `to` (exclusive), with the dot of an abbreviation at the end. */
export function wordsOf({ tokens, written }: AddressText, from: number, to: number): string {
  const last = tokens[to - 1];
  const start = tokens[from]?.start ?? 0;
  return last === undefined ? '' : written(start, last.end + (last.hasDot ? 1 : 0));
}

/** Where the tokens that an address may have from `from` on end: at the end of a sentence, or after `most` tokens. */
export function sentenceEnd({ tokens }: AddressText, from: number, most: number): number {
  let end = from;
  while (end < Math.min(tokens.length, from + most) && (end === from || tokens[end]?.before !== 'stop'))
    end++;
  return end;
}
