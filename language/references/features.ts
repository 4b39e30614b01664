import type { Features } from '../../models/values/referent.ts';
import { phraseLength, type Token } from './tokens.ts';
import { PHRASES, phraseOf, placesOf, synonymsOf } from './words-by-locale.ts';

/** A feature that a text names: one of several where an attribute is not said ("medium" may be a size and a weight). */
export interface SaidFeature {
  /** In tokens. */
  readonly at: number;
  readonly length: number;
  readonly meant: readonly { readonly attribute: string; readonly value: string }[];
}

/** Values that mean nothing without the name of their attribute: "waterproof: no". */
const POLAR: ReadonlySet<string> = new Set(['yes', 'no', 'none', 'true', 'false']);
/** Values that say that an attribute is not there. */
const NEGATIVE: ReadonlySet<string> = new Set(['no', 'none', 'false']);

/** Most tokens between the name of an attribute and its value: "color is a light blue". */
const NEAR = 3;

/** The features of a catalogue that a text names, in their order; of two that overlap the longer one. */
export function featuresIn(tokens: readonly Token[], catalogue: readonly Features[]): SaidFeature[] {
  const values = attributesOf(catalogue);
  const found = [...values].flatMap(([attribute, all]) => [
    ...[...all]
      .filter((value) => !POLAR.has(value.toLowerCase()))
      .flatMap((value) => saidAt(tokens, attribute, value)),
    ...polarAt(tokens, attribute, all),
  ]);
  // The name of an attribute may hold its values: "bagged/bagless".
  const names = [...values.keys()].flatMap((attribute) => nameAt(tokens, attribute));
  return withoutParts(merged([...found, ...names]))
    .filter(({ meant }) => meant.length > 0)
    .map((feature) => nearAttribute(feature, tokens));
}

/**
 * The tokens of a text that are words of attributes and of their values beside them ("kit size", "compartment: laptop"), so that they name nothing: the place
 * of each.
 */
export function wordsOfFeatures(
  tokens: readonly Token[],
  catalogue: readonly Features[],
): ReadonlySet<number> {
  const places = [...attributesOf(catalogue)].flatMap(([attribute, values]) => {
    const name = phraseOf(attribute);
    const named = tokens.flatMap((_, at) => (phraseLength(tokens, at, name) === name.length ? [at] : []));
    return named.flatMap((at) => {
      const next = at + name.length;
      const value = [...values].map(phraseOf).find((phrase) => phraseLength(tokens, next, phrase) > 0);
      const isName = name.length > 1 || value !== undefined;
      return isName
        ? Array.from({ length: name.length + (value?.length ?? 0) }, (_, index) => at + index)
        : [];
    });
  });
  return new Set(places);
}

/** Whether things with some features have all that is said. */
export function hasFeatures(features: Features, said: readonly SaidFeature[]): boolean {
  return said.every(({ meant }) => meant.some(({ attribute, value }) => features[attribute] === value));
}

function attributesOf(catalogue: readonly Features[]): Map<string, Set<string>> {
  const values = new Map<string, Set<string>>();
  for (const features of catalogue)
    for (const [attribute, value] of Object.entries(features))
      values.set(attribute, (values.get(attribute) ?? new Set()).add(value));
  return values;
}

function saidAt(tokens: readonly Token[], attribute: string, value: string): SaidFeature[] {
  return tokens.flatMap((_, at) => {
    const length = Math.max(0, ...synonymsOf()(value).map((phrase) => phraseLength(tokens, at, phrase)));
    return length === 0 ? [] : [{ at, length, meant: [{ attribute, value }] }];
  });
}

/** Where the name of an attribute of several words stands. */
function nameAt(tokens: readonly Token[], attribute: string): SaidFeature[] {
  const name = phraseOf(attribute);
  if (name.length < 2) return [];
  return tokens.flatMap((_, at) =>
    phraseLength(tokens, at, name) === name.length ? [{ at, length: name.length, meant: [] }] : [],
  );
}

/** "waterproof", "not waterproof", "waterproof: no", "without backlight": an attribute that is there or is not. */
function polarAt(tokens: readonly Token[], attribute: string, values: ReadonlySet<string>): SaidFeature[] {
  const polar = [...values].filter((value) => POLAR.has(value.toLowerCase()));
  if (polar.length === 0) return [];
  const noes = placesOf(tokens, PHRASES.without());
  return tokens.flatMap((_, at) => {
    const length = Math.max(0, ...synonymsOf()(attribute).map((phrase) => phraseLength(tokens, at, phrase)));
    if (length === 0) return [];
    const after = polar.find((value) => phraseLength(tokens, at + length, phraseOf(value)) > 0);
    if (after !== undefined) return [{ at, length: length + 1, meant: [{ attribute, value: after }] }];
    const no = noes.find((place) => place.at + place.length === at);
    const value = polar.find((each) => NEGATIVE.has(each.toLowerCase()) === (no !== undefined));
    if (value === undefined) return [];
    return [{ at: no?.at ?? at, length: length + (no?.length ?? 0), meant: [{ attribute, value }] }];
  });
}

/** What is said at one place in one length may be of several attributes. */
function merged(found: readonly SaidFeature[]): SaidFeature[] {
  const byPlace = new Map<string, SaidFeature>();
  for (const feature of found) {
    const key = `${feature.at}:${feature.length}`;
    const before = byPlace.get(key);
    byPlace.set(key, before ? { ...before, meant: [...before.meant, ...feature.meant] } : feature);
  }
  return [...byPlace.values()].sort((one, other) => one.at - other.at);
}

function withoutParts(found: readonly SaidFeature[]): SaidFeature[] {
  return found.filter(
    ({ at, length }) =>
      !found.some((other) => other.length > length && other.at < at + length && at < other.at + other.length),
  );
}

/** Of several attributes, the one that is named beside the value: "size: medium", "medium size". */
function nearAttribute(feature: SaidFeature, tokens: readonly Token[]): SaidFeature {
  const { at, length, meant } = feature;
  if (meant.length < 2) return feature;
  const named = meant.filter(({ attribute }) => {
    const phrase = synonymsOf()(attribute);
    const isAt = (place: number) => phrase.some((words) => phraseLength(tokens, place, words) > 0);
    const before = phrase.some((words) =>
      Array.from({ length: NEAR }, (_, gap) => at - words.length - gap).some(
        (place) => place >= 0 && phraseLength(tokens, place, words) === words.length,
      ),
    );
    return before || isAt(at + length);
  });
  // "frame size: large" names the size as well: the longest name is meant.
  const longest = Math.max(0, ...named.map(({ attribute }) => phraseOf(attribute).length));
  const best = named.filter(({ attribute }) => phraseOf(attribute).length === longest);
  return { at, length, meant: best.length > 0 ? best : meant };
}
