import type { JsonObject } from '../../models/json.ts';
import type { DialogId, Inputs } from '../vocabulary.ts';
import type { Machine } from './definition.ts';

/** A machine whose names were checked where it was written; the kernel knows them as strings. */
export type AnyMachine = Machine<never, JsonObject, string, string>;

/** How a dialog stands among others. */
export type Role =
  /** Something the customer wants done; interrupted by other dialogs and returned to. */
  | 'task'
  /** A part of a task, run for the dialog below. */
  | 'part'
  /** A remark in between: whatever it doesn't know goes to the dialog below. */
  | 'aside'
  /** Waiting for a person. */
  | 'queue';

/** Brings stored slots from one version to the next. */
export type Migration = (slots: JsonObject) => JsonObject;

/** A dialog: one class in its own file, declared as data. `Slots` is a type (not an interface) of JSON; unknown is null. */
export abstract class Dialog<Id extends DialogId = DialogId, Slots extends JsonObject = JsonObject> {
  abstract readonly id: Id;
  /** Counts from 1; raise it with every change to states or slots, and add a migration. */
  abstract readonly version: number;
  abstract readonly role: Role;
  abstract readonly machine: AnyMachine;
  /** `migrations[n]` brings slots and state of version n + 1 to version n + 2. */
  readonly migrations: readonly Migration[] = [];

  /** Checks every name in a machine against the others; states and guards are known from their own keys. */
  protected define<N extends string, G extends string>(
    machine: Machine<Inputs[Id], Slots, N, G>,
  ): AnyMachine {
    return machine as unknown as AnyMachine;
  }
}
