import { phraseTokens } from '../../segment.ts';
import { withoutEmphasis } from '../phrase-set.ts';

/** A token that stands for punctuation between two clauses; no phrase contains it. */
export const BREAK = '|';

/** Punctuation, and blanks beside Chinese characters, where they stand for a comma. */
const CLAUSE_END = /[,.!;:\n~()…]+|(?<=\p{Script=Han})\s{1,99}|\s{1,99}(?=\p{Script=Han})/u;

/** Shortest word that may be several written as one: "yesofcourse". */
const LEAST_GLUED = 4;
/** Longest such word; the time to part one grows with the square of its length. */
const MOST_GLUED = 24;
/** The words of one letter that may stand in such a word. */
const SHORT = new Set(['i', 'u', 'k', 'a']);

/**
 * The tokens of a normalised answer, with {@link BREAK} between clauses. A word that `isKnown` does not know and that consists of known ones is
 * split ("okthanks", "nothats it").
 */
export function answerTokens(text: string, isKnown: (word: string) => boolean): string[] {
  return text
    .split(CLAUSE_END)
    .map((clause) =>
      phraseTokens(clause)
        .map(withoutEmphasis)
        .flatMap((word) => unglued(word, isKnown)),
    )
    .filter((clause) => clause.length > 0)
    .flatMap((clause, index) => (index === 0 ? clause : [BREAK, ...clause]));
}

function unglued(word: string, isKnown: (word: string) => boolean): string[] {
  if (
    word.length < LEAST_GLUED ||
    word.length > MOST_GLUED ||
    !/^\p{Script=Latin}+$/u.test(word) ||
    isKnown(word)
  )
    return [word];
  // The fewest parts for each end, by dynamic programming over at most a word's letters.
  const best: (readonly string[] | undefined)[] = [[]];
  for (let end = 1; end <= word.length; end++) {
    for (let from = 0; from < end; from++) {
      const before = best[from];
      const part = word.slice(from, end);
      if (before === undefined || !(part.length > 1 || SHORT.has(part)) || !isKnown(part)) continue;
      if (best[end] === undefined || before.length + 1 < (best[end]?.length ?? 0))
        best[end] = [...before, part];
    }
  }
  const parts = best[word.length];
  return parts === undefined ? [word] : [...parts];
}
