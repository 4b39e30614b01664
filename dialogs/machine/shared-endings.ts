import type { JsonObject } from '../../models/json.ts';
import { branchesOf } from './branches.ts';
import type { SharedEnding, State } from './definition.ts';

const offerHuman = (reason: string): State<JsonObject, string, string> => ({
  push: 'offer-human',
  with: () => ({ reason }),
  done: 'given-up',
});

const STATES: { readonly [E in SharedEnding]: State<JsonObject, string, string> } = {
  /** The shop can't be reached, or gave no valid result. */
  unavailable: offerHuman('shop-unavailable'),
  /** Too many tries. */
  stuck: offerHuman('too-many-attempts'),
  /** The shop does not allow it from here. */
  'not-allowed': offerHuman('not-allowed'),
  /** A write may or may not have been done, so that a person has to check. */
  uncertain: { push: 'handoff', with: () => ({ reason: 'uncertain-outcome' }), done: 'given-up' },
  'given-up': { end: 'given-up' },
};

type States = Readonly<Record<string, State<JsonObject, string, string>>>;

/** The states of a machine with those shared endings that its branches name. */
export function withSharedEndings(states: States): States {
  const missing = Object.values(states)
    .flatMap(targetsOf)
    .filter((name): name is SharedEnding => Object.hasOwn(STATES, name) && !Object.hasOwn(states, name));
  if (missing.length === 0) return states;
  return withSharedEndings({ ...states, ...Object.fromEntries(missing.map((name) => [name, STATES[name]])) });
}

/** The names of the states that a state's branches lead to. */
function targetsOf(state: State<JsonObject, string, string>): string[] {
  return branchesOf(state).flatMap(([, branch]) =>
    typeof branch === 'string' ? [branch] : [branch].flat().map(({ to }) => to),
  );
}
