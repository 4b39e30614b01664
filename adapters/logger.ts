import { LOG_EVENTS, type Log } from '../models/log/log.ts';

/** Where log events are written; pino's logger implements it. */
export interface Logger {
  debug(fields: object, event: string): void;
  info(fields: object, event: string): void;
  warn(fields: object, event: string): void;
  error(fields: object, event: string): void;
}

/** The log of the product on a logger: writes every event at its one level. */
export function logTo(logger: Logger): Log {
  return (event, fields) => logger[LOG_EVENTS[event].level](fields, event);
}

const nothing = (): void => {};

/** A logger that drops every event. */
export const SILENT: Logger = { debug: nothing, info: nothing, warn: nothing, error: nothing };
