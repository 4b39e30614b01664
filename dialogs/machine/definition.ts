import type { Identity, ProofLevel } from '../../models/customer/identity.ts';
import type { DeskNotice } from '../../models/desk/desk-notice.ts';
import type { StaffContact } from '../../models/desk/staff-contact.ts';
import type { Json, JsonObject } from '../../models/json.ts';
import type { AnyOperation, ArgsOf, OkOf, ReasonOf, RefusalOf } from '../../models/shop/operation.ts';
import type { Referent } from '../../models/values/referent.ts';
import type { ValueKind } from '../../models/values/value-kind.ts';
import type { BuiltInValues } from '../../models/values/value-types.ts';
import type { Phrase } from '../texts/phrase.ts';
import type { Ending, Line, Selection } from './effects.ts';
import type { EventOf, EventType } from './events.ts';
import type { Counts } from './stack.ts';

/**
 * The ends that every dialog may need, declared once (`shared-endings.ts`). A machine names one as the target of a branch and gets its states; a state of
 * the same name in the machine itself is taken instead.
 */
export type SharedEnding = 'unavailable' | 'stuck' | 'not-allowed' | 'uncertain' | 'given-up';

/** What guards, arguments and texts are computed from. */
export interface Context<S> {
  readonly slots: S;
  readonly identity: Identity;
  /** How the customer reaches a person. */
  readonly staff: StaffContact;
  readonly counts: Counts;
  /** A BCP 47 tag. */
  readonly locale: string;
  /** The instant of the turn, ISO. */
  readonly now: string;
}

/** One way out of a state; `V` is the value of the event that triggers it. */
export interface Transition<S, N extends string, G extends string, V> {
  readonly to: N;
  /** The guard that must hold, computed after `set` and `count`. */
  readonly when?: G;
  /** New values of slots, by name. */
  readonly set?: { readonly [K in keyof S]?: (value: V, slots: S) => S[K] };
  /** Raises a counter of the episode by one. */
  readonly count?: string;
  readonly say?: (value: V, slots: S) => Line;
}

/** A state's name, one transition, or several: the first whose guard holds is taken, and the last has no guard. */
export type Branch<S, N extends string, G extends string, V> =
  | N
  | Transition<S, N, G, V>
  | readonly Transition<S, N, G, V>[];

/** Lets the compiler tell the kinds of state apart by name. */
interface NoCall {
  readonly call?: never;
}

/** Events that belong to the kernel's laws: no state handles them itself. */
type KernelsOwn =
  | 'result'
  | 'proved'
  | 'resume'
  | 'human'
  | 'cancel'
  | 'start-over'
  | 'back-to-bot'
  | 'staff-resolved'
  | 'named'
  | 'misspelt'
  | 'which'
  | 'select';

/** What a waiting state does on an event of the kernel, or on one that the dialog names (`named`). */
export type On<S, N extends string, G extends string> = {
  readonly [E in Exclude<EventType, KernelsOwn>]?: Branch<S, N, G, EventOf<E>>;
} & { readonly [E in KernelsOwn]?: never } & { readonly [name: string]: Branch<S, N, G, never> | undefined };

/** A call of a shop's operation, with a branch for each of its outcomes; a refusal without a branch does not compile. */
export interface CallOptions<S, N extends string, G extends string, O extends AnyOperation> {
  /** The least proof, if it is more than the operation's own: below it, the kernel starts the proof first. */
  readonly least?: ProofLevel;
  readonly args: (context: Context<S>) => ArgsOf<O>;
  readonly ok: Branch<S, N, G, OkOf<O>>;
  readonly refused: { readonly [R in ReasonOf<O>]: Branch<S, N, G, RefusalOf<O, R>> };
  /** Default of a read: the shared ending `unavailable`; of a write: `uncertain`. */
  readonly failed?: Branch<S, N, G, JsonObject>;
  /** Default: that of `failed`. */
  readonly 'timed-out'?: Branch<S, N, G, JsonObject>;
  /** Where a rate limit was reached, for a call that `isLimited`. Default: the shared ending `stuck`. */
  readonly limited?: Branch<S, N, G, JsonObject>;
}

/** What a write needs besides. It is emitted only after a yes to exactly its arguments in the confirm state. */
export interface WriteOptions<S, N extends string> {
  /** The state that asks for the yes, or the reason why the command needs none. */
  readonly confirm: N | { readonly notNeeded: string };
  /** Said while the shop works on it. */
  readonly say?: (context: Context<S>) => Line;
}

/** Calls a shop's operation; made by `this.query` or `this.command`, which type it. */
export interface CallState<S, N extends string, G extends string> {
  readonly call: AnyOperation;
  readonly least: ProofLevel;
  readonly args: (context: Context<S>) => JsonObject;
  readonly ok: Branch<S, N, G, never>;
  readonly refused: { readonly [reason: string]: Branch<S, N, G, never> };
  readonly failed: Branch<S, N | SharedEnding, G, never>;
  readonly 'timed-out': Branch<S, N | SharedEnding, G, never>;
  /** Absent where the call has no rate limit. */
  readonly limited?: Branch<S, N | SharedEnding, G, never>;
  readonly confirm?: N | { readonly notNeeded: string };
  readonly say?: (context: Context<S>) => Line;
}

