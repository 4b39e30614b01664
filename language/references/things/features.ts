import type { Features } from '../../../models/values/referent.ts';
import { type Cues, isFunctionWord } from '../text/cues.ts';
import type { PhraseIndex } from '../text/phrase-index.ts';
import { phraseLength, phraseOf } from '../text/phrases.ts';
import { byPlace, endOf, type Span, tokensOfSpans } from '../text/spans.ts';
import { isNumber, type Token } from '../text/tokens.ts';
import { isUnit } from '../text/units.ts';
import { conceptsAt } from './concepts.ts';
import { isPolar, type Meaning, type ValuesByAttribute, vocabularyOf } from './vocabulary.ts';

/** A feature that a text names: one of several where an attribute is not said ("medium" may be a size and a weight). */
export interface SaidFeature extends Span {
  readonly meant: readonly Meant[];
  /** Only a part of the value is said ("32" for "32 GB"), or with a typing error. */
  readonly isWeak: boolean;
}

interface Meant {
  readonly attribute: string;
  readonly value: string;
}

/** Where a text names an attribute. */
export interface SaidAttribute extends Span {
  readonly attribute: string;
}

/** The features and attributes of a catalogue that a text names. */
export interface FeaturesRead {
  readonly said: readonly SaidFeature[];
  readonly attributes: readonly SaidAttribute[];
}

/** Values that say that an attribute is not there. */
const NEGATIVE: ReadonlySet<string> = new Set(['no', 'none', 'false']);

/** Most tokens between the name of an attribute and its value: "color is a light blue". */
const NEAR = 3;

/** The features of a catalogue that a text names, in their order. They may overlap: {@link narrowed} chooses. */
export function featuresIn(
  tokens: readonly Token[],
  cues: Cues,
  catalogue: readonly Features[],
): FeaturesRead {
  const values = attributesOf(catalogue);
  const vocabulary = vocabularyOf(values);
  const attributes: SaidAttribute[] = [];
  const said: SaidFeature[] = [];
  tokens.forEach((_, at) => {
    const here = vocabulary.at(tokens, at);
    for (const { attribute, length } of longestNames(here)) attributes.push({ at, length, attribute });
    const exact = here.flatMap(({ item, length }) => saidAt(tokens, { at, length }, item, false));
    said.push(...(here.length > 0 || isKnown(tokens, at) ? exact : misspeltAt(tokens, at, vocabulary)));
  });
  const found = merged([...said, ...polarIn(tokens, cues, attributes, values)]);
  return { said: outsideNames(nearAttributes(found, attributes), attributes), attributes };
}

/** What a text says of some things: only what their catalogue has; of two that overlap the longer one, and a part only where no whole value is said. */
export function narrowed(said: readonly SaidFeature[], catalogue: readonly Features[]): SaidFeature[] {
  const values = attributesOf(catalogue);
  const fitting = said
    .map((feature) => ({
      ...feature,
      meant: feature.meant.filter(({ attribute, value }) => values.get(attribute)?.has(value)),
    }))
    .filter(({ meant }) => meant.length > 0);
  const strongest = new Map<number, SaidFeature>();
  for (const feature of fitting)
    for (const place of tokensOfSpans([feature])) {
      const before = strongest.get(place);
      if (before === undefined || isStronger(feature, before)) strongest.set(place, feature);
    }
  return fitting.filter((feature) =>
    [...tokensOfSpans([feature])].every((place) => strongest.get(place) === feature),
  );
}

/** Whether things with some features have all that is said. */
export function hasFeatures(features: Features, said: readonly SaidFeature[]): boolean {
  return said.every(({ meant }) => meant.some(({ attribute, value }) => features[attribute] === value));
}

/** The values of each attribute. */
export function attributesOf(catalogue: readonly Features[]): Map<string, Set<string>> {
  const values = new Map<string, Set<string>>();
  for (const features of catalogue)
    for (const [attribute, value] of Object.entries(features)) {
      const known = values.get(attribute) ?? new Set();
      values.set(attribute, known.add(value));
    }
  return values;
}

/** The attributes that are named at a place; of several phrases for one the longest. */
function longestNames(
  here: readonly { readonly item: Meaning; readonly length: number }[],
): { attribute: string; length: number }[] {
  const names = new Map<string, number>();
  for (const { item, length } of here)
    if (item.value === null) names.set(item.attribute, Math.max(length, names.get(item.attribute) ?? 0));
  return [...names].map(([attribute, length]) => ({ attribute, length }));
}

/** Whether a word means something else, so that it is no other one with a typing error. */
function isKnown(tokens: readonly Token[], at: number): boolean {
  return isFunctionWord(tokens[at]?.text ?? '') || conceptsAt(tokens, at) !== undefined;
}

