import type { Alternative, Features, Referent, Swap, Swaps } from '../../models/values/referent.ts';
import { featuresIn, hasFeatures, type SaidFeature } from './features.ts';
import { groupsOf, type Mention, mentionsIn } from './mentions.ts';
import { type Part, partsOf } from './parts.ts';
import { isSame, membersOf, type Reference } from './picks.ts';
import { extreme } from './prices.ts';
import { NOTHING_ELSE, type Token, tokensOf } from './tokens.ts';
import { PHRASES, placesOf } from './words-by-locale.ts';

/** What a part of a message says about a thing, and about what is wanted for it; `isTold`: the text divides the two. */
interface Sides {
  readonly source: readonly Token[];
  readonly target: readonly Token[];
  readonly isTold: boolean;
}

/**
 * The things that a normalised text wants exchanged, each with what is wanted for it as far as it is said ("the lamp for a black one", "size L instead of M"). What
 * is not said stays as it is. Undefined: it speaks of none of the things.
 */
export function readSwaps(text: string, referents: readonly Referent[]): Reference<Swaps> | undefined {
  const tokens = tokensOf(text);
  const [begin, end] = [tokens[0], tokens.at(-1)];
  if (begin === undefined || end === undefined || referents.length === 0) return undefined;
  const mentions = mentionsIn(tokens, groupsOf(referents));
  const separators = new Set(
    tokens.flatMap(({ text: word }, at) => (word === ';' || word === '；' ? [at] : [])),
  );
  const isOwn = (mention: Mention, before: Mention) =>
    mention.groups.some((group) => before.groups.includes(group)) &&
    ![...separators].some((at) => at > before.at && at < mention.at) &&
    placesOf(tokens.slice(before.at, mention.at), [...PHRASES.into(), ...PHRASES.insteadOf()]).length > 0;
  const swaps: Swap[] = [];
  const open: string[][] = [];
  for (const part of partsOf(tokens, mentions, isOwn)) {
    const used = new Set(swaps.map(({ from }) => from));
    const found = swapIn(
      part,
      referents.filter(({ id }) => !used.has(id)),
    );
    if (found === undefined) continue;
    if ('from' in found) swaps.push(found);
    else open.push(found.among);
  }
  if (swaps.length === 0 && open.length === 0) return undefined;
  const [mention] = mentions;
  const first = mention && tokens.slice(mention.at, mention.at + mention.length);
  return { value: { swaps, open }, start: (first?.[0] ?? begin).start, end: (first?.at(-1) ?? end).end };
}

function swapIn(
  { tokens, mention }: Part,
  referents: readonly Referent[],
): Swap | { among: string[] } | undefined {
  const candidates =
    mention === undefined ? referents : membersOf(mention).filter((each) => referents.includes(each));
  const catalogue = candidates.flatMap(({ features, instead }) => [
    features,
    ...instead.map((each) => each.features),
  ]);
  const sides = sidesOf(tokens, catalogue);
  const own = candidates.map(({ features }) => features);
  const source = featuresIn(sides.source, sides.isTold ? own : catalogue);
  const wanted = sides.isTold ? featuresIn(sides.target, catalogue) : [];
  if (mention === undefined && source.length === 0 && wanted.length === 0 && !asksForSame(tokens))
    return undefined;
  const described = sides.isTold
    ? source
    : source.filter((feature) => own.some((features) => hasFeatures(features, [feature])));
  const fitting = candidates.filter(({ features }) => hasFeatures(features, described));
  const [first, ...others] = fitting.length > 0 ? fitting : candidates;
  if (first === undefined) return undefined;
  if (others.some(({ names, features }) => names[0] !== first.names[0] || !isSame(features, first.features)))
    return mention === undefined && described.length === 0
      ? undefined
      : { among: [first, ...others].map(({ id }) => id) };
  const asked = sides.isTold ? wanted : source.filter((feature) => !hasFeatures(first.features, [feature]));
  return { from: first.id, ...target(first, asked, sides.isTold ? sides.target : tokens) };
}

/** What is wanted for a thing, by what is said of it. */
function target(
  { id, features, instead }: Referent,
  asked: readonly SaidFeature[],
  tokens: readonly Token[],
): Omit<Swap, 'from'> {
  const same = instead.find((each) => isSame(each.features, features));
  if (asked.length === 0) {
    if (asksForSame(tokens)) return { to: same?.id ?? id, among: [], without: [] };
    const best = extreme(tokens, instead);
    return { to: best?.id ?? null, among: [], without: [] };
  }
  const fitting = instead.filter((each) => hasFeatures(each.features, asked));
  if (fitting.length === 0)
    return { to: null, among: [], without: asked.flatMap(({ meant }) => meant[0]?.value ?? []) };
  const best = extreme(tokens, fitting) ?? only(nearest(fitting, features, asked));
  return best === undefined
    ? { to: null, among: fitting.map((each) => each.id), without: [] }
    : { to: best.id, among: [], without: [] };
}

/** Those that are otherwise as the thing itself, if there are any: who wants it in black wants it in the same size. */
function nearest(
  fitting: readonly Alternative[],
  own: Referent['features'],
  asked: readonly SaidFeature[],
): readonly Alternative[] {
  const said = new Set(asked.flatMap(({ meant }) => meant.map(({ attribute }) => attribute)));
  const kept = fitting.filter(({ features }) =>
    Object.entries(own).every(([attribute, value]) => said.has(attribute) || features[attribute] === value),
  );
  return kept.length > 0 ? kept : fitting;
}

function only<Thing>(things: readonly Thing[]): Thing | undefined {
  return things.length === 1 ? things[0] : undefined;
}

function asksForSame(tokens: readonly Token[]): boolean {
  return tokens.some(({ text }) => text === NOTHING_ELSE) || placesOf(tokens, PHRASES.same()).length > 0;
}

/** The sides of "a for b" and "b instead of a"; a word like "for" divides only where something that is wanted follows it. */
function sidesOf(tokens: readonly Token[], catalogue: readonly Features[]): Sides {
  const [instead] = placesOf(tokens, PHRASES.insteadOf());
  if (instead !== undefined)
    return {
      source: tokens.slice(instead.at + instead.length),
      target: tokens.slice(0, instead.at),
      isTold: true,
    };
  const into = placesOf(tokens, PHRASES.into()).findLast(({ at, length }) => {
    const rest = tokens.slice(at + length);
    return asksForSame(rest) || featuresIn(rest, catalogue).length > 0;
  });
  if (into === undefined) return { source: tokens, target: [], isTold: false };
  return { source: tokens.slice(0, into.at), target: tokens.slice(into.at + into.length), isTold: true };
}
