import type { LogEvent } from './log-event.ts';

/** The log events of the e-mail channel. */
export const MAIL_EVENTS = {
  'imap-connected': { level: 'info', about: 'The mailbox was opened.', fields: { mailbox: 'word' } },
  'imap-failed': {
    level: 'warn',
    about: 'The connection to the mailbox reported an error.',
    fields: { reason: 'reason' },
  },
  'imap-lost': {
    level: 'warn',
    about: 'The connection to the mailbox ended; it is opened again after a wait (in milliseconds).',
    fields: { reason: 'reason', failures: 'number', wait: 'number' },
  },
  'smtp-connection-failed': {
    level: 'warn',
    about: 'A connection of another mail server to ours broke.',
    fields: { err: 'error' },
  },
  'mail-recorded': {
    level: 'info',
    about: 'A mail is in the inbox; `seen`: it was before.',
    fields: { mail: 'id', conversation: 'id', kind: 'word', seen: 'flag' },
  },
  'mail-recording-failed': {
    level: 'error',
    about: 'A mail could not be recorded; its server keeps it and offers it again.',
    fields: { err: 'error' },
  },
  'mail-missed': {
    level: 'info',
    about: 'A mail was gone from the mailbox before it was fetched.',
    fields: { uid: 'number' },
  },
  'mail-marking-failed': {
    level: 'warn',
    about: 'A mail could not be marked as read or moved.',
    fields: { reason: 'reason', uid: 'number' },
  },
  'mail-set-aside': {
    level: 'error',
    about: 'A mail failed repeatedly; it is tried again later, and holds up nothing meanwhile.',
    fields: { err: 'error', uid: 'number' },
  },
  'mail-not-parsed': {
    level: 'error',
    about: 'A mail exceeded a limit of time or memory; staff get it as a file, and it is not parsed again.',
    fields: { reason: 'reason', bytes: 'number' },
  },
  'mail-left-unanswered': {
    level: 'warn',
    about: 'A mail is kept without an answer, because answering may be a turn in a loop.',
    fields: { mail: 'id', thread: 'id', because: 'word' },
  },
  'mail-limit-reached': {
    level: 'error',
    about: 'The limit of mails a day is used up; answers wait.',
    fields: { thread: 'id', limit: 'number' },
  },
  'mail-sending-failed': {
    level: 'warn',
    about: 'The mail server did not take an answer.',
    fields: { thread: 'id', status: 'word', reason: 'reason' },
  },
  'mail-address-bounced': {
    level: 'warn',
    about: 'The address of a customer takes no mails any more.',
    fields: { thread: 'id', status: 'word' },
  },
} as const satisfies Readonly<Record<string, LogEvent>>;
