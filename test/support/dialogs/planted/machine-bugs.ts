import { isWaiting } from '../../../../dialogs/diagrams/draw-dialog.ts';
import type { AnyCall, AnyDialog, AnyState } from '../../../../dialogs/machine/dialog.ts';
import { reaches } from '../../../../dialogs/machine/proof.ts';
import { AT_DESK } from '../../../../dialogs/machine/stack.ts';
import { NOBODY, type ProofLevel } from '../../../../models/customer/identity.ts';
import {
  argumentsOf,
  callsIn,
  mapBranches,
  type PlantedBug,
  type Planter,
  rowsOf,
  withMachine,
  withState,
} from './planted-bug.ts';

const LOWER: readonly ProofLevel[] = ['channel', 'matched', 'none'];

const eachCall =
  (
    kind: string,
    plants: (name: string, state: AnyCall, dialog: AnyDialog) => [where: string, AnyDialog][],
  ): Planter =>
  (dialog) =>
    callsIn(dialog).flatMap(([name, state]) =>
      plants(name, state, dialog).map(
        ([where, planted]): PlantedBug => ({
          kind,
          place: `${dialog.id}.${name} ${where}`.trim(),
          dialog: planted,
        }),
      ),
    );

const eachState =
  <S extends AnyState>(
    kind: string,
    is: (state: AnyState) => state is S,
    plant: (name: string, state: S, dialog: AnyDialog) => AnyDialog | undefined,
  ): Planter =>
  (dialog) =>
    Object.entries(dialog.machine.states).flatMap(([name, state]) => {
      const planted = is(state) ? plant(name, state, dialog) : undefined;
      return planted === undefined ? [] : [{ kind, place: `${dialog.id}.${name}`, dialog: planted }];
    });

const isAny = (state: AnyState): state is AnyState => state !== undefined;
const isChoice = (state: AnyState): state is Extract<AnyState, { choose: unknown }> => 'choose' in state;
const isEnd = (state: AnyState): state is Extract<AnyState, { end: unknown }> => 'end' in state;
const isAsking = (state: AnyState): state is Extract<AnyState, { ask: unknown; handoff?: never }> =>
  'ask' in state && !('handoff' in state);

/** Bugs in the states of a machine and the rows between them. */
export const MACHINE_BUGS: readonly Planter[] = [
  eachCall('a call asks for less proof than its operation needs', (name, state, dialog) =>
    LOWER.filter((least) => !reaches(least, state.call.least)).map((least) => [
      least,
      withState(dialog, name, { ...state, least }),
    ]),
  ),
  eachCall('a refusal leads nowhere', (name, state, dialog) =>
    Object.keys(state.call.refused).map((reason) => {
      const { [reason]: _, ...refused } = state.refused;
      return [reason, withState(dialog, name, { ...state, refused })];
    }),
  ),
  eachCall('a failure leads nowhere', (name, { failed: _, ...state }, dialog) => [
    ['', withState(dialog, name, state)],
  ]),
  eachCall('a call is repeated without an end', (name, state, dialog) =>
    state.call.writes ? [] : [['', withState(dialog, name, { ...state, ok: name })]],
  ),
  eachCall('a call lacks an argument', (name, state, dialog) =>
    argumentsOf(state).map((argument) => [
      argument,
      withState(dialog, name, {
        ...state,
        args: (context: Parameters<AnyCall['args']>[0]) => {
          const { [argument]: _, ...rest } = state.args(context);
          return rest;
        },
      }),
    ]),
  ),
  eachState('a state leads back to itself', isChoice, (name, _, dialog) =>
    withState(dialog, name, { choose: [{ to: name }] }),
  ),
  eachState('a state leads nowhere', isEnd, (name, _, dialog) =>
    withState(dialog, name, { push: 'offer-human', with: () => ({ reason: 'asked' }), done: name }),
  ),
  (dialog) => [
    {
      kind: 'nothing leads to a state',
      place: dialog.id,
      dialog: withState(dialog, 'lost', { end: 'done' }),
    },
  ],
  (dialog) =>
    Object.keys(dialog.machine.states)
      .filter((name) => name !== dialog.machine.initial)
      .slice(-1)
      .map((initial) => ({
        kind: 'a dialog begins at its end',
        place: `${dialog.id}.${initial}`,
        dialog: withMachine(dialog, { initial }),
      })),
  otherEnds,
  eachState('a question is never asked', isAsking, (name, _, dialog) =>
    withState(dialog, name, { end: 'done' }),
  ),
  eachState('the last words are not said', isEnd, (name, { say, ...state }, dialog) =>
    say === undefined ? undefined : withState(dialog, name, state),
  ),
  eachState('an answer of the shop is not told', isAny, (name, state, dialog) =>
    state.call !== undefined && says(state.ok)
      ? withState(dialog, name, { ...state, ok: withoutWords(state.ok) })
      : undefined,
  ),
  (dialog) =>
    ownKinds(dialog).map(([kind]) => {
      const { [kind]: _, ...takes } = dialog.machine.takes;
      return {
        kind: 'a value is not taken',
        place: `${dialog.id} ${kind}`,
        dialog: withMachine(dialog, { takes }),
      };
    }),
  (dialog) =>
    ownKinds(dialog).map(([kind, take]) => ({
      kind: 'a value is taken and not kept',
      place: `${dialog.id} ${kind}`,
      dialog: withMachine(dialog, { takes: { ...dialog.machine.takes, [kind]: { ...take, set: {} } } }),
    })),
  careless,
];

