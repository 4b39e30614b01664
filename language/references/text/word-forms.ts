import { editDistance } from '../../../models/edit-distance.ts';
import { isNumber } from './tokens.ts';

/** Fewest letters of a word in which one typing error is tolerated, and two. */
const [ONE_ERROR, TWO_ERRORS] = [5, 8];

/** Endings by which forms of one word differ, in English and German, and how many letters are before each at least: "hate" is no "hat". */
const ENDINGS: ReadonlyMap<string, number> = new Map([
  ...'es/en/n/s'.split('/').map((ending) => [ending, 3] as const),
  ...'er/em/e'.split('/').map((ending) => [ending, 4] as const),
]);

const MARKED_LETTER = /[\u00c0-\u024f]/u;

/** A word without the marks on its Latin letters: "tücher" and "tuch" begin alike. */
export function plainLetters(word: string): string {
  return MARKED_LETTER.test(word) ? word.normalize('NFD').replace(/[\u0300-\u036f]/gu, '') : word;
}

/** A word, and what is left of it without an ending. */
export function stemsOf(word: string): string[] {
  const plain = plainLetters(word).replace(/ies$/u, 'y');
  const stems = [...ENDINGS]
    .filter(([ending, least]) => plain.endsWith(ending) && plain.length - ending.length >= least)
    .map(([ending]) => plain.slice(0, -ending.length));
  return [...new Set([word, plain, ...stems])];
}

/** Whether two words are the same, or differ in their endings. */
export function isForm(said: string, meant: string): boolean {
  if (said === meant) return true;
  const [short, long] = said.length < meant.length ? [said, meant] : [meant, said];
  if (!long.startsWith(short)) return short.endsWith('y') && long === `${short.slice(0, -1)}ies`;
  const least = ENDINGS.get(long.slice(short.length));
  return least !== undefined && short.length >= least && !isNumber(short);
}

/** Whether a word is another with a typing error: they begin alike and are long enough. */
export function isMisspelt(said: string, meant: string): boolean {
  if (isNumber(said) || isNumber(meant) || said[0] !== meant[0]) return false;
  const [short, long] = said.length < meant.length ? [said, meant] : [meant, said];
  const errors = short.length >= TWO_ERRORS ? 2 : short.length >= ONE_ERROR ? 1 : 0;
  return errors > 0 && long.length - short.length <= errors && editDistance(said, meant) <= errors;
}

/** Fewest letters of the last part of a compound by which it is called: "regal" of "bücherregal". */
const LAST_PART = 4;
const FIRST_PART = 3;

/** Whether a word is the last part of a compound, or a form of it: "flaschen" of "trinkflasche". */
export function isLastPart(said: string, compound: string): boolean {
  const wholes = stemsOf(compound).slice(1);
  return stemsOf(said).some(
    (stem) =>
      stem.length >= LAST_PART &&
      [plainLetters(compound), ...wholes].some(
        (whole) => whole.length >= stem.length + FIRST_PART && whole.endsWith(stem),
      ),
  );
}
