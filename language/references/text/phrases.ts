import { normalize } from '../../normalize.ts';
import { phraseList } from '../../phrase-list.ts';
import type { Token } from './tokens.ts';
import { tokensOf } from './units.ts';
import { isForm, isMisspelt } from './word-forms.ts';

/** A phrase as the words of a message are compared with it. */
export type Phrase = readonly string[];

/** Of how many words of catalogues the phrases are kept; catalogues have some hundreds. */
const MOST_KNOWN = 5_000;

/** A function that keeps what it made of some thousand words. */
export function remembering<Made>(make: (written: string) => Made): (written: string) => Made {
  const known = new Map<string, Made>();
  return (written) => {
    const before = known.get(written);
    if (before !== undefined) return before;
    const made = make(written);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(written, made);
    return made;
  };
}

/** The words of a phrase of a catalogue or of a list, as those of a message are read. */
export function phraseOf(written: string): Phrase {
  return tokensOf(normalize(written).text).map(({ text }) => text);
}

const UMLAUT = /[äöü]/g;
const WRITTEN_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/** The phrases of a list; one with umlauts also as people write it without them. */
export function phrasesOf(list: string): Phrase[] {
  return phraseList(list)
    .flatMap((phrase) => [
      ...new Set([phrase, phrase.replace(UMLAUT, (letter) => WRITTEN_OUT[letter] ?? letter)]),
    ])
    .map(phraseOf)
    .filter((phrase) => phrase.length > 0);
}

/** How many tokens from `at` on are the words of a phrase, which may be written as one word ("tshirt"); 0 if they are not. */
export function phraseLength(tokens: readonly Token[], at: number, phrase: Phrase, mayErr = false): number {
  const isWhole =
    phrase.length > 0 &&
    phrase.every((word, index) => {
      const said = tokens[at + index]?.text ?? '';
      return isForm(said, word) || (mayErr && isMisspelt(said, word));
    });
  if (isWhole) return phrase.length;
  return phrase.length > 1 && isForm(tokens[at]?.text ?? '', phrase.join('')) ? 1 : 0;
}
