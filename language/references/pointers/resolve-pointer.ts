import type { Referent } from '../../../models/values/referent.ts';
import type { Reading } from '../reading.ts';
import type { Chosen } from '../reference.ts';
import { byPlace, endOf, tokensOfSpans, within } from '../text/spans.ts';
import { numberOf } from '../text/units.ts';
import { hasFeatures, narrowed, type SaidFeature } from '../things/features.ts';
import { idsOf, isSame } from '../things/groups.ts';
import { placesIn, thingsAt } from '../things/places.ts';
import { extreme, pricedAt, withinPrice } from '../things/prices.ts';
import { furthest, scaleOf } from '../things/scales.ts';
import type { Pointer } from './pointers.ts';

const NOTHING: Chosen = { chosen: [], open: [] };

/** What a pointer means of some things that it may mean; undefined: what is said of it is of none of them. */
export function resolvePointer(
  pointer: Pointer,
  candidates: readonly Referent[],
  reading: Reading,
): Chosen | undefined {
  const own = candidates.map(({ features }) => features);
  const said = narrowed(within(reading.said, pointer.from, pointer.to), own);
  const fitting = fittingOf(pointer, candidates, said, negatedIn(pointer, said, reading));
  if (fitting.length === 0) return undefined;
  const places = thingsAt(placesIn(reading, pointer), fitting);
  if (places.length > 0) return { chosen: idsOf(places), open: [] };
  const bounded = withinPrice(reading, pointer, fitting);
  if (bounded.length > 0) return { chosen: idsOf(bounded), open: [] };
  const priced = pricedAt(reading, pointer, fitting);
  if (priced.length > 0) return narrow(priced);
  const best = extreme(reading.cues, pointer, fitting) ?? furthestOf(pointer, fitting, reading);
  if (best !== undefined) return { chosen: [best.id], open: [] };
  return meansAll(pointer, fitting.length, reading) ? { chosen: idsOf(fitting), open: [] } : narrow(fitting);
}

/** One of some candidates: the only one, the first of several that are alike, or left open. */
export function narrow(candidates: readonly Referent[]): Chosen {
  const [first] = candidates;
  if (first === undefined) return NOTHING;
  const areAlike = candidates.every(
    ({ names, features }) => names[0] === first.names[0] && isSame(features, first.features),
  );
  return areAlike ? { chosen: [first.id], open: [] } : { chosen: [], open: [idsOf(candidates)] };
}

/** The things that have what is said; if none has all of it, those that have what stands before the name. */
function fittingOf(
  { mention, at }: Pointer,
  candidates: readonly Referent[],
  said: readonly SaidFeature[],
  negated: ReadonlySet<SaidFeature>,
): readonly Referent[] {
  const having = (some: readonly SaidFeature[]) =>
    candidates.filter(({ features }) =>
      some.every((feature) => hasFeatures(features, [feature]) !== negated.has(feature)),
    );
  const all = having(said);
  if (all.length > 0 || mention === undefined) return all;
  const before = having(said.filter((feature) => feature.at < at));
  return before.length > 0 ? before : candidates;
}

/** The features that a thing shall not have: "the one that isn't red". A negation before the thing itself does not say so: "not the red one". */
function negatedIn(
  { from, to }: Pointer,
  said: readonly SaidFeature[],
  { cues, mentions }: Reading,
): Set<SaidFeature> {
  const nots = byPlace([...within(cues.not, from, to), ...within(cues.without, from, to)], endOf);
  const articles = tokensOfSpans(within(cues.determiners, from, to));
  const heads = [mentions, cues.one, cues.everything, cues.all];
  return new Set(
    said.filter(({ at }) => {
      let place = at;
      while (!nots.has(place) && articles.has(place - 1)) place -= 1;
      const [not] = nots.get(place) ?? [];
      return not !== undefined && heads.some((spans) => within(spans, from, not.at).length > 0);
    }),
  );
}

/** "The smaller of the two": the one at that end of the scale. */
function furthestOf(pointer: Pointer, among: readonly Referent[], reading: Reading): Referent | undefined {
  const step = within(reading.steps, pointer.from, pointer.to).find(({ isComplaint }) => !isComplaint);
  if (step === undefined || among.length < 2) return undefined;
  const own = among.map(({ features }) => features);
  const scale = scaleOf(step, own, within(reading.attributes, pointer.from, pointer.to));
  return scale === undefined ? undefined : furthest(among, scale, step.direction);
}

/** Whether all that fit are meant: all, both, as many as are counted, or a plural without a number. */
function meansAll(pointer: Pointer, count: number, { cues, tokens }: Reading): boolean {
  const { from, to, at, mention } = pointer;
  if (within(cues.oneOf, from, to).length > 0) return false;
  if (within(cues.all, from, to).length > 0) return true;
  if (within(cues.both, from, to).length > 0) return count === 2;
  if (mention === undefined) return within(cues.several, from, to).length > 0;
  const counted = tokens
    .slice(Math.max(from, at - COUNTED), at)
    .flatMap(({ text }) => numberOf(text) ?? [])
    .at(-1);
  if (counted !== undefined && counted <= MOST_COUNTED) return counted > 1 && counted === count;
  return mention.isPlural && mention.groups.length === 1;
}

/** Most tokens between a number and the name that it counts, and the largest such number: others are measures. */
const [COUNTED, MOST_COUNTED] = [3, 12];
