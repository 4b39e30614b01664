import type { LogEvent } from './log-event.ts';

/** The log events of Slack; the `slack-sdk` events are reports of Slack's own packages. */
export const SLACK_EVENTS = {
  'slack-connected': { level: 'info', about: 'The connection to Slack is open.', fields: {} },
  'slack-connection-failed': {
    level: 'warn',
    about: 'The connection to Slack could not be opened; it is tried again.',
    fields: { reason: 'reason' },
  },
  'slack-frame-dropped': {
    level: 'warn',
    about: 'Something came over the connection that is no message of Slack.',
    fields: {},
  },
  'slack-event-failed': {
    level: 'error',
    about: 'An event could not be recorded; Slack repeats it.',
    fields: { reason: 'reason' },
  },
  'slack-selection-failed': {
    level: 'warn',
    about:
      'The message of a selection could not be edited to show the choice; the choice itself is recorded.',
    fields: { reason: 'reason' },
  },
  'slack-trouble-reported': {
    level: 'error',
    about: 'Something has to be mended in Slack.',
    fields: { code: 'word', advice: 'reason' },
  },
  'alert-mail-failed': {
    level: 'error',
    about: 'The mail about a trouble in Slack, or about a case that Slack does not take, could not be sent.',
    fields: { err: 'error' },
  },
  'slack-sdk-noted': {
    level: 'info',
    about: "Slack's packages report something.",
    fields: { said: 'reason' },
  },
  'slack-sdk-warned': {
    level: 'warn',
    about: "Slack's packages warn of something.",
    fields: { said: 'reason' },
  },
  'slack-sdk-failed': {
    level: 'error',
    about: "Slack's packages report an error.",
    fields: { said: 'reason' },
  },
} as const satisfies Readonly<Record<string, LogEvent>>;
