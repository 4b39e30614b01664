import type { ProofLevel } from '../../models/customer/identity.ts';
import type { Json, JsonObject } from '../../models/json.ts';
import type { Card } from '../../models/shop/card.ts';
import { type AnyOperation, isLimited } from '../../models/shop/operation.ts';
import type { ValueKind } from '../../models/values/value-kind.ts';
import type { SlotValues } from '../../models/values/value-types.ts';
import type { Phrase } from '../texts/phrase.ts';
import type { TextPack } from '../texts/text-pack.ts';
import type {
  CallOptions,
  CallState,
  Context,
  Machine,
  PushState,
  SharedEnding,
  State,
  Take,
  WriteOptions,
} from './definition.ts';
import type { Event, EventOf, EventType } from './events.ts';
import { withSharedEndings } from './shared-endings.ts';
import type { Counts, Snapshot } from './stack.ts';

/** A call state whose names were checked where it was written. */
export type AnyCall = CallState<JsonObject, string, string>;

/** Any state of any dialog; `in` tells the kinds apart. */
export type AnyState = State<JsonObject, string, string>;

/** A machine whose names were checked where it was written; the kernel knows them as strings. */
export interface AnyMachine {
  readonly initial: string;
  readonly begin: (input: JsonObject) => JsonObject;
  readonly kinds: readonly ValueKind[];
  readonly takes: { readonly [kind: string]: Take<JsonObject, string, string, Json> };
  readonly guards: Readonly<Record<string, (context: Context<JsonObject>) => boolean>>;
  readonly states: Readonly<Record<string, AnyState>>;
}

/** How a dialog stands among others. The kernel knows dialogs by their roles, never by name. */
export type Role =
  /** A task of the customer's: other dialogs may interrupt it, and the conversation returns to it. */
  | 'task'
  /** A subdialog of a task. */
  | 'part'
  /** The subdialog that proves the customer's identity, run when a call needs more proof than there is; its input is {@link ProofInput}. */
  | 'proof'
  /** A digression such as small talk; an event that it has no use for goes to the dialog below. */
  | 'aside'
  /** The offer of a person; an aside. Its input is a {@link HandoffInput}. */
  | 'offer'
  /** The wait for a person after a handoff, in an app with a staff desk. Its input is a {@link HandoffInput}. */
  | 'queue'
  /** What is done in place of the wait in an app without a staff desk. Its input is a {@link HandoffInput}. */
  | 'contact';

/** The input of the dialog of the role `proof`: `purpose` names the task for which the proof is needed. */
export type ProofInput = { least: ProofLevel; subject: string | null; purpose: Phrase | null };

/** The input of the dialogs of the roles `offer` and `queue`: the reason, which staff read and texts word. */
export type HandoffInput = { reason: string };

/** What a dialog that an event begins may look at. */
export interface Situation {
  /** Another dialog is under way. */
  readonly amid: boolean;
  /** The kinds of values that the present question takes and its dialog does not have yet. */
  readonly missing: readonly string[];
  /** The customer waits for a person. */
  readonly queued: boolean;
  /** The bot has spoken in this conversation before. */
  readonly met: boolean;
  /** The customer has proved to know an order, and not more. */
  readonly matched: boolean;
  readonly counts: Counts;
  /** The task that was last spoken of, with what it is about; null: none, or its subject is not known. */
  readonly lately: { readonly dialog: string; readonly about: string; readonly underWay: boolean } | null;
  /** The label of a task, as on its button. */
  labelOf(dialog: string, values: SlotValues): Phrase;
}

/** How a task is named: in menus, to staff (in English), and in sentences about it. */
export interface TaskWords {
  /** The name on a button; `values` are what the customer has said: "Cancel order 1042". */
  label(values: SlotValues): Phrase;
  /** For staff's tickets: one of the topics of `desk.yaml`. */
  readonly topic?: string;
  /** Said when the conversation returns to it: "Now back to your cancellation." Default: its label. */
  readonly resumed?: Phrase;
  /** Why a proof is needed: "To cancel order 1042". Default: to keep the order private. */
  purpose?(subject: string): Phrase;
}

/** Migrates a stored snapshot from one version to the next. */
export type Migration = (old: Pick<Snapshot, 'state' | 'slots'>) => Pick<Snapshot, 'state' | 'slots'>;

/** The events that begin a dialog, each with what makes its input; null: not now. */
export type Begins<Input> = {
  readonly [E in EventType]?: (event: EventOf<E>, situation: Situation) => Input | null;
};

/**
 * A dialog, one class and one folder: a state machine as data, which the kernel runs, the docs draw and the walk visits state by state.
 * Holds no state of its own: a running dialog is a stored {@link Snapshot} with the dialog's id, version, state and slots. `Slots` is
 * JSON, and a slot that is not filled yet is null. Conversations are stored across deployments, hence `version` and `migrations`.
 */
