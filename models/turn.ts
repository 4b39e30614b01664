import type { Conversation, Owner } from './conversation.ts';
import type { Identity, Proof } from './identity.ts';
import type { Json, JsonObject } from './json.ts';

/** The key under which the durable turn puts its {@link Turn} into `context.turnState`. */
export const TURN = Symbol.for('onevoice.turn');

/** What a command ended with. Every dialog that emits a command handles all four. */
export type Outcome = 'ok' | 'refused' | 'failed' | 'timed-out';

/** The answer to a query or a command: `value` holds the facts of `ok`, or the reason of the other three. */
export interface Result {
  readonly outcome: Outcome;
  readonly value: JsonObject;
}

/** A write that a dialog asks for. It is stored with the turn and performed after the commit, once per `key`. */
export interface CommandRequest {
  readonly name: string;
  readonly args: JsonObject;
  /** Stable over repeats and restarts; the side that performs the command refuses a second one with the same key. */
  readonly key: string;
}

/** The `value` of the `event` activity named `command-result`, by which a command's outcome re-enters the inbox. */
export interface CommandResult extends Result {
  readonly name: string;
  readonly key: string;
}

/** The name of the `event` activity that carries a {@link CommandResult}. */
export const COMMAND_RESULT = 'command-result';

/** One recorded read, so that a turn can be replayed without the shop. */
export interface QueryRecord extends Result {
  readonly name: string;
  readonly args: JsonObject;
}

/**
 * One turn: its inputs, frozen before the bot runs, and its wishes, which the adapter writes in one conditional update.
 * Nothing a bot does through this interface happens before that update succeeded; a discarded turn leaves no trace.
 */
export interface Turn {
  /** The inbox id of the activity that is being answered. */
  readonly id: string;
  /** Made by ourselves, not sent by anybody: only then is a {@link CommandResult} to be believed. */
  readonly internal: boolean;
  /** The frozen clock. */
  readonly now: Date;
  /**
   * When the activity was recorded. Before `conversation.updatedAt`, it was sent before the bot's last words could be seen: a
   * yes in it was meant for something else.
   */
  readonly arrivedAt: Date;
  /** The conversation as it was loaded; never changed in place. */
  readonly conversation: Readonly<Conversation>;
  /** What the channel proved about the sender of this activity. */
  readonly proof: Proof | undefined;
  /** An opaque key of the sender's network address or device, for limits only; absent where the channel has none. */
  readonly origin: string | undefined;
  /** A deterministic id, different at each call and the same again when the turn is repeated. */
  newId(): string;
  /** Keeps a read for the turn's record. */
  recordQuery(record: QueryRecord): void;
  /** Collects a command; it is performed after the commit. */
  command(request: CommandRequest): void;
  /** Hands the conversation over; told to the staff side after the commit. `summary` holds what they need to go on. */
  transfer(owner: Owner, reason: string, summary: JsonObject): void;
  /** Replaces the bot's own memory of the conversation (JSON, read back as `conversation.memory`). */
  remember(memory: Json): void;
  /** Records who the conversation is with, after a proof. */
  identify(identity: Identity): void;
  /** Records the language the customer is answered in (a BCP 47 tag). */
  speak(locale: string): void;
}
