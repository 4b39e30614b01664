import { editDistance } from '../../models/edit-distance.ts';
import { fold } from './fold.ts';
import type { GuestLanguage } from './guest-language.ts';

/** Fewest letters of a word in which one typing error is tolerated. */
const LONG = 6;

const known = new WeakMap<GuestLanguage, readonly string[]>();

/** The long words for staff of a language, without endings. */
function staffOf(language: GuestLanguage): readonly string[] {
  const words =
    known.get(language) ??
    fold(language.human?.staff ?? '')
      .split(/\s+/)
      .filter((word) => /^\p{L}+\*?$/u.test(word))
      .map((word) => word.replace('*', ''))
      .filter((word) => word.length >= LONG);
  known.set(language, words);
  return words;
}

/** Folded words with one typing error in a word for staff corrected: letters left out, put in, wrong or swapped, but for the first. */
export function respell(words: readonly string[], language: GuestLanguage): readonly string[] {
  return words.map((word) => (word.length < LONG ? word : (nearest(word, staffOf(language)) ?? word)));
}

function nearest(word: string, among: readonly string[]): string | undefined {
  return among.find(
    (other) =>
      word[0] === other[0] && Math.abs(word.length - other.length) <= 1 && editDistance(word, other) === 1,
  );
}
