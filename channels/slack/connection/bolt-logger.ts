import { LogLevel } from '@slack/bolt';
import type { SlackOptions } from '../options.ts';

/** A log of events with fields. */
type EventLog = Readonly<
  Record<'info' | 'warn' | 'error', (fields: Readonly<Record<string, unknown>>, event: string) => void>
>;

/** Bolt's log as events of ours; what it says at debug level may hold what people wrote, and is left out. */
export function boltLogger(log: EventLog): SlackOptions['log'] {
  const event =
    (level: keyof EventLog) =>
    (...said: unknown[]) => {
      const [first, ...rest] = said.map(String);
      log[level]({ detail: rest.join(' ') }, first ?? 'slack');
    };
  return {
    debug: () => {},
    info: event('info'),
    warn: event('warn'),
    error: event('error'),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}