function misspeltAt(tokens: readonly Token[], at: number, vocabulary: PhraseIndex<Meaning>): SaidFeature[] {
  return vocabulary
    .alike(tokens, at)
    .flatMap(({ item, length }) => saidAt(tokens, { at, length }, item, true));
}

function saidAt(
  tokens: readonly Token[],
  { at, length }: Span,
  { attribute, value, isWeak }: Meaning,
  isMisspelt: boolean,
): SaidFeature[] {
  if (value === null || (isWeak && isOtherNumber(tokens, at))) return [];
  return [{ at, length, meant: [{ attribute, value }], isWeak: isWeak || isMisspelt }];
}

/** A number with a unit of its own is the number of that unit. */
function isOtherNumber(tokens: readonly Token[], at: number): boolean {
  return isNumber(tokens[at]?.text ?? '') && isUnit(tokens[at + 1]?.text ?? '');
}

/** "waterproof", "not waterproof", "waterproof: no", "without backlight": an attribute that is there or is not. */
function polarIn(
  tokens: readonly Token[],
  cues: Cues,
  attributes: readonly SaidAttribute[],
  values: ValuesByAttribute,
): SaidFeature[] {
  const noes = byPlace(cues.without, endOf);
  return attributes.flatMap(({ at, length, attribute }) => {
    const polar = [...(values.get(attribute) ?? [])].filter(isPolar);
    const after = polar.find((value) => phraseLength(tokens, at + length, phraseOf(value)) > 0);
    if (after !== undefined)
      return [{ at, length: length + 1, meant: [{ attribute, value: after }], isWeak: false }];
    const no = noes.get(at)?.[0];
    const value = polar.find((each) => NEGATIVE.has(each.toLowerCase()) === (no !== undefined));
    if (value === undefined) return [];
    const from = no?.at ?? at;
    return [{ at: from, length: at + length - from, meant: [{ attribute, value }], isWeak: false }];
  });
}

/** What is said at one place in one length may be of several attributes. */
function merged(found: readonly SaidFeature[]): SaidFeature[] {
  const byPlace = new Map<string, SaidFeature>();
  for (const feature of found) {
    const key = `${feature.at}:${feature.length}:${feature.isWeak}`;
    const before = byPlace.get(key);
    byPlace.set(key, before ? { ...before, meant: [...before.meant, ...feature.meant] } : feature);
  }
  return [...byPlace.values()].sort((one, other) => one.at - other.at);
}

/** The features that are no words of an attribute's name, which may hold its values: "bagged/bagless". */
function outsideNames(said: readonly SaidFeature[], attributes: readonly SaidAttribute[]): SaidFeature[] {
  const longest = new Map<number, number>();
  for (const name of attributes)
    for (const place of tokensOfSpans([name]))
      longest.set(place, Math.max(name.length, longest.get(place) ?? 0));
  return said.filter((feature) =>
    [...tokensOfSpans([feature])].every((place) => (longest.get(place) ?? 0) <= feature.length),
  );
}

function isStronger(one: SaidFeature, other: SaidFeature): boolean {
  return one.length > other.length || (one.length === other.length && other.isWeak && !one.isWeak);
}

/** Of several attributes of a value, the one that is named beside it: "size: medium", "medium size". */
function nearAttributes(said: readonly SaidFeature[], attributes: readonly SaidAttribute[]): SaidFeature[] {
  const starts = byPlace(attributes, ({ at }) => at);
  const ends = byPlace(attributes, endOf);
  return said.map((feature) => {
    if (feature.meant.length < 2) return feature;
    const before = Array.from({ length: NEAR }, (_, gap) => ends.get(feature.at - gap) ?? []).flat();
    const names = [...before, ...(starts.get(endOf(feature)) ?? [])].filter((name) =>
      feature.meant.some(({ attribute }) => attribute === name.attribute),
    );
    // "frame size: large" names the size as well: the longest name is meant.
    const longest = Math.max(0, ...names.map(({ length }) => length));
    const best = names.filter(({ length }) => length === longest).map(({ attribute }) => attribute);
    if (best.length === 0) return feature;
    return { ...feature, meant: feature.meant.filter(({ attribute }) => best.includes(attribute)) };
  });
}

/** The tokens that name no thing, since they are words of an attribute of several words, or of one with its value: "kit size", "compartment: laptop". */
export function wordsOfFeatures({ said, attributes }: FeaturesRead): ReadonlySet<number> {
  const starts = byPlace(said, ({ at }) => at);
  return tokensOfSpans(
    attributes.flatMap((name) => {
      const values = starts.get(endOf(name)) ?? [];
      return name.length > 1 || values.length > 0 ? [name, ...values] : [];
    }),
  );
}
