import { editDistance } from '../../models/edit-distance.ts';

/** A word, a number or a Chinese character of a text, with its place. */
export interface Token {
  readonly text: string;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

const TOKEN = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}])+|\d+(?:[.,]\d+)?|\{ ?\}|[%"″;,，；、]/gu;

/** Marks between the things of a list. */
const SEPARATOR = /^[;,，；、]$/u;

/** An empty list of features, as programs and their users write it: nothing else is wanted. */
export const NOTHING_ELSE = '{}';

/** Fewest letters of a word in which one typing error is tolerated, and two. */
const [ONE_ERROR, TWO_ERRORS] = [5, 9];

/** Endings by which forms of one word differ, in English and German. */
const ENDING = /^(?:s|es|e|en|er|em|n|ed|ies|y)$/u;

/** Units in one spelling. */
const UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    l: 'liter liters litre litres ltr 升',
    ml: 'milliliter milliliters millilitre millilitres 毫升',
    ft: 'foot feet',
    inch: 'inches in zoll " ″ 寸',
    cm: 'centimeter centimeters centimetre centimetres zentimeter 厘米',
    mm: 'millimeter millimeters millimetre millimetres 毫米',
    lb: 'lbs pound pounds',
    hour: 'hours hrs hr h stunden stunde 小时',
    gb: 'gigabyte gigabytes',
    tb: 'terabyte terabytes',
    mp: 'megapixel megapixels',
    cup: 'cups tassen tasse',
  }).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit] as const)),
);

/** The words of a normalised text. A unit behind a number is in one spelling ("1.5 liters" is "1.5", "l"). */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: word, index } of text.matchAll(TOKEN))
    tokens.push({ text: spelling(word, tokens.at(-1)?.text), start: index, end: index + word.length });
  return tokens;
}

function spelling(word: string, before = ''): string {
  if (word.startsWith('{')) return NOTHING_ELSE;
  return (/^\d/.test(before) ? UNITS.get(word) : undefined) ?? word.replace(/(?<=\d),/u, '.');
}

/** Whether a token stands between the things of a list. */
export function isSeparator({ text }: Token): boolean {
  return SEPARATOR.test(text);
}

/** Whether a word of a message is a word of a name or a feature: the same, another form of it, or one with a typing error. */
export function isWord(said: string, meant: string): boolean {
  if (isForm(said, meant)) return true;
  if (/^\d/.test(said) || /^\d/.test(meant)) return false;
  const [short, long] = said.length < meant.length ? [said, meant] : [meant, said];
  const errors = short.length >= TWO_ERRORS ? 2 : short.length >= ONE_ERROR ? 1 : 0;
  return (
    errors > 0 &&
    said[0] === meant[0] &&
    long.length - short.length <= errors &&
    editDistance(said, meant) <= errors
  );
}

/** Whether two words are the same, or differ in their endings. */
function isForm(said: string, meant: string): boolean {
  if (said === meant) return true;
  const [short, long] = said.length < meant.length ? [said, meant] : [meant, said];
  return (
    short.length >= 3 && !/^\d/.test(short) && long.startsWith(short) && ENDING.test(long.slice(short.length))
  );
}

/** How many tokens from `at` on are the words of a phrase, which may be written as one word ("tshirt"); 0 if they are not. */
export function phraseLength(tokens: readonly Token[], at: number, phrase: readonly string[]): number {
  const isWhole =
    phrase.length > 0 && phrase.every((word, index) => isWord(tokens[at + index]?.text ?? '', word));
  if (isWhole) return phrase.length;
  return phrase.length > 1 && isForm(tokens[at]?.text ?? '', phrase.join('')) ? 1 : 0;
}
