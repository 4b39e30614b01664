import type { JsonObject } from '../json.ts';

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
