import type { Alternative, Features, Referent, Swap } from '../../models/values/referent.ts';
import { hasFeatures, type SaidFeature } from './things/features.ts';
import { isSame } from './things/groups.ts';
import { scaleOf, stepFrom } from './things/scales.ts';
import type { RoledFeature, Wishes } from './wishes.ts';

type Target = Omit<Swap, 'from'>;

/** What is wanted, any one of some values; what is not wanted; and of which attributes something is said. */
interface Asked {
  readonly wanted: readonly SaidFeature[];
  readonly excluded: readonly SaidFeature[];
  readonly attributes: ReadonlySet<string>;
}

/** What is wanted for a thing, by what is wished. What is not said stays as it is, if there is such an alternative. */
export function targetFor(referent: Referent, wishes: Wishes): Target {
  const asked = askedOf(referent, wishes);
  const others = wishes.features.filter(({ role }) => role === 'fallback');
  if (asked.wanted.length + asked.excluded.length + others.length === 0) return unasked(referent, wishes);
  const first = fitFor(referent, asked, wishes);
  const isAsked = asked.wanted.length + asked.excluded.length > 0;
  if ((isAsked && first.fitting.length > 0) || others.length === 0) return first.target;
  const second = fitFor(referent, withWanted(asked, others), wishes);
  return second.fitting.length > 0 ? second.target : first.target;
}

/** Whether something is wished for a thing. */
export function asksFor(referent: Referent, wishes: Wishes): boolean {
  const { wanted, excluded } = askedOf(referent, wishes);
  const hasFallback = wishes.features.some(({ role }) => role === 'fallback');
  return (
    hasFallback ||
    wanted.length + excluded.length > 0 ||
    wishes.isSame ||
    wishes.best(referent.instead) !== undefined
  );
}

function unasked({ id, features, instead }: Referent, wishes: Wishes): Target {
  const best = wishes.best(instead);
  const same = instead.find((each) => isSame(each.features, features));
  const to = best?.id ?? (wishes.isSame ? (same?.id ?? id) : null);
  return { to, among: [], without: [] };
}

function askedOf(referent: Referent, wishes: Wishes): Asked {
  const { features } = referent;
  const isOwn = (feature: SaidFeature) => hasFeatures(features, [feature]);
  const said = wishes.features.filter(
    ({ role, ...feature }) =>
      role === 'wanted' || ((role === 'unmarked' || role === 'modifier') && !isOwn(feature)),
  );
  const wanted = replaced([], said);
  const steps = stepsFor(referent, wishes, wanted);
  const others = [...wishes.different].flatMap((attribute) => ownValue(features, attribute));
  const excluded = [...wishes.features.filter(({ role }) => role === 'excluded'), ...others];
  const all = [...wanted, ...steps, ...excluded].flatMap(({ meant }) =>
    meant.map(({ attribute }) => attribute),
  );
  return { wanted: [...wanted, ...steps], excluded, attributes: new Set([...all, ...wishes.free]) };
}

function withWanted(asked: Asked, others: readonly SaidFeature[]): Asked {
  const names = others.flatMap(({ meant }) => meant.map(({ attribute }) => attribute));
  return {
    ...asked,
    wanted: replaced(asked.wanted, others),
    attributes: new Set([...asked.attributes, ...names]),
  };
}

/** What a thing has now, as if it were said. */
function ownValue(features: Features, attribute: string): SaidFeature[] {
  const value = features[attribute];
  return value === undefined ? [] : [{ at: 0, length: 0, meant: [{ attribute, value }], isWeak: false }];
}

/** What is said later of one attribute replaces what was said before; "black or blue" stands beside each other, since both have one place. */
function replaced(before: readonly SaidFeature[], later: readonly SaidFeature[]): SaidFeature[] {
  let all = [...before];
  for (const feature of later) {
    const attributes = new Set(feature.meant.map(({ attribute }) => attribute));
    all = [...all.filter(({ meant }) => !meant.every(({ attribute }) => attributes.has(attribute))), feature];
  }
  return all;
}

/** The values that "bigger" and the like ask for; "too small" does so where nothing else is said. */
function stepsFor(
  { features, instead }: Referent,
  { steps, named, features: said }: Wishes,
  wanted: readonly SaidFeature[],
): SaidFeature[] {
  const catalogue = [features, ...instead.map((each) => each.features)];
  return steps.slice(0, 1).flatMap((step) => {
    const attribute = scaleOf(step, catalogue, named);
    if (
      attribute === undefined ||
      isSaidOf(attribute, wanted) ||
      (step.isComplaint && said.some(({ role }) => role === 'wanted'))
    )
      return [];
    const values = instead.flatMap((each) => each.features[attribute] ?? []);
    const value = stepFrom(features[attribute], values, step.direction);
    return value === undefined ? [] : [{ ...step, meant: [{ attribute, value }], isWeak: false }];
  });
}

function isSaidOf(name: string, said: readonly SaidFeature[]): boolean {
  return said.some(({ meant }) => meant.some(({ attribute }) => attribute === name));
}

function fitFor(
  referent: Referent,
  asked: Asked,
  wishes: Wishes,
): { fitting: readonly Alternative[]; target: Target } {
  const { features, instead } = referent;
  const fitting = instead.filter(
    (each) =>
      hasFeatures(each.features, asked.wanted) &&
      !asked.excluded.some((feature) => hasFeatures(each.features, [feature])),
  );
  if (fitting.length === 0)
    return { fitting, target: { to: null, among: [], without: missing(instead, asked.wanted) } };
  const best = wishes.best(fitting) ?? only(nearest(fitting, features, asked.attributes));
  if (best !== undefined) return { fitting, target: { to: best.id, among: [], without: [] } };
  return {
    fitting,
    target: {
      to: null,
      among: nearest(fitting, features, asked.attributes).map(({ id }) => id),
      without: [],
    },
  };
}

/** The values that no alternative has; all that are asked for, if it is only that none has them together. */
function missing(instead: readonly Alternative[], wanted: readonly SaidFeature[]): string[] {
  const absent = wanted.filter((feature) => !instead.some((each) => hasFeatures(each.features, [feature])));
  return (absent.length > 0 ? absent : wanted).flatMap(({ meant }) => meant[0]?.value ?? []);
}

/** Those that are otherwise as the thing itself, if there are any: who wants it in black wants it in the same size. */
function nearest(
  fitting: readonly Alternative[],
  own: Features,
  said: ReadonlySet<string>,
): readonly Alternative[] {
  const kept = fitting.filter(({ features }) =>
    Object.entries(own).every(([attribute, value]) => said.has(attribute) || features[attribute] === value),
  );
  return kept.length > 0 ? kept : fitting;
}

function only<Thing>(things: readonly Thing[]): Thing | undefined {
  return things.length === 1 ? things[0] : undefined;
}

/** The features that tell which of several things is spoken of. */
export function describing(features: readonly RoledFeature[]): RoledFeature[] {
  return features.filter(({ role }) => role !== 'wanted' && role !== 'fallback');
}
