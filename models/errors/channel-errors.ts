import type { ErrorEntry } from './error-entry.ts';

/** Errors between a channel and its provider. */
export const CHANNEL_ERRORS = {
  CHANNEL_NOT_STARTED: { retry: 'later', tell: 'operator', message: 'The channel has not been started.' },
  FILE_GONE: { retry: 'never', tell: 'nobody', message: 'The file is not there any more.' },
  CASE_NOT_FOUND: { retry: 'later', tell: 'operator', message: 'There is no such case.' },
  WHATSAPP_WEB_REFUSED: { retry: 'later', tell: 'nobody', message: 'WhatsApp Web did not do it.' },
  SLACK_NOT_CONNECTED: {
    retry: 'later',
    tell: 'operator',
    message: 'Slack closed the connection before it was open.',
  },
  IMAP_LOST: { retry: 'later', tell: 'operator', message: 'The connection to the mailbox was lost.' },
  IMAP_REFUSED: { retry: 'later', tell: 'operator', message: 'The server of the mailbox did not do it.' },
  INPUT_TOO_COSTLY: {
    retry: 'never',
    tell: 'operator',
    message: 'The input took more time or memory than one may take, or the parser failed on it.',
  },
  PARSER_STOPPED: { retry: 'later', tell: 'nobody', message: 'The parser was stopped before it was done.' },
  MAIL_NOT_TAKEN: { retry: 'later', tell: 'nobody', message: '4.3.0 Not now; try again later' },
} as const satisfies Readonly<Record<string, ErrorEntry>>;
