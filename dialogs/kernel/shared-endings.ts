import type { JsonObject } from '../../models/json.ts';
import type { Branch, State } from './definition.ts';

/**
 * The ends that every dialog may need, declared once. A machine names one as the target of a branch and gets its states; a state of the same name in
 * the machine itself is taken instead.
 */
export type SharedEnding = 'unavailable' | 'stuck' | 'not-allowed' | 'uncertain' | 'given-up';

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

/** The branches of a state, each with the name of the event that takes it; empty for one that is taken at once. */
export function branchesOf(
  state: State<JsonObject, string, string>,
): [event: string, branch: Branch<JsonObject, string, string, never>][] {
  if ('choose' in state) return [['', state.choose]];
  if ('notify' in state) return [['', state.next]];
  if ('push' in state) return [['ended', state.done]];
  if ('yes' in state) {
    return [
      ['yes', state.yes],
      ['no', state.no],
    ];
  }
  if (state.call !== undefined) {
    return [
      ['ok', state.ok],
      ...Object.entries(state.refused),
      ['failed', state.failed],
      ['timed-out', state['timed-out']],
    ];
  }
  const on = 'on' in state ? Object.entries(state.on ?? {}) : [];
  return [
    ...('select' in state
      ? [['selected', state.selected] as [string, Branch<JsonObject, string, string, never>]]
      : []),
    ...on.flatMap(([event, branch]) =>
      branch === undefined ? [] : [[event, branch] as [string, typeof branch]],
    ),
  ];
}
