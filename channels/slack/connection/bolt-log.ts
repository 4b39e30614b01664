import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../../models/log/log.ts';

/** What Slack's packages log, as events of ours; what they say at debug level may hold what people wrote, and is left out. */
export function boltLog(log: Log): Logger {
  const event =
    (name: 'slack-sdk-noted' | 'slack-sdk-warned' | 'slack-sdk-failed') =>
    (...said: unknown[]) =>
      log(name, { said: said.map(String).join(' ') });
  return {
    debug: () => {},
    info: event('slack-sdk-noted'),
    warn: event('slack-sdk-warned'),
    error: event('slack-sdk-failed'),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}
