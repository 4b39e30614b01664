import type { JsonObject } from '../json.ts';

/**
 * How a command or a query ended. `limited`: the brain did not call the shop, since a rate limit was reached; only a call that `isLimited`
 * (`models/shop/operation.ts`) ends so.
 */
export type Outcome = 'ok' | 'refused' | 'failed' | 'timed-out' | 'limited';

/** The result of a query or a command: `value` holds the facts of `ok`, or the reason of another outcome. */
export interface Result {
  readonly outcome: Outcome;
  readonly value: JsonObject;
}

/** A write that a dialog asks for, stored with the turn and performed after its commit. */
export interface CommandRequest {
  readonly name: string;
  readonly args: JsonObject;
  /** The idempotency key, the same over repeats and restarts: a second command of the same key returns the first one's result and changes nothing. */
  readonly key: string;
  /** The arguments that are secrets: they stand in the command until it was performed, and nowhere else. Default: none. */
  readonly secrets?: readonly string[];
}

/** The secrets of a command: the texts of its secret arguments. */
export function secretsOf({ args, secrets = [] }: CommandRequest): string[] {
  return secrets.map((name) => args[name]).filter((value) => typeof value === 'string');
}

/** The `value` of the event {@link COMMAND_RESULT}, by which a command's result comes back through the inbox. */
export interface CommandResult extends Result {
  readonly name: string;
  readonly key: string;
}

/** The name of the `event` activity that carries a {@link CommandResult}. */
export const COMMAND_RESULT = 'command-result';

/** A recorded read with its result, so that a turn can be replayed without the shop. */
export interface QueryRecord extends Result {
  readonly name: string;
  readonly args: JsonObject;
}
