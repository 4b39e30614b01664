import { PerLocale } from '../../models/locale/per-locale.ts';
import { normalize } from '../normalize.ts';
import { phraseList } from '../phrase-list.ts';
import type { ReferenceWords } from './reference-words.ts';
import { type Token, tokensOf } from './tokens.ts';
import { de } from './words/references.de.ts';
import { en } from './words/references.en.ts';
import { zh } from './words/references.zh.ts';

/** The words by which each language refers to things in question. */
export const REFERENCE_WORDS = new PerLocale<ReferenceWords>({ en, zh, de });

/** A phrase as the words of a message are compared with it. */
export type Phrase = readonly string[];

/** The words of a phrase of a catalogue or of a list, as those of a message are read. */
export function phraseOf(written: string): Phrase {
  return tokensOf(normalize(written).text).map(({ text }) => text);
}

/** Phrases of all languages, longest first: people mix languages. */
function phrasesOf(of: (words: ReferenceWords) => string): () => readonly Phrase[] {
  return REFERENCE_WORDS.derive((languages) =>
    languages
      .flatMap((words) => phraseList(of(words)).map(phraseOf))
      .sort((one, other) => other.length - one.length),
  );
}

/** The phrases that stand for one thing in every language. */
export const PHRASES = {
  all: phrasesOf(({ all }) => all),
  both: phrasesOf(({ both }) => both),
  except: phrasesOf(({ except }) => except),
  last: phrasesOf(({ last }) => last),
  into: phrasesOf(({ into }) => into),
  insteadOf: phrasesOf(({ insteadOf }) => insteadOf),
  same: phrasesOf(({ same }) => same),
  cheapest: phrasesOf(({ cheapest }) => cheapest),
  dearest: phrasesOf(({ dearest }) => dearest),
  without: phrasesOf(({ without }) => without),
  and: phrasesOf(({ and }) => and),
} as const;

/** The phrases of the places from the first one on. */
export const ordinalPhrases = REFERENCE_WORDS.derive((languages) =>
  Array.from({ length: Math.max(...languages.map(({ ordinals }) => ordinals.length)) }, (_, place) =>
    languages.flatMap(({ ordinals }) => phraseList(ordinals[place] ?? '').map(phraseOf)),
  ),
);

/** What is said for a feature of a catalogue, in every language, the catalogue's own words first. */
export const synonymsOf = REFERENCE_WORDS.derive((languages) => {
  const known = new Map<string, readonly Phrase[]>();
  return (feature: string): readonly Phrase[] => {
    const key = normalize(feature).text;
    const found =
      known.get(key) ??
      [feature, ...languages.flatMap(({ features }) => phraseList(features[key] ?? ''))].map(phraseOf);
    if (known.size < MOST_KNOWN) known.set(key, found);
    return found;
  };
});

/** Of how many features the phrases are kept; catalogues have some hundreds. */
const MOST_KNOWN = 5_000;

/** Where some phrases stand in a text: the longest at each place. */
export function placesOf(
  tokens: readonly Token[],
  phrases: readonly Phrase[],
): { at: number; length: number }[] {
  const places: { at: number; length: number }[] = [];
  for (let at = 0; at < tokens.length; ) {
    const length = Math.max(0, ...phrases.map((phrase) => exactLength(tokens, at, phrase)));
    if (length > 0) places.push({ at, length });
    at += Math.max(1, length);
  }
  return places;
}

/** Function words are compared exactly: no form or typing error of "to" is meant. */
function exactLength(tokens: readonly Token[], at: number, phrase: Phrase): number {
  return phrase.length > 0 && phrase.every((word, index) => tokens[at + index]?.text === word)
    ? phrase.length
    : 0;
}
