import { phraseList } from '../../phrase-list.ts';
import { type Phrase, phraseOf, phrasesOf, remembering } from '../text/phrases.ts';
import { isNumber } from '../text/tokens.ts';
import { isUnit } from '../text/units.ts';
import { REFERENCE_WORDS } from '../words-by-locale.ts';

/** What is said for a feature of a catalogue, in every language, the catalogue's own words first. */
export const synonymsOf = REFERENCE_WORDS.derive((languages) => {
  const known = new Map<string, string[]>();
  for (const { features } of languages)
    for (const [name, list] of Object.entries(features)) {
      const key = phraseOf(name).join(' ');
      known.set(key, [...(known.get(key) ?? []), ...phraseList(list)]);
    }
  return remembering((feature): readonly Phrase[] => {
    const own = phraseOf(feature);
    const lists = known.get(own.join(' ')) ?? [];
    const phrases = [own, ...lists.flatMap(phrasesOf), ...withoutUnit(own)];
    const different = new Map(phrases.map((phrase) => [phrase.join(' '), phrase]));
    return [...different.values()].filter((phrase) => phrase.length > 0);
  });
});

/** A measure of several numbers is said without its unit as well: "70 x 140". */
function withoutUnit(phrase: Phrase): Phrase[] {
  const isMeasure = phrase.filter(isNumber).length > 1 && isUnit(phrase.at(-1) ?? '');
  return isMeasure ? [phrase.slice(0, -1)] : [];
}

/** Fewest letters of a word that stands for a value of several words. */
const TELLING = 4;

/** The words of a value by which it is told from the other values of its attribute: "plastic" of "hard plastic", "128" of "128 GB". */
export function partsOf(value: string, others: readonly string[]): Phrase[] {
  const phrase = phraseOf(value);
  if (phrase.length < 2) return [];
  const used = new Set(others.filter((other) => other !== value).flatMap(phraseOf));
  return phrase
    .filter((word) => !used.has(word) && (isNumber(word) || (word.length >= TELLING && !isUnit(word))))
    .flatMap((word) => (isNumber(word) ? [[word]] : synonymsOf()(word)));
}
