import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
import type { JsonObject } from '../../models/json.ts';
import type { AnyOperation } from '../../models/shop/operation.ts';
import type { ValueKind } from '../../models/values/value-kind.ts';
import type { SlotValues } from '../../models/values/value-types.ts';
import type { Phrase } from '../texts/phrase.ts';
import { branchesOf } from './branches.ts';
import type { Branch } from './definition.ts';
import type { AnyDialog, AnyState } from './dialog.ts';
import type { Choice } from './effects.ts';
import { reaches } from './proof.ts';

type AnyBranch = Branch<JsonObject, string, string, never>;

/** The roles of which an app has exactly one dialog, since the kernel runs it by its role. */
const ONE_OF_EACH = ['queue', 'offer'] as const;

/** The dialogs of an app, checked against each other. Everything that is known of them is derived from here. */
export class DialogRegistry {
  readonly dialogs: readonly AnyDialog[];
  /** The operations that the dialogs call, by name. */
  readonly operations: ReadonlyMap<string, AnyOperation>;
  /** The dialogs' own kinds of values, by name. */
  readonly kinds: ReadonlyMap<string, ValueKind>;
  readonly #byId: ReadonlyMap<string, AnyDialog>;

  /** @throws `DIALOG_BROKEN` naming the dialogs and the place of the first fault */
  constructor(dialogs: readonly AnyDialog[]) {
    this.dialogs = dialogs;
    this.#byId = unique(
      dialogs.map((dialog) => [dialog.id, dialog]),
      (id) => `two dialogs are named "${id}"`,
    );
    this.operations = unique(
      dialogs.flatMap((dialog) =>
        operationsOf(dialog).map((operation): [string, AnyOperation] => [operation.name, operation]),
      ),
      (name) => `two operations are named "${name}"`,
    );
    this.kinds = unique(
      dialogs.flatMap(({ machine }) => machine.kinds.map((kind): [string, ValueKind] => [kind.name, kind])),
      (name) => `two kinds of values are named "${name}"`,
    );
    for (const role of ONE_OF_EACH) {
      const found = dialogs.filter((dialog) => dialog.role === role);
      if (found.length !== 1)
        throw broken(`${found.length} dialogs have the role "${role}", and exactly one must`);
    }
    for (const single of ['proof', 'contact'] as const)
      if (dialogs.filter(({ role }) => role === single).length > 1)
        throw broken(`two dialogs have the role "${single}"`);
    for (const dialog of dialogs) this.#check(dialog);
  }

  /** @throws `DIALOG_BROKEN` if there is none */
  dialog(id: string): AnyDialog {
    const found = this.#byId.get(id);
    if (!found) throw broken(`no dialog is named "${id}"`);
    return found;
  }

  find(id: string): AnyDialog | undefined {
    return this.#byId.get(id);
  }

  /** The dialog that the kernel runs by its role; undefined if the app has none. */
  ofRole(role: 'proof' | 'contact'): AnyDialog | undefined {
    return this.dialogs.find((dialog) => dialog.role === role);
  }

  /** The offer of a person. */
  get offer(): AnyDialog {
    return this.#only('offer');
  }

  /** The wait for a person. */
  get queue(): AnyDialog {
    return this.#only('queue');
  }

  /** The label of a task, as on its button; `values`: what the customer has said. */
  labelOf(id: string, values: SlotValues): Phrase {
    const { words } = this.dialog(id);
    if (words === undefined) throw broken(`"${id}" is no task`);
    return words.label(values);
  }

  /** Whether a dialog changes something after a yes, so that beginning it by mistake is worse than asking. */
  changes(id: string): boolean {
    return Object.values(this.dialog(id).machine.states).some((state) => 'yes' in state);
  }

  /** Whether a wish for a task is only a part of that for another one: where the money of a return goes. */
  isCovered(id: string, by: string): boolean {
    return this.dialog(by).covers.includes(id);
  }

  /** Of some buttons those that can be pressed: a task that the app leaves out has none. */
  usable(choices: readonly Choice[]): readonly Choice[] {
    return choices.filter(({ event }) => event.type !== 'start' || this.#byId.has(event.dialog));
  }

  /** The tasks, in the order of the menu. */
  get tasks(): readonly AnyDialog[] {
    return this.dialogs.filter(({ role }) => role === 'task');
  }

  #only(role: (typeof ONE_OF_EACH)[number]): AnyDialog {
    const found = this.dialogs.find((dialog) => dialog.role === role);
    if (!found) throw broken(`no dialog has the role "${role}"`);
    return found;
  }

  #check(dialog: AnyDialog): void {
    const { id, machine, role, words, version, migrations } = dialog;
    const { states } = machine;
    if (!Object.hasOwn(states, machine.initial))
      throw broken(`"${id}" begins in "${machine.initial}", which it does not have`);
    if (role === 'task' && words === undefined) throw broken(`"${id}" is a task without \`words\``);
    if (migrations.length !== version - 1)
      throw broken(
        `"${id}" has version ${version} and ${migrations.length} migrations; it needs ${version - 1}`,
      );
    for (const [kind, { to, when, only = [] }] of Object.entries(machine.takes)) {
      const missing = [to, ...only].find((name) => !Object.hasOwn(states, name));
      if (missing !== undefined)
        throw broken(`"${id}" leads to "${missing}" by a value of "${kind}", which it does not have`);
      if (when !== undefined && !Object.hasOwn(machine.guards, when))
        throw broken(`"${id}" has the guard "${when}" of "${kind}", which it does not have`);
    }
    for (const [name, state] of Object.entries(states)) {
      for (const [event, branch] of branchesOf(state) as [string, AnyBranch | undefined][]) {
        if (branch === undefined) throw broken(`"${id}.${name}" leads nowhere on "${event}"`);
        for (const { to, when } of typeof branch === 'string'
          ? [{ to: branch, when: undefined }]
          : [branch].flat()) {
          if (!Object.hasOwn(states, to))
            throw broken(`"${id}.${name}" leads to "${to}" on "${event}", which it does not have`);
          if (when !== undefined && !Object.hasOwn(machine.guards, when))
            throw broken(`"${id}.${name}" has the guard "${when}", which it does not have`);
        }
      }
      if (state.call !== undefined && !reaches(state.least, state.call.least))
        throw broken(
          `"${id}.${name}" asks for the proof "${state.least}", and "${state.call.name}" needs "${state.call.least}"`,
        );
      if (state.call !== undefined)
        for (const reason of Object.keys(state.call.refused))
          if (!Object.hasOwn(state.refused, reason))
            throw broken(`"${id}.${name}" leads nowhere on "${reason}"`);
      if ('yes' in state) this.#checkYes(dialog, name, state.yes);
      const asks = state.call === undefined ? undefined : state.confirm;
      if (typeof asks === 'string' && !isConfirmOf(states[asks], name))
        throw broken(`"${id}.${asks}" does not ask for a yes to "${name}"`);
      if ('push' in state && !this.#byId.has(state.push))
        throw broken(`"${id}.${name}" runs the dialog "${state.push}", which the app does not have`);
    }
  }

  #checkYes({ id, machine }: AnyDialog, name: string, yes: string): void {
    const command = machine.states[yes];
    if (command?.call === undefined || !command.call.writes)
      throw broken(`"${id}.${name}" asks for a yes to "${yes}", which is no command`);
    if (typeof command.confirm !== 'string')
      throw broken(`"${id}.${name}" asks for a yes to "${yes}", which does not wait for it`);
  }
}

/** Whether a state asks for the yes to a command. */
function isConfirmOf(state: AnyState | undefined, command: string): boolean {
  return state !== undefined && 'yes' in state && state.yes === command;
}

/** The operations that a dialog calls. */
export function operationsOf({ machine }: Pick<AnyDialog, 'machine'>): AnyOperation[] {
  return Object.values(machine.states).flatMap(({ call }) => (call === undefined ? [] : [call]));
}

/** A map of entries, of which those of the same key have to be the same. */
function unique<T>(
  entries: readonly (readonly [string, T])[],
  fault: (key: string) => string,
): Map<string, T> {
  const map = new Map<string, T>();
  for (const [key, value] of entries) {
    if (map.has(key) && map.get(key) !== value) throw broken(fault(key));
    map.set(key, value);
  }
  return map;
}

function broken(detail: string): OnevoiceError {
  return new OnevoiceError('DIALOG_BROKEN', { detail });
}
