/** The fields of a log event: ids, counts and codes, never a message's text. */
export type LogFields = Readonly<Record<string, unknown>>;

/** Where log events go; a pino logger fits as it is. */
export interface Logger {
  debug(fields: LogFields, event: string): void;
  info(fields: LogFields, event: string): void;
  warn(fields: LogFields, event: string): void;
  error(fields: LogFields, event: string): void;
}

const nothing = (): void => {};

/** A logger that keeps nothing. */
export const SILENT: Logger = { debug: nothing, info: nothing, warn: nothing, error: nothing };