/** Asks a question and waits for the answer. */
export interface AskState<S, N extends string, G extends string> extends NoCall {
  readonly ask: (context: Context<S>) => Line;
  /** The reprompt, with the buttons of `ask`; default: `ask` itself. */
  readonly reprompt?: (context: Context<S>) => Line;
  /** Said in place of the question when an answer was not understood, with the buttons of `ask`; default: an apology and the question. */
  readonly unclear?: (context: Context<S>) => Line;
  /** The question may stay unanswered: it is not asked again, and dropped when the customer goes on to something else. */
  readonly optional?: true;
  readonly on?: On<S, N, G>;
}

/** Shows what a command would do and waits for a yes; the kernel makes the two buttons. */
export interface ConfirmState<S, N extends string, G extends string> extends NoCall {
  readonly confirm: (context: Context<S>) => Line;
  readonly labels: { readonly yes: Phrase; readonly no: Phrase };
  /** The command state. */
  readonly yes: N;
  readonly no: Branch<S, N, G, undefined>;
}

/** Lets the customer select several options in one message; `selected` gets the values of the selected ones. */
export interface SelectState<S, N extends string, G extends string> extends NoCall {
  /** The question; it has no buttons but those of the selection. */
  readonly select: (context: Context<S>) => Phrase;
  readonly options: (context: Context<S>) => Selection;
  readonly selected: Branch<S, N, G, readonly string[]>;
  /** The least number of options. Default: 1, or 0 where the selection has a button that selects nothing. */
  readonly atLeast?: number;
  readonly on?: On<S, N, G>;
}

/** Continues at once by its guards. */
export interface ChooseState<S, N extends string, G extends string> extends NoCall {
  readonly choose: readonly Transition<S, N, G, undefined>[];
}

/** Runs another dialog on top and continues when that has ended; made by `this.push`, which types its input. */
export interface PushState<S, N extends string, G extends string> extends NoCall {
  /** The id of the dialog. */
  readonly push: string;
  readonly with: (context: Context<S>) => JsonObject;
  readonly done: Branch<S, N, G, Ending>;
}

/** Sends the desk a notice and continues at once. */
export interface NotifyState<S, N extends string, G extends string> extends NoCall {
  readonly notify: (context: Context<S>) => DeskNotice;
  readonly next: Branch<S, N, G, undefined>;
}

/** Says its last words and ends the dialog. */
export interface EndState<S> extends NoCall {
  readonly end: Ending;
  readonly say?: (context: Context<S>) => Line;
  /** The last words replace the question of the dialog below and get its buttons. */
  readonly replacesPrompt?: true;
  /** The tasks that the customer is found to mean, in their order: begun in place of the question of the dialog below. */
  readonly means?: (context: Context<S>) => readonly EventOf<'start'>[];
}

/** Hands the conversation over and waits in the queue; `handoff` gives the reason. */
export interface HandoffState<S> extends NoCall {
  readonly handoff: (context: Context<S>) => string;
  readonly ask: (context: Context<S>) => Line;
  /** The reprompt, with the buttons of `ask`; default: `ask` itself. */
  readonly reprompt?: (context: Context<S>) => Line;
}

/** What a state does; its first property says which kind it is. */
export type State<S, N extends string, G extends string> =
  | AskState<S, N, G>
  | ConfirmState<S, N, G>
  | SelectState<S, N, G>
  | CallState<S, N, G>
  | ChooseState<S, N, G>
  | PushState<S, N, G>
  | NotifyState<S, N, G>
  | EndState<S>
  | HandoffState<S>;

/** What a dialog does with a value that fills one of its slots, in every waiting state or `only` in some. */
export interface Take<S, N extends string, G extends string, V extends Json> extends Transition<S, N, G, V> {
  readonly only?: readonly N[];
  /** Filled from the stack's `focus` (what was last in question) if the message names none. */
  readonly remembered?: true;
  /** The things in question, of which the value is one or some; none: the kind is not taken now. */
  readonly among?: (context: Context<S>) => readonly Referent[];
}

/** A kind of value that refers to things in question, so that the dialog has to say which ones are. */
export type ReferringKind = 'picks' | 'swaps' | 'choice' | 'payment';

/** A kind of value of which a message is taken whole: only in states that ask for it. */
export type WholeMessage = 'text' | 'files';

/** The values that a dialog takes: built-in kinds by name, and its own. */
export type Takes<S, N extends string, G extends string, K extends { readonly [name: string]: ValueKind }> = {
  readonly [Kind in Exclude<keyof BuiltInValues, WholeMessage | ReferringKind>]?: Take<
    S,
    N,
    G,
    BuiltInValues[Kind]
  >;
} & {
  readonly [Kind in ReferringKind]?: Take<S, N, G, BuiltInValues[Kind]> & {
    readonly among: (context: Context<S>) => readonly Referent[];
  };
} & {
  readonly [Kind in WholeMessage]?: Take<S, N, G, BuiltInValues[Kind]> & { readonly only: readonly N[] };
} & {
  readonly [Kind in keyof K]?: Take<S, N, G, K[Kind] extends ValueKind<infer V> ? V : never>;
};

/** A dialog's machine, as data. `I` is its input, `S` its slots, `N` its states, `G` its guards, `K` its own kinds of values. */
export interface Machine<
  I,
  S,
  N extends string,
  G extends string,
  K extends { readonly [name: string]: ValueKind },
> {
  readonly initial: NoInfer<N>;
  readonly begin: (input: I) => S;
  /** Kinds of values of the dialog's own, by their names. */
  readonly kinds?: K;
  readonly takes: Takes<S, NoInfer<N>, NoInfer<G>, NoInfer<K>>;
  readonly guards: { readonly [Guard in G]: (context: Context<S>) => boolean };
  readonly states: { readonly [Name in N]: State<S, NoInfer<N> | SharedEnding, NoInfer<G>> };
}
