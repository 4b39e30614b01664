import type { Identity, ProofLevel } from '../../models/customer/identity.ts';
import type { CommandName, QueryName, ShopCommands, ShopQueries } from '../../models/shop/shop-operations.ts';
import type { LabelId } from '../templates.ts';
import type {
  Counter,
  Counts,
  DeskNotice,
  DialogId,
  DialogInputs,
  HandoffReason,
  ValueKind,
} from '../vocabulary.ts';
import type { Ending, Line } from './effects.ts';

/** What guards, arguments and texts are computed from. */
export interface Context<S> {
  readonly slots: S;
  readonly identity: Identity;
  readonly counts: Counts;
  /** A BCP 47 tag. */
  readonly locale: string;
}

/** One way out of a state; `V` is the value of the event that triggers it. */
export interface Transition<S, N extends string, G extends string, V> {
  readonly to: N;
  /** The guard that must hold, computed after `set` and `count`. */
  readonly when?: G;
  /** New values of slots, by name. */
  readonly set?: { readonly [K in keyof S]?: (value: V, slots: S) => S[K] };
  /** Raises a counter of the episode by one. */
  readonly count?: Counter;
  readonly say?: (value: V, slots: S) => Line;
}

/** A state's name, one transition, or several: the first whose guard holds is taken, and the last has no guard. */
export type Branch<S, N extends string, G extends string, V> =
  | N
  | Transition<S, N, G, V>
  | readonly Transition<S, N, G, V>[];

type Refused<R, Reason> = R extends { reason: infer Of }
  ? Reason extends Of
    ? Omit<R, 'reason'> & { reason: Reason }
    : never
  : never;

/** A branch for each of the four outcomes of a call; a refusal without a branch does not compile. */
interface Outcomes<
  S,
  N extends string,
  G extends string,
  O extends { ok: object; refused: { reason: string } },
> {
  readonly ok: Branch<S, N, G, O['ok']>;
  readonly refused: {
    readonly [R in O['refused']['reason']]: Branch<S, N, G, Refused<O['refused'], R>>;
  };
  readonly failed: Branch<S, N, G, object>;
  readonly 'timed-out': Branch<S, N, G, object>;
}

/** Operations whose `ok` proves the customer's identity. */
type Proving = 'match-order' | 'verify-code';

interface Proves<S, Ok> {
  readonly proves?: (value: Ok, slots: S) => Identity;
}

/** A read. If the proof level is below `least`, the kernel starts the proof first. */
export type QueryState<S, N extends string, G extends string> = {
  [Q in QueryName]: Outcomes<S, N, G, ShopQueries[Q]> & {
    readonly query: Q;
    readonly command?: never;
    readonly least: ProofLevel;
    readonly args: (context: Context<S>) => ShopQueries[Q]['args'];
  } & (Q extends Proving ? Proves<S, ShopQueries[Q]['ok']> : object);
}[QueryName];

/** A write. Emitted only at the proof level `least`, and after a yes to exactly these arguments in the confirm state. */
export type CommandState<S, N extends string, G extends string> = {
  [C in CommandName]: Outcomes<S, N, G, ShopCommands[C]> & {
    readonly command: C;
    readonly query?: never;
    readonly least: ProofLevel;
    /** The state that asks for the yes, or the reason why the command needs none. */
    readonly confirm: N | { readonly notNeeded: string };
    readonly args: (context: Context<S>) => ShopCommands[C]['args'];
    /** Said while the shop works on it. */
    readonly say?: (context: Context<S>) => Line;
  } & (C extends Proving ? Proves<S, ShopCommands[C]['ok']> : object);
}[CommandName];

/** Lets the compiler tell the kinds of state apart by name. */
interface NoCall {
  readonly query?: never;
  readonly command?: never;
}

/** Asks a question and waits for the answer. */
export interface AskState<S, N extends string, G extends string> extends NoCall {
  readonly ask: (context: Context<S>) => Line;
  /** The reprompt, with the buttons of `ask`; default: `ask` itself. */
  readonly reprompt?: (context: Context<S>) => Line;
  /** The question may stay unanswered: it is not asked again, and dropped when the customer goes on to something else. */
  readonly optional?: true;
  readonly on?: { readonly [E in 'affirm' | 'deny' | 'no-access' | 'resend']?: Branch<S, N, G, undefined> };
}

/** Shows what a command would do and waits for a yes; the kernel makes the two buttons. */
export interface ConfirmState<S, N extends string, G extends string> extends NoCall {
  readonly confirm: (context: Context<S>) => Line;
  readonly labels: { readonly yes: LabelId; readonly no: LabelId };
  /** The command state. */
  readonly yes: N;
  readonly no: Branch<S, N, G, undefined>;
}

/** Continues at once by its guards. */
export interface ChooseState<S, N extends string, G extends string> extends NoCall {
  readonly choose: readonly Transition<S, N, G, undefined>[];
}

/** Runs another dialog on top and continues when that has ended. */
export type PushState<S, N extends string, G extends string> = {
  [D in DialogId]: NoCall & {
    readonly push: D;
    readonly with: (context: Context<S>) => DialogInputs[D];
    readonly done: Branch<S, N, G, Ending>;
  };
}[DialogId];

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
}

/** Hands the conversation over and waits in the queue. */
export interface HandoffState<S> extends NoCall {
  readonly handoff: (context: Context<S>) => HandoffReason;
  readonly ask: (context: Context<S>) => Line;
  /** The reprompt, with the buttons of `ask`; default: `ask` itself. */
  readonly reprompt?: (context: Context<S>) => Line;
}

/** What a state does; its first property says which kind it is. */
export type State<S, N extends string, G extends string> =
  | AskState<S, N, G>
  | ConfirmState<S, N, G>
  | QueryState<S, N, G>
  | CommandState<S, N, G>
  | ChooseState<S, N, G>
  | PushState<S, N, G>
  | NotifyState<S, N, G>
  | EndState<S>
  | HandoffState<S>;

/** What a dialog does with a value that fills one of its slots, in every waiting state or `only` in some. */
export interface Take<S, N extends string, G extends string> extends Transition<S, N, G, string> {
  readonly only?: readonly N[];
  /** Filled from the stack's `focusedOrder` (the order that was last in question) if the message names none. */
  readonly remembered?: true;
}

/** A dialog's machine, as data. `I` is its input, `S` its slots, `N` its states, `G` its guards. */
export interface Machine<I, S, N extends string, G extends string> {
  readonly initial: NoInfer<N>;
  readonly begin: (input: I) => S;
  readonly takes: { readonly [K in ValueKind]?: Take<S, NoInfer<N>, NoInfer<G>> };
  readonly guards: { readonly [K in G]: (context: Context<S>) => boolean };
  readonly states: { readonly [K in N]: State<S, NoInfer<N>, NoInfer<G>> };
}
