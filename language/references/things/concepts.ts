import { type Phrase, phraseOf, phrasesOf, remembering } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { isForm, isLastPart, stemsOf } from '../text/word-forms.ts';
import { REFERENCE_WORDS } from '../words-by-locale.ts';

/** Everyday words for things, by their first word: single words in the form without ending too. */
const words = REFERENCE_WORDS.derive((languages) => {
  const single = new Map<string, Set<string>>();
  const phrases = new Map<string, { phrase: Phrase; concept: string }[]>();
  for (const { names } of languages)
    for (const [concept, list] of Object.entries(names))
      for (const phrase of phrasesOf(`${concept}/${list}`)) {
        const [first = ''] = phrase;
        if (phrase.length > 1) phrases.set(first, [...(phrases.get(first) ?? []), { phrase, concept }]);
        else
          for (const stem of [first, ...stemsOf(first)])
            single.set(stem, (single.get(stem) ?? new Set()).add(concept));
      }
  return { single, phrases };
});

/** What the name of a thing is in everyday words: "Trinkflasche" is a bottle. Of several words the longest counts: "headphones" are no phones. */
export const conceptsOf = REFERENCE_WORDS.derive((languages) => {
  const all = languages.flatMap(({ names }) =>
    Object.entries(names).flatMap(([concept, list]) =>
      phrasesOf(`${concept}/${list}`).map((phrase) => ({ concept, phrase })),
    ),
  );
  return remembering((name): ReadonlySet<string> => {
    const own = phraseOf(name);
    const fitting = all
      .map(({ concept, phrase }) => ({ concept, letters: endLength(own, phrase) }))
      .filter(({ letters }) => letters > 0);
    const most = Math.max(0, ...fitting.map(({ letters }) => letters));
    return new Set(fitting.filter(({ letters }) => letters === most).map(({ concept }) => concept));
  });
});

/** How many letters at the end of a name a phrase takes, which may be the last part of a compound; 0: none. */
function endLength(name: Phrase, phrase: Phrase): number {
  const tail = name.slice(-phrase.length);
  const isSame =
    tail.length === phrase.length && phrase.every((word, index) => isForm(tail[index] ?? '', word));
  const [only = '', ...others] = phrase;
  const isPart = others.length === 0 && isLastPart(only, name.at(-1) ?? '');
  return isSame || isPart ? phrase.join('').length : 0;
}

/** Fewest and most letters of a compound whose last part is looked up, fewest before that part, and of it. */
const [COMPOUND, LONGEST, BEFORE_PART, PART] = [8, 40, 3, 4];

/** What a place names in everyday words. */
export interface Everyday {
  readonly concepts: ReadonlySet<string>;
  /** In tokens. */
  readonly length: number;
  /** Only the last part of a compound is known. */
  readonly isCompound: boolean;
}

/** What is named at a place in everyday words. */
export function conceptsAt(tokens: readonly Token[], at: number): Everyday | undefined {
  const { phrases } = words();
  const word = tokens[at]?.text ?? '';
  const longer = (phrases.get(word) ?? []).filter(({ phrase }) =>
    phrase.every((each, index) => isForm(tokens[at + index]?.text ?? '', each)),
  );
  const length = Math.max(0, ...longer.map(({ phrase }) => phrase.length));
  if (length > 0) {
    const concepts = longer.filter(({ phrase }) => phrase.length === length).map(({ concept }) => concept);
    return { concepts: new Set(concepts), length, isCompound: false };
  }
  const whole = lookUp(word);
  if (whole !== undefined) return { concepts: whole, length: 1, isCompound: false };
  const part = lastPartOf(word);
  return part && { concepts: part, length: 1, isCompound: true };
}

function lookUp(word: string): ReadonlySet<string> | undefined {
  const { single } = words();
  return stemsOf(word).flatMap((stem) => single.get(stem) ?? [])[0];
}

function lastPartOf(word: string): ReadonlySet<string> | undefined {
  if (word.length < COMPOUND || word.length > LONGEST) return undefined;
  for (let from = BEFORE_PART; from <= word.length - PART; from += 1) {
    const part = lookUp(word.slice(from));
    if (part !== undefined) return part;
  }
  return undefined;
}
