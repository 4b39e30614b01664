import type { Features, Referent } from '../../models/values/referent.ts';
import { type Clause, clausesOf } from './text/clauses.ts';
import { type Cues, cuesIn, outside } from './text/cues.ts';
import { tokensOfSpans } from './text/spans.ts';
import { isMark, isNumber, type Token } from './text/tokens.ts';
import { numberOf, tokensOf } from './text/units.ts';
import {
  type FeaturesRead,
  featuresIn,
  narrowed,
  type SaidFeature,
  wordsOfFeatures,
} from './things/features.ts';
import { groupsOf } from './things/groups.ts';
import { type Mention, mentionsIn } from './things/mentions.ts';
import { ordinalsIn, type SaidPlace } from './things/places.ts';
import { type Step, stepsIn } from './things/scales.ts';

/** What stands in a text about things in question, before it is read what it refers to. */
export interface Reading {
  readonly tokens: readonly Token[];
  readonly cues: Cues;
  readonly mentions: readonly Mention[];
  /** The features that are said as they are: not what is "too small", nor what is "smaller". */
  readonly said: readonly SaidFeature[];
  readonly attributes: FeaturesRead['attributes'];
  readonly steps: readonly Step[];
  readonly clauses: readonly Clause[];
  /** Words such as "first". */
  readonly ordinals: readonly SaidPlace[];
  /** The things can be had and are not there yet: "I only want the socks" chooses them, and gives nothing else back. */
  readonly isOffer: boolean;
  /** The text names and describes nothing, and everything in it is understood. */
  readonly isBare: boolean;
  /** The tokens that are understood: names, features, and words that refer or say nothing. */
  readonly known: ReadonlySet<number>;
  /** How many tokens of a part are not understood; its end is exclusive. */
  readonly unknownIn: (from: number, to: number) => number;
}

/** Finds the names of things, the features of a catalogue and the words that refer in a normalised text. */
export function readText(
  text: string,
  referents: readonly Referent[],
  catalogue: readonly Features[],
): Reading {
  const tokens = tokensOf(text);
  const all = cuesIn(tokens);
  const features = featuresIn(tokens, all, catalogue);
  const strong = tokensOfSpans(narrowed(features.said, catalogue).filter(({ isWeak }) => !isWeak));
  const ofFeatures = wordsOfFeatures(features);
  const idioms = tokensOfSpans(all.idioms);
  const mentions = mentionsIn(tokens, groupsOf(referents), {
    isTaken: (at) => ofFeatures.has(at) || idioms.has(at),
    isFeature: (at) => strong.has(at),
  });
  const cues = outside(all, tokensOfSpans(mentions));
  const steps = stepsIn(tokens, cues);
  const ofOthers = tokensOfSpans([...mentions, ...cues.idioms, ...steps]);
  const said = features.said.filter((feature) =>
    [...tokensOfSpans([feature])].every((at) => !ofOthers.has(at)),
  );
  const inside = tokensOfSpans([...mentions, ...said.filter(({ length }) => length > 1)]);
  const ordinals = ordinalsIn(tokens, cues);
  const known = knownTokens(tokens, cues, [
    ...mentions,
    ...said,
    ...steps,
    ...ordinals,
    ...features.attributes,
  ]);
  return {
    tokens,
    cues,
    mentions,
    said,
    attributes: features.attributes,
    steps,
    ordinals,
    clauses: clausesOf(tokens, cues, (at) => inside.has(at)),
    known,
    unknownIn: countOfUnknown(tokens.length, known),
    isOffer: referents.some(({ offered }) => offered === true),
    isBare:
      mentions.length + said.length + cues.everything.length + cues.all.length + cues.both.length === 0 &&
      tokens.every((_, at) => known.has(at)),
  };
}

function countOfUnknown(length: number, known: ReadonlySet<number>): Reading['unknownIn'] {
  const before = [0];
  for (let at = 0; at < length; at += 1) before.push((before[at] ?? 0) + (known.has(at) ? 0 : 1));
  return (from, to) => (before[to] ?? 0) - (before[from] ?? 0);
}

function knownTokens(
  tokens: readonly Token[],
  { idioms: _meaningless, ...cues }: Cues,
  found: readonly { readonly at: number; readonly length: number }[],
): ReadonlySet<number> {
  const marks = tokens.flatMap(({ text }, at) =>
    isMark(text) || isNumber(text) || numberOf(text) !== undefined ? [at] : [],
  );
  return new Set([...marks, ...tokensOfSpans([...found, ...Object.values(cues).flat()])]);
}
