import { editDistance } from '../../models/edit-distance.ts';

/** Scripts in which one letter more or less is a typing error; in a script of characters it is another word. */
const LETTERS = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\s]+$/u;

/** Shortest words, in letters, in which one typing error is tolerated, and two. */
const ONE_SLIP = 4;
const TWO_SLIPS = 8;

/**
 * Whether a text is a label with typing errors: as many words, each equal or nearly so. Short words, numbers and first letters have to
 * be right ("no" and "not", an order number, "incomplete" and "complete"). Both texts in the form of `comparable`.
 */
export function isMisspelt(text: string, label: string): boolean {
  if (text === label || !LETTERS.test(text) || !LETTERS.test(label)) return false;
  const words = text.split(' ');
  const wanted = label.split(' ');
  return words.length === wanted.length && words.every((word, index) => isNear(word, wanted[index] ?? ''));
}

function isNear(word: string, wanted: string): boolean {
  if (word === wanted) return true;
  if (/\p{N}/u.test(word + wanted) || word[0] !== wanted[0]) return false;
  const shorter = Math.min(word.length, wanted.length);
  const slips = shorter >= TWO_SLIPS ? 2 : shorter >= ONE_SLIP ? 1 : 0;
  return slips > 0 && Math.abs(word.length - wanted.length) <= slips && editDistance(word, wanted) <= slips;
}
