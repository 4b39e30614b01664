import type { Random } from '../random.ts';

/** A word that people mistype without changing what they say: ordinary, and long enough that it stays readable. */
const ORDINARY = /(?<![\p{L}\d#@.'-])[a-z]{5,}(?![\p{L}\d@'-]|\.\p{L})/gu;

/**
 * A text with typing errors in up to `count` of its ordinary words: two letters that changed places, one that is missing, or one that is there twice.
 * @param kept - words that stay as they are, such as the names of products and options
 */
export function withTypingErrors(
  text: string,
  random: Random,
  count: number,
  kept: readonly string[] = [],
): string {
  const ofKept = new Set(kept.flatMap((each) => each.toLowerCase().split(/[^\p{L}]+/u)));
  const words = [...text.matchAll(ORDINARY)].filter(([word]) => !ofKept.has(word));
  let typed = text;
  const chosen = new Set(
    Array.from({ length: Math.min(count, words.length) }, () => random.below(words.length)),
  );
  for (const index of [...chosen].sort((one, other) => other - one)) {
    const word = words[index];
    if (word === undefined) continue;
    typed = typed.slice(0, word.index) + mistyped(word[0], random) + typed.slice(word.index + word[0].length);
  }
  return typed;
}

function mistyped(word: string, random: Random): string {
  // The first and the last letter stay: they are what people rarely mistype and read a word by.
  const at = 1 + random.below(word.length - 3);
  const kind = random.below(3);
  const [before, letter, next, after] = [
    word.slice(0, at),
    word.charAt(at),
    word.charAt(at + 1),
    word.slice(at + 2),
  ];
  if (kind === 0 && letter !== next) return before + next + letter + after;
  return kind === 1 ? before + next + after : before + letter + letter + next + after;
}
