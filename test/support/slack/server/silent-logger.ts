import { type Logger, LogLevel } from '@slack/bolt';

const nothing = () => {};

/** A logger for Slack's clients that keeps a test's output clean. */
export const SILENT_LOGGER: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  getLevel: () => LogLevel.ERROR,
  setName: nothing,
};
