import { type Phrase, phraseOf, phrasesOf, remembering } from '../text/phrases.ts';
import { REFERENCE_WORDS } from '../words-by-locale.ts';

/** How a name is said. */
export interface Spoken {
  readonly words: Phrase;
  /** All of the name, and no part. */
  readonly isWhole: boolean;
}

const HAN = /^\p{Script=Han}$/u;

/** Fewest characters of a name in Chinese that stand for it: one is a part of too many words. */
const HAN_PART = 2;

/** Fewest letters before a word for a set that is a part of a compound: "Kofferset". */
const BEFORE_SET = 5;

const sets = REFERENCE_WORDS.derive((languages) => languages.flatMap((words) => phrasesOf(words.sets)));

/**
 * The ways in which a name is said: as a whole, by its last words ("bookshelf lamp": "lamp"), and without a word for a set, which says nothing alone
 * ("luggage set": "luggage").
 */
export const spokenForms = REFERENCE_WORDS.derive(() =>
  remembering((name): readonly Spoken[] => {
    const whole = phraseOf(name);
    const bare = withoutSet(whole);
    const parts = [
      ...tails(bare ?? whole),
      ...(bare ? tails(whole).filter((tail) => tail.length > whole.length - bare.length) : []),
    ];
    return [{ words: whole, isWhole: true }, ...parts.map((words) => ({ words, isWhole: false }))].filter(
      ({ words }) => words.length > 0,
    );
  }),
);

/** A phrase and what is left of it without its first words. */
function tails(phrase: Phrase): Phrase[] {
  return phrase
    .map((_, from) => phrase.slice(from))
    .filter((tail) => tail.length >= HAN_PART || !HAN.test(tail[0] ?? ''));
}

function withoutSet(name: Phrase): Phrase | undefined {
  for (const set of sets()) {
    const before = name.slice(0, -set.length);
    if (before.length > 0 && set.every((word, index) => name[before.length + index] === word)) return before;
    const [last, only] = [name.at(-1) ?? '', set.join('')];
    if (set.length === 1 && last.length >= only.length + BEFORE_SET && last.endsWith(only))
      return [...name.slice(0, -1), last.slice(0, -only.length)];
  }
  return undefined;
}
