import type { Identity, ProofLevel } from '../../models/customer/identity.ts';
import type { JsonObject } from '../../models/json.ts';
import type { CommandName, QueryName } from '../../models/shop/shop-operations.ts';
import type { DialogId, DialogInputs, ValueKind } from '../vocabulary.ts';
import type {
  AskState,
  Branch,
  ChooseState,
  ConfirmState,
  Context,
  EndState,
  HandoffState,
  Machine,
  NotifyState,
  Take,
} from './definition.ts';
import type { Line } from './effects.ts';
import type { Snapshot } from './stack.ts';

/** A branch whose names were checked where it was written. */
export type AnyBranch = Branch<JsonObject, string, string, never>;

/** A query or command state, all operations alike. */
export interface AnyCall {
  readonly query?: QueryName;
  readonly command?: CommandName;
  readonly least: ProofLevel;
  readonly args: (context: Context<JsonObject>) => JsonObject;
  readonly confirm?: string | { readonly notNeeded: string };
  readonly say?: (context: Context<JsonObject>) => Line;
  readonly proves?: (value: JsonObject, slots: JsonObject) => Identity;
  readonly ok: AnyBranch;
  readonly refused: Readonly<Record<string, AnyBranch>>;
  readonly failed: AnyBranch;
  readonly 'timed-out': AnyBranch;
}

/** A state that runs another dialog, all dialogs alike. */
export interface AnyPush {
  readonly push: DialogId;
  readonly with: (context: Context<JsonObject>) => object;
  readonly done: AnyBranch;
}

/** Any state of any dialog; `in` tells the kinds apart. */
export type AnyState =
  | AskState<JsonObject, string, string>
  | ConfirmState<JsonObject, string, string>
  | ChooseState<JsonObject, string, string>
  | NotifyState<JsonObject, string, string>
  | EndState<JsonObject>
  | HandoffState<JsonObject>
  | AnyPush
  | AnyCall;

/** A machine whose names were checked where it was written; the kernel knows them as strings. */
export interface AnyMachine {
  readonly initial: string;
  readonly begin: (input: object) => JsonObject;
  readonly takes: { readonly [K in ValueKind]?: Take<JsonObject, string, string> };
  readonly guards: Readonly<Record<string, (context: Context<JsonObject>) => boolean>>;
  readonly states: Readonly<Record<string, AnyState>>;
}

/** How a dialog stands among others. */
export type Role =
  /** A task of the customer's: other dialogs may interrupt it, and the conversation returns to it. */
  | 'task'
  /** A subdialog of a task, such as the proof of identity. */
  | 'part'
  /** A digression such as small talk; an event that it has no use for goes to the dialog below. */
  | 'aside'
  /** The wait for a person after a handoff. */
  | 'queue';

/** Migrates a stored snapshot from one version to the next. */
export type Migration = (old: Pick<Snapshot, 'state' | 'slots'>) => Pick<Snapshot, 'state' | 'slots'>;

/**
 * A dialog, one class a file: a state machine as data, which the kernel runs, the docs draw and the walk test visits state by state.
 * Holds no state of its own: a running dialog is a stored {@link Snapshot} with the dialog's id, version, state and slots. `Slots` is
 * JSON, and a slot that is not filled yet is null. Conversations are stored across deployments, hence `version` and `migrations`.
 */
export abstract class Dialog<Id extends DialogId = DialogId, Slots extends JsonObject = JsonObject> {
  abstract readonly id: Id;
  /** Counts from 1. Raise it with every change to states or slots, and add a migration. */
  abstract readonly version: number;
  abstract readonly role: Role;
  abstract readonly machine: AnyMachine;
  /** The first migrates version 1 to version 2, and so on. */
  readonly migrations: readonly Migration[] = [];

  /** Checks every name of a machine against the others; states and guards are known from their own keys. */
  protected define<N extends string, G extends string>(
    machine: Machine<DialogInputs[Id], Slots, N, G>,
  ): AnyMachine {
    return machine as unknown as AnyMachine;
  }
}

/** Any dialog, as the kernel sees it. */
export type AnyDialog = Pick<Dialog, 'id' | 'version' | 'role' | 'machine' | 'migrations'>;
