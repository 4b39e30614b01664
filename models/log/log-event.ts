/**
 * The kinds of a log event's fields. None is for texts of customers or staff, so that no event can hold them. `id`: of a stored document. `word`:
 * one of a fixed set, ours or a provider's. `reason`: a program's text about a failure. `error`: a whole error, under the key `err`, which pino
 * writes with its stack.
 */
export interface FieldValues {
  readonly id: string;
  readonly word: string;
  readonly number: number;
  readonly flag: boolean;
  readonly reason: string;
  readonly error: unknown;
}

/** A log event: its meaning, its one level, and the kinds of its fields. */
export interface LogEvent {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly about: string;
  readonly fields: Readonly<Record<string, keyof FieldValues>>;
}
