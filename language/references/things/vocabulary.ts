import { PhraseIndex } from '../text/phrase-index.ts';
import { REFERENCE_WORDS } from '../words-by-locale.ts';
import { partsOf, synonymsOf } from './feature-phrases.ts';

/** The values of each attribute of a catalogue. */
export type ValuesByAttribute = ReadonlyMap<string, ReadonlySet<string>>;

/** What a phrase of a catalogue means. */
export interface Meaning {
  readonly attribute: string;
  /** Null: the phrase names the attribute. */
  readonly value: string | null;
  /** The phrase is only a part of the value. */
  readonly isWeak: boolean;
}

/** Values that mean nothing without the name of their attribute: "waterproof: no". */
const POLAR: ReadonlySet<string> = new Set(['yes', 'no', 'none', 'true', 'false']);

/** Of how many catalogues the vocabulary is kept: those of the orders that are spoken of now. */
const MOST_KEPT = 50;

const kept = REFERENCE_WORDS.derive(() => new Map<string, PhraseIndex<Meaning>>());

/** What is said for the attributes and values of a catalogue, in every language. */
export function vocabularyOf(values: ValuesByAttribute): PhraseIndex<Meaning> {
  const key = JSON.stringify([...values].map(([attribute, all]) => [attribute, ...all]));
  const known = kept().get(key);
  if (known !== undefined) return known;
  const made = indexOf(values);
  if (kept().size >= MOST_KEPT) kept().clear();
  kept().set(key, made);
  return made;
}

/** Whether a value means nothing without the name of its attribute. */
export function isPolar(value: string): boolean {
  return POLAR.has(value.toLowerCase());
}

function indexOf(values: ValuesByAttribute): PhraseIndex<Meaning> {
  const index = new PhraseIndex<Meaning>();
  for (const [attribute, all] of values) {
    for (const phrase of synonymsOf()(attribute))
      index.add(phrase, { attribute, value: null, isWeak: false }, false);
    for (const value of all) {
      if (isPolar(value)) continue;
      for (const phrase of synonymsOf()(value)) index.add(phrase, { attribute, value, isWeak: false }, true);
      for (const phrase of partsOf(value, [...all]))
        index.add(phrase, { attribute, value, isWeak: true }, false);
    }
  }
  return index;
}