export abstract class Dialog<Input extends JsonObject = JsonObject, Slots extends JsonObject = JsonObject> {
  /** Unique among the dialogs of an app; the intent of its examples has the same name. */
  abstract readonly id: string;
  /** Counts from 1. Raise it with every change to states or slots, and add a migration. */
  abstract readonly version: number;
  abstract readonly role: Role;
  abstract readonly machine: AnyMachine;
  /** What it says, in each language by its tag. An id of a text is unique among all dialogs of an app. */
  abstract readonly texts: { readonly [locale: string]: TextPack };
  /**
   * The dialog's folder (`import.meta.dirname`). Where customers can ask for it, `examples.<locale>.txt` there has how they do, one way a line; for
   * an intent of another name `examples.<intent>.<locale>.txt`.
   */
  readonly folder?: string;
  /** The first migrates version 1 to version 2, and so on. */
  readonly migrations: readonly Migration[] = [];
  /** The names of a task; every task has them. */
  readonly words?: TaskWords;
  /** What the bot can do by it, for the sentence that says what it can do: "cancel an order". */
  readonly ability?: Phrase;
  /** Texts without anything personal, which a channel may show where others read along. */
  readonly publicTexts: readonly string[] = [];
  /** The events that begin it, besides `start` for a task. */
  readonly begins: Begins<Input> = {};
  /** What intents besides the task's own mean; `question`: one to the knowledge base. */
  readonly intents: { readonly [intent: string]: Event | 'question' } = {};
  /**
   * Phrases of the events that it names (`on`, or `begins` on `named`), in each language: a message that is one of them, and nothing else, is the event. A
   * regular expression is tried on the message without case and punctuation (`comparable`), unless that tells a value which the question takes. Those
   * of `deny` refuse its question for a yes: "let it ship" for "No, keep it".
   */
  readonly phrases: {
    readonly [name: string]: { readonly [locale: string]: readonly (string | RegExp)[] };
  } = {};
  /** The kind of value that a message may consist of to begin it: an order number alone asks for its status. */
  readonly startsWith?: string;
  /** Whether a message that names such a value ("ticket 3729161") begins it, whatever else the message asks for. */
  readonly startsWhenNamed?: true;
  /**
   * The ids of tasks that are no wishes of their own where a message asks for this one too: a return says where its money goes. Default: none.
   */
  readonly covers: readonly string[] = [];
  /** Whether nothing else can be done with what it is about, once it is done: of several wishes of one message it goes last. */
  readonly closes?: true;
  /** A task for which menus have no button: customers begin it in words, or by the button of another message. Menus are short, since channels show few buttons. */
  readonly notInMenu?: true;
  /** The slot, named after its kind of value, that holds what the dialog is about; staff read it. */
  readonly about?: string;

  /** The card that a message with one of its texts gets, for a language; undefined: none. */
  card?(phrase: Phrase, locale: string): Card | undefined;

  /** For an offer: whether its reason no longer holds once the bot has understood a message. */
  isStale(_slots: Slots): boolean {
    return false;
  }

  /** Checks every name of a machine against the others; states and guards are known from their own keys. */
  protected define<
    N extends string,
    G extends string,
    const K extends { readonly [name: string]: ValueKind } = Record<never, never>,
  >(machine: Machine<Input, Slots, N, G, K>): AnyMachine {
    const {
      states,
      kinds = {},
      ...rest
    } = machine as unknown as Omit<AnyMachine, 'kinds'> & {
      readonly kinds?: Readonly<Record<string, ValueKind>>;
    };
    return { ...rest, kinds: Object.values(kinds), states: withSharedEndings(states) };
  }

  /** A state that calls a read of the shop. */
  protected query<
    O extends AnyOperation & { readonly writes: false },
    const C extends CallOptions<Slots, string, string, O>,
  >(operation: O, options: C): CallOf<Slots, C> {
    return callState(operation, options, 'unavailable');
  }

  /** A state that calls a write of the shop, after a yes. */
  protected command<
    O extends AnyOperation & { readonly writes: true },
    const C extends CallOptions<Slots, string, string, O> & WriteOptions<Slots, string>,
  >(operation: O, options: C): CallOf<Slots, C> {
    return callState(operation, options, 'uncertain');
  }

  /** The part of a state that runs another dialog, with its input: `{ ...this.push<OfferHuman>('offer-human', () => ({ ... })), done: 'over' }`. */
  protected push<D extends { readonly id: string; readonly machine: AnyMachine; readonly begins: unknown }>(
    id: D['id'],
    input: (context: Context<Slots>) => InputOf<D>,
  ): Pick<PushState<Slots, never, never>, 'push' | 'with'> {
    return { push: id, with: input };
  }
}

/** The call state of some options: their branches keep the names of states and guards, which the machine checks. */
export type CallOf<S, C> = Omit<CallState<S, never, never>, 'args' | keyof C> & C;

function callState<S, C extends CallOptions<S, string, string, AnyOperation>>(
  operation: AnyOperation,
  options: C,
  onFailure: SharedEnding,
): CallOf<S, C> {
  const failed = options.failed ?? onFailure;
  const call = {
    call: operation,
    least: operation.least,
    failed,
    'timed-out': failed,
    ...(isLimited(operation) && { limited: 'stuck' satisfies SharedEnding }),
    ...options,
  };
  return call as unknown as CallOf<S, C>;
}

/** The input of a dialog. */
export type InputOf<D> = D extends { readonly begins: Begins<infer Input extends JsonObject> }
  ? Input
  : never;

/** Any dialog, as the kernel sees it. */
export type AnyDialog = Omit<
  Dialog<JsonObject, JsonObject>,
  'begins' | 'isStale' | 'define' | 'query' | 'command' | 'push'
> & {
  readonly begins: { readonly [E in EventType]?: (event: never, situation: Situation) => JsonObject | null };
  isStale(slots: never): boolean;
};

/** The class of a dialog, as a config lists it; `Tag`: the languages in which it has to have its texts. */
export type DialogClass<Tag extends string = string> = new () => AnyDialog & {
  readonly texts: { readonly [T in Tag]: TextPack };
};
