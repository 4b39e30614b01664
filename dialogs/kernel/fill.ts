import type { Json } from '../../models/json.ts';
import type { SlotValues } from '../../models/values/value-types.ts';
import type { Context, WholeMessage } from '../machine/definition.ts';
import type { AnyMachine } from '../machine/dialog.ts';
import type { Frame } from '../machine/stack.ts';

/** The kinds of values that a dialog accepts by its guards, whatever state it is in. */
export function acceptedKinds(machine: AnyMachine, context: Context<Frame['slots']>): string[] {
  return Object.entries(machine.takes).flatMap(([kind, { when, among }]) => {
    const isOpen = when === undefined || machine.guards[when]?.(context) === true;
    return isOpen && (among === undefined || among(context).length > 0) ? [kind] : [];
  });
}

/** Of some kinds, those that a dialog accepts in the state that it is in. */
export function takenIn(machine: AnyMachine, state: string, kinds: readonly string[]): string[] {
  return kinds.filter((kind) => machine.takes[kind]?.only?.includes(state) ?? true);
}

/** Kinds of which a message is taken whole: the answer to one question, or the beginning of one task, and no value for a dialog that begins after it. */
const WHOLE_MESSAGE: ReadonlySet<string> = new Set<WholeMessage | 'wording'>(['text', 'files', 'wording']);

/** The values of a message that stay for the dialogs which it begins, once its question is answered. */
export function withoutWholeMessage(values: SlotValues): SlotValues {
  return Object.fromEntries(Object.entries(values).filter(([kind]) => !WHOLE_MESSAGE.has(kind)));
}

/** The values that a dialog holds in slots that are named after a kind. */
export function valuesIn({ slots }: Frame, machine: AnyMachine): SlotValues {
  const held = Object.keys(machine.takes).filter((kind) => slots[kind] !== undefined && slots[kind] !== null);
  return Object.fromEntries(held.map((kind): [string, Json] => [kind, slots[kind] ?? null]));
}
