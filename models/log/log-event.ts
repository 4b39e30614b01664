/**
 * What a field of a log event may hold. There is no kind for the words of a customer or of staff, so that no event can hold them.
 * `id`: of a stored thing. `word`: one of a few words of ours or of a provider. `number`, `flag`. `reason`: what a program said of a
 * failure. `error`: a whole error, under the key `err`, which pino writes out with its stack.
 */
export interface FieldValues {
  readonly id: string;
  readonly word: string;
  readonly number: number;
  readonly flag: boolean;
  readonly reason: string;
  readonly error: unknown;
}

/** An event as it is listed: what it means, its one level, and its fields. */
export interface LogEvent {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly about: string;
  readonly fields: Readonly<Record<string, keyof FieldValues>>;
}
