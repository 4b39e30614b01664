import { LOG_EVENTS, type Log } from '../models/log/log.ts';

/** Where log events are written; a pino logger fits as it is. */
export interface Logger {
  debug(fields: object, event: string): void;
  info(fields: object, event: string): void;
  warn(fields: object, event: string): void;
  error(fields: object, event: string): void;
}

/** The log of the product on a logger: every event at the level of the list. */
export function logTo(logger: Logger): Log {
  return (event, fields) => logger[LOG_EVENTS[event].level](fields, event);
}

const nothing = (): void => {};

/** A logger that keeps nothing. */
export const SILENT: Logger = { debug: nothing, info: nothing, warn: nothing, error: nothing };
