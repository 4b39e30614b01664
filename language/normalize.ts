import { readVariants } from '../models/locale/script-variants.ts';
import { asciiDigit } from './digits.ts';

/** A text in a comparable form, with the position of each of its UTF-16 units in the customer's text. */
export interface NormalizedText {
  readonly original: string;
  /** NFKC, lower case, each script variant in the script of its language, one kind of space, quote, dash and digit; without control and invisible characters. */
  readonly text: string;
  /** `origins[i]` is the position in `original` of `text[i]`; one more entry for the end. */
  readonly origins: Uint32Array;
}

/** Most UTF-16 units of a message that are read; the rest is ignored here and stays in the log. */
export const MAX_TEXT_UNITS = 10_240;

/** The beginning of a message that is read, without half of a UTF-16 pair at its end: what everything that understands it costs is bounded by this. */
export function readPart(text: string): string {
  if (text.length <= MAX_TEXT_UNITS) return text;
  return text.slice(0, MAX_TEXT_UNITS).replace(/[\ud800-\udbff]$/, '');
}

/** Most combining marks kept on one character: real scripts need four at most, a bomb has hundreds. */
const MAX_MARKS = 4;

const PLAIN = new Map([
  ['。', '.'],
  ['、', ','],
  ['「', '"'],
  ['」', '"'],
  ['“', '"'],
  ['”', '"'],
  ['‘', "'"],
  ['’', "'"],
  ['`', "'"],
  ['–', '-'],
  ['—', '-'],
  ['−', '-'],
  ['№', '#'],
]);

const INVISIBLE = /^(?:\p{C}|\p{Variation_Selector}|\u{115F}|\u{3164})$/u;
const MARK = /^\p{M}$/u;
const SPACE = /^\s$/u;
/** What makes a digit an emoji or a picture, such as the key around 4️⃣. */
const ENCLOSURE = /\p{Me}|\p{Variation_Selector}/gu;

/** Letters of Cyrillic and Greek that look like a Latin one, and that one. */
const LOOKALIKES = new Map(
  Object.entries({
    а: 'a',
    е: 'e',
    о: 'o',
    р: 'p',
    с: 'c',
    х: 'x',
    у: 'y',
    і: 'i',
    ѕ: 's',
    ј: 'j',
    ԁ: 'd',
    ο: 'o',
    α: 'a',
    ρ: 'p',
    ν: 'v',
    ι: 'i',
    κ: 'k',
  }),
);
const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+/gu;
const LATIN = /\p{Script=Latin}/u;
const OTHER = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
/**
 * A text with the letters of another script inside a Latin word as the Latin ones that they look like: "cаncel" with a Cyrillic "а". An e-mail address
 * stays, since with another letter it is another one.
 */
function withoutLookalikes(text: string): string {
  if (!OTHER.test(text)) return text;
  const latin = (words: string) =>
    words.replace(WORD, (word) =>
      LATIN.test(word) ? Array.from(word, (letter) => LOOKALIKES.get(letter) ?? letter).join('') : word,
    );
  return text
    .split(/(\s+)/)
    .map((part) => (part.includes('@') ? part : latin(part)))
    .join('');
}

function normalized(cluster: string): string {
  const known = PLAIN.get(cluster);
  if (known !== undefined) return known;
  if (SPACE.test(cluster)) return ' ';
  const bare = cluster.replace(ENCLOSURE, '');
  return asciiDigit(bare) ?? bare.normalize('NFKC').toLowerCase();
}

/** Normalises a text and keeps the position of each character; reads and makes at most {@link MAX_TEXT_UNITS} units. */
export function normalize(original: string): NormalizedText {
  const parts: string[] = [];
  const origins: number[] = [];
  let cluster = '';
  let start = 0;
  let marks = 0;
  let position = 0;

  const flush = (): void => {
    // Compatibility forms grow: one character may become eighteen.
    const piece = cluster === '' ? '' : normalized(cluster).slice(0, MAX_TEXT_UNITS - origins.length);
    parts.push(piece);
    for (let i = 0; i < piece.length; i++) origins.push(start);
    cluster = '';
    marks = 0;
  };

  for (const char of original.slice(0, MAX_TEXT_UNITS)) {
    if (MARK.test(char) && cluster !== '') {
      if (marks++ < MAX_MARKS) cluster += char;
    } else if (SPACE.test(char) || !INVISIBLE.test(char)) {
      flush();
      cluster = char;
      start = position;
    }
    position += char.length;
  }
  flush();
  origins.push(position);
  return {
    original,
    text: readVariants(withoutLookalikes(parts.join(''))),
    origins: Uint32Array.from(origins),
  };
}