/** The kind of value that a dialog is about, which it takes first; a walk reads the words of a message in every way, whatever they are. */
function ownKinds({ machine }: AnyDialog) {
  return Object.entries(machine.takes)
    .filter(([kind]) => kind !== 'wording')
    .slice(0, 1);
}

/** A row that leads elsewhere, of each state that one row alone leads to. */
function otherEnds(dialog: AnyDialog): PlantedBug[] {
  const { states, initial, takes } = dialog.machine;
  const rows = Object.entries(states).flatMap(([name, state]) =>
    rowsOf(state).map((row) => ({ name, ...row })),
  );
  const taken = new Set(Object.values(takes).map(({ to }) => to));
  const asked = new Set(callsIn(dialog).map(([, { confirm }]) => confirm));
  return rows
    .filter(
      ({ to, name }) =>
        to !== initial &&
        to !== name &&
        !taken.has(to) &&
        !asked.has(to) &&
        !('yes' in (states[name] as AnyState)),
    )
    .filter(({ to }) => rows.filter((row) => row.to === to).length === 1)
    .map(({ name, event, to }) => {
      const state = states[name] as AnyState;
      const end = isWaiting(state) ? initial : name === initial ? to : initial;
      return {
        kind: 'a row leads to another state',
        place: `${dialog.id}.${name} ${event} -> ${end} and not ${to}`,
        dialog: withState(
          dialog,
          name,
          mapBranches(state, (branch, of) =>
            of !== event
              ? branch
              : typeof branch === 'string'
                ? end
                : [branch].flat().map((row) => (row.to === to ? { ...row, to: end } : row)),
          ),
        ),
      };
    })
    .filter(({ place }) => !/-> (\S+) and not \1$/.test(place));
}

/** A guard that lets a call be made before it has what it asks for, of each guard that is there for it. */
function careless(dialog: AnyDialog): PlantedBug[] {
  const { id, machine } = dialog;
  const { states, guards, begin } = machine;
  const context = { slots: begin({}), identity: NOBODY, staff: AT_DESK, counts: {}, locale: 'en', now: '' };
  const fails = (name: string) => {
    const state = states[name];
    return state?.call !== undefined && throws(() => state.args(context));
  };
  const needed = Object.values(states)
    .flatMap((state) => ('choose' in state ? state.choose : []))
    .flatMap(({ when, to }) => (when !== undefined && fails(to) && !guards[when]?.(context) ? [when] : []));
  return [...new Set(needed)].map((name) => ({
    kind: 'a guard lets through what is not known yet',
    place: `${id} ${name}`,
    dialog: withMachine(dialog, { guards: { ...guards, [name]: (of) => !guards[name]?.(of) } }),
  }));
}

function throws(run: () => unknown): boolean {
  try {
    run();
    return false;
  } catch {
    return true;
  }
}

function says(branch: AnyCall['ok']): boolean {
  return typeof branch !== 'string' && [branch].flat().some(({ say }) => say !== undefined);
}

function withoutWords(branch: AnyCall['ok']): AnyCall['ok'] {
  return typeof branch === 'string' ? branch : [branch].flat().map(({ say: _, ...row }) => row);
}
