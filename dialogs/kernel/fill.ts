import type { Json } from '../../models/json.ts';
import type { SlotValues } from '../../models/values/value-types.ts';
import type { Context } from '../machine/definition.ts';
import type { AnyMachine } from '../machine/dialog.ts';
import type { Frame } from '../machine/stack.ts';

/** The kinds of values that a dialog accepts by its guards, whatever state it is in. */
export function acceptedKinds(machine: AnyMachine, context: Context<Frame['slots']>): string[] {
  return Object.entries(machine.takes).flatMap(([kind, { when }]) =>
    when === undefined || machine.guards[when]?.(context) ? [kind] : [],
  );
}

/** Of some kinds, those that a dialog accepts in the state that it is in. */
export function takenIn(machine: AnyMachine, state: string, kinds: readonly string[]): string[] {
  return kinds.filter((kind) => machine.takes[kind]?.only?.includes(state) ?? true);
}

/** The values that a dialog holds in slots that are named after a kind. */
export function valuesIn({ slots }: Frame, machine: AnyMachine): SlotValues {
  const held = Object.keys(machine.takes).filter((kind) => slots[kind] !== undefined && slots[kind] !== null);
  return Object.fromEntries(held.map((kind): [string, Json] => [kind, slots[kind] ?? null]));
}
