import type { ConfirmState } from '../../../../dialogs/machine/definition.ts';
import type { AnyCall, AnyDialog } from '../../../../dialogs/machine/dialog.ts';
import type { Json, JsonObject } from '../../../../models/json.ts';
import { unreachable } from '../../../../testing/walk/dead-ends.ts';
import {
  type AnyContext,
  argumentsOf,
  callsIn,
  type PlantedBug,
  type Planter,
  redirected,
  withMachine,
  withState,
} from './planted-bug.ts';

type AnyConfirm = ConfirmState<JsonObject, string, string>;

/** A command whose yes is asked for in a state. */
interface Confirmed {
  readonly command: string;
  readonly call: AnyCall;
  readonly confirm: string;
  readonly state: AnyConfirm;
}

function confirmedIn(dialog: AnyDialog): Confirmed[] {
  return callsIn(dialog).flatMap(([command, call]) => {
    const { confirm } = call;
    const state = typeof confirm === 'string' ? dialog.machine.states[confirm] : undefined;
    return typeof confirm === 'string' && state !== undefined && 'yes' in state
      ? [{ command, call, confirm, state }]
      : [];
  });
}

const eachCommand =
  (kind: string, plant: (dialog: AnyDialog, of: Confirmed) => AnyDialog): Planter =>
  (dialog) =>
    confirmedIn(dialog).map((of) => ({
      kind,
      place: `${dialog.id}.${of.command}`,
      dialog: plant(dialog, of),
    }));

/** The dialog without the states that nothing leads to any more. */
function withoutLost(dialog: AnyDialog): AnyDialog {
  const lost = unreachable(dialog);
  const states = Object.entries(dialog.machine.states).filter(([name]) => !lost.includes(name));
  return withMachine(dialog, { states: Object.fromEntries(states) });
}

/** Bugs by which a command could be sent without a yes to exactly what it does. */
export const COMMAND_BUGS: readonly Planter[] = [
  eachCommand('a command is sent without a yes', (dialog, { command, call, confirm }) => {
    const redirect = withMachine(dialog, { states: redirected(dialog.machine, confirm, command) });
    const careless = withState(redirect, command, { ...call, confirm: { notNeeded: 'a mistake' } });
    return withoutLost(careless);
  }),
  eachCommand('a command waits for no yes', (dialog, { command, call }) =>
    withState(dialog, command, { ...call, confirm: { notNeeded: 'a mistake' } }),
  ),
  eachCommand('a command waits for the yes of another state', (dialog, { command, call }) =>
    withState(dialog, command, { ...call, confirm: dialog.machine.initial }),
  ),
  eachCommand('a yes leads elsewhere', (dialog, { confirm, state }) =>
    withState(dialog, confirm, { ...state, yes: dialog.machine.initial }),
  ),
  eachCommand('a no leads to the command', (dialog, { command, confirm, state }) =>
    withState(dialog, confirm, { ...state, no: command }),
  ),
  eachCommand('a yes is asked for nothing that is shown', (dialog, { confirm, state }) =>
    withState(dialog, confirm, {
      ...state,
      confirm: (context: AnyContext) => ({ ...state.confirm(context), params: {} }),
    }),
  ),
  (dialog) =>
    confirmedIn(dialog).flatMap(({ command, call }) =>
      argumentsOf(call).map(
        (name): PlantedBug => ({
          kind: 'a command has an argument that was not shown',
          place: `${dialog.id}.${command} ${name}`,
          dialog: withState(dialog, command, {
            ...call,
            args: (context: AnyContext) => withOther(call.args(context), name),
          }),
        }),
      ),
    ),
];

function withOther(args: JsonObject, name: string): JsonObject {
  return { ...args, [name]: other(args[name] ?? null) };
}

/** Another value of the same shape. */
function other(value: Json): Json {
  if (typeof value === 'string') return `${value}9`;
  if (typeof value === 'number') return value + 1;
  if (Array.isArray(value)) return value.length === 0 ? value : [other(value[0] ?? null), ...value.slice(1)];
  if (typeof value !== 'object' || value === null) return value;
  const [[name, first] = ['', null]] = Object.entries(value);
  return { ...value, [name]: other(first) };
}
