import type { Features, Referent } from '../../../models/values/referent.ts';
import { conceptsOf } from './concepts.ts';
import { type Spoken, spokenForms } from './names.ts';

/** Things of one name. */
export interface Group {
  readonly names: readonly Spoken[];
  /** What its names are in everyday words. */
  readonly concepts: ReadonlySet<string>;
  readonly members: readonly Referent[];
}

/** Things by their names, in their order. */
export function groupsOf(referents: readonly Referent[]): Group[] {
  const byName = new Map<string, Referent[]>();
  for (const referent of referents) {
    const name = referent.names[0] ?? '';
    byName.set(name, [...(byName.get(name) ?? []), referent]);
  }
  return [...byName.values()].map((members) => {
    const names = [...new Set(members[0]?.names)];
    return {
      names: names.flatMap((name) => spokenForms()(name)),
      concepts: new Set(names.flatMap((name) => [...conceptsOf()(name)])),
      members,
    };
  });
}

/** All features that some things have, and that what they may be exchanged for has. */
export function catalogueOf(referents: readonly Referent[]): Features[] {
  return referents.flatMap(({ features, instead }) => [features, ...instead.map((other) => other.features)]);
}

/** Whether two things have the same features. */
export function isSame(one: Features, other: Features): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => one[key] === other[key]);
}

/** The ids of some things. */
export function idsOf(referents: readonly { readonly id: string }[]): string[] {
  return referents.map(({ id }) => id);
}
