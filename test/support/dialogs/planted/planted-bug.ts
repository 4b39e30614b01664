import { z } from 'zod';
import { branchesOf } from '../../../../dialogs/machine/branches.ts';
import type { Branch, Context, Transition } from '../../../../dialogs/machine/definition.ts';
import type { AnyCall, AnyDialog, AnyMachine, AnyState } from '../../../../dialogs/machine/dialog.ts';
import type { JsonObject } from '../../../../models/json.ts';
import { changedDialog } from '../changed-dialog.ts';

/** A dialog with one bug that somebody might write. */
export interface PlantedBug {
  /** What is wrong, the same words for each place at which a dialog may have it. */
  readonly kind: string;
  /** Where it is: `cancel-order.confirm`. */
  readonly place: string;
  readonly dialog: AnyDialog;
}

/** Plants one kind of bug into a dialog, at each place that can have it. */
export type Planter = (dialog: AnyDialog) => PlantedBug[];

/** The slots, counters and identity that functions of a state get. */
export type AnyContext = Context<JsonObject>;

type AnyBranch = Branch<JsonObject, string, string, never>;
type AnyTransition = Transition<JsonObject, string, string, never>;

/** A dialog whose machine has a state in place of one, or besides. */
export function withState(dialog: AnyDialog, name: string, state: object): AnyDialog {
  return withMachine(dialog, { states: { ...dialog.machine.states, [name]: state as AnyState } });
}

/** A dialog with some parts of its machine in place of its own. */
export function withMachine(dialog: AnyDialog, changes: Partial<AnyMachine>): AnyDialog {
  return changedDialog(dialog, { machine: { ...dialog.machine, ...changes } });
}

/** The states that call the shop, by name. */
export function callsIn({ machine }: AnyDialog): [name: string, state: AnyCall][] {
  return Object.entries(machine.states).filter(
    (entry): entry is [string, AnyCall] => entry[1].call !== undefined,
  );
}

/** The names of the arguments that a call has in any case. */
export function argumentsOf({ call }: AnyCall): string[] {
  const { required = [] } = z.toJSONSchema(call.args, { unrepresentable: 'any' });
  return required;
}

/** The names of the states that a branch leads to. */
function endsOf(branch: AnyBranch): string[] {
  return transitionsOf(branch).map(({ to }) => to);
}

/** The states that the rows of a state lead to, each with the event of the row. */
export function rowsOf(state: AnyState): { event: string; to: string }[] {
  return branchesOf(state).flatMap(([event, branch]) => endsOf(branch).map((to) => ({ event, to })));
}

/** A machine of which every row that led to one state leads to another. */
export function redirected(machine: AnyMachine, from: string, to: string): AnyMachine['states'] {
  const moved = (branch: AnyBranch): AnyBranch =>
    transitionsOf(branch).map((row) => (row.to === from ? { ...row, to } : row));
  return Object.fromEntries(
    Object.entries(machine.states).map(([name, state]) => [name, mapBranches(state, moved)]),
  );
}

/** A state with each of its branches changed. */
export function mapBranches(
  state: AnyState,
  change: (branch: AnyBranch, event: string) => AnyBranch,
): AnyState {
  const all = (of: object) =>
    Object.fromEntries(Object.entries(of).map(([event, branch]) => [event, change(branch, event)]));
  const changed: Record<string, unknown> = {};
  if ('choose' in state) changed['choose'] = change(state.choose, '');
  if ('notify' in state) changed['next'] = change(state.next, '');
  if ('push' in state) changed['done'] = change(state.done, 'ended');
  if ('yes' in state) changed['no'] = change(state.no, 'no');
  if ('select' in state) changed['selected'] = change(state.selected, 'selected');
  if ('on' in state && state.on !== undefined) changed['on'] = all(state.on);
  if (state.call !== undefined) {
    const { ok, failed, 'timed-out': late, limited } = state;
    changed['refused'] = all(state.refused);
    Object.assign(changed, all({ ok, failed, 'timed-out': late, ...(limited !== undefined && { limited }) }));
  }
  return { ...state, ...changed } as AnyState;
}

function transitionsOf(branch: AnyBranch): readonly AnyTransition[] {
  return typeof branch === 'string' ? [{ to: branch }] : [branch].flat();
}
