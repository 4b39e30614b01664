import type { LogEvent } from './log-event.ts';

/** The log events between the inbox and the outbox. */
export const PATH_EVENTS = {
  'conversation-skipped': {
    level: 'debug',
    about: 'Something waits in a conversation whose channel is not configured in this process.',
    fields: { channel: 'word' },
  },
  'activity-completion-failed': {
    level: 'error',
    about: 'The channel could not complete what the raw event left out; the message is taken as it is.',
    fields: { err: 'error', conversation: 'id', item: 'id' },
  },
  'unseen-answers-forwarded': {
    level: 'info',
    about:
      'Nobody has seen answers for the time that the channel sets; they went out by its fallback, if it knows another way to the customer.',
    fields: { conversation: 'id', from: 'number', to: 'number', sent: 'flag' },
  },
  'turn-failed': {
    level: 'error',
    about: 'The bot failed at a message, took too long, or its worker was lost.',
    fields: { code: 'word', err: 'error', conversation: 'id', item: 'id', failures: 'number' },
  },
  'draft-discarded': {
    level: 'info',
    about:
      'A turn was not committed, because the lease was lost or somebody else has changed the conversation.',
    fields: { conversation: 'id', lost: 'flag' },
  },
  'work-failed': {
    level: 'error',
    about: 'The work on a conversation threw; the sweeper finds it again.',
    fields: { err: 'error', conversation: 'id' },
  },
  'lease-renewal-failed': {
    level: 'warn',
    about: 'A lease could not be renewed.',
    fields: { err: 'error', conversation: 'id' },
  },
  'store-failed': {
    level: 'error',
    about:
      'The store takes no writes: its disk is full, its folder was deleted, its server is away. Messages are refused with 503 until it is back.',
    fields: { err: 'error' },
  },
  'store-recovered': {
    level: 'info',
    about: 'The store takes writes again; what was accepted before is answered now.',
    fields: {},
  },
  'data-expired': {
    level: 'info',
    about: 'So many documents (`count`) of a collection were older than the retention and are deleted.',
    fields: { collection: 'word', count: 'number' },
  },
  'expiry-failed': {
    level: 'error',
    about:
      'What is older than the retention, or a secret that has expired, could not be removed; it is tried again.',
    fields: { err: 'error' },
  },
  'disk-filled': {
    level: 'error',
    about:
      'The disk of the data folder has less room (`free`, in bytes) than `reserve`. What customers write is refused with 503 until there is more; staff, answers and commands go on.',
    fields: { free: 'number', reserve: 'number' },
  },
  'disk-recovered': {
    level: 'info',
    about: 'The disk of the data folder has room again; what customers write is taken.',
    fields: { free: 'number', reserve: 'number' },
  },
  'store-time-failed': {
    level: 'warn',
    about: "The store's server was not asked for its time; the process counts on from its last answer.",
    fields: { err: 'error' },
  },
  'message-delayed': {
    level: 'debug',
    about: 'A message waits because its channel asks for it; no try is counted.',
    fields: { conversation: 'id', seq: 'number', tries: 'number', wait: 'number' },
  },
  'message-postponed': {
    level: 'warn',
    about: 'A message was not taken and is tried again after a wait (in milliseconds).',
    fields: { conversation: 'id', seq: 'number', tries: 'number', wait: 'number' },
  },
  'message-failed': {
    level: 'error',
    about: 'A message was given up or refused for good.',
    fields: { conversation: 'id', seq: 'number', reason: 'reason' },
  },
  'fallback-failed': {
    level: 'error',
    about: 'The other way to the customer of an undeliverable message failed too.',
    fields: { err: 'error', conversation: 'id', seq: 'number', message: 'id' },
  },
  'message-dead-lettered': {
    level: 'error',
    about: 'A message that came in was given up after its last try.',
    fields: { conversation: 'id', item: 'id', reason: 'reason' },
  },
  'outbox-entry-failed': {
    level: 'error',
    about: 'An entry of the outbox that is no message failed and is tried again.',
    fields: { err: 'error', conversation: 'id', entry: 'id', kind: 'word' },
  },
  'command-failed': {
    level: 'error',
    about: 'The shop threw at a command, or returned no result; its outcome is "failed".',
    fields: { err: 'error', conversation: 'id', command: 'word' },
  },
  'command-timed-out': {
    level: 'error',
    about: 'The shop did not answer a command in time; its outcome is "timed-out".',
    fields: { conversation: 'id', command: 'word' },
  },
  'sweep-failed': {
    level: 'error',
    about: 'The search for what was left behind threw.',
    fields: { err: 'error' },
  },
  'log-poll-failed': {
    level: 'error',
    about: 'The log was not read for what other processes have written; it is read again at the next poll.',
    fields: { err: 'error' },
  },
  'log-stream-ended': {
    level: 'info',
    about:
      'There is no change stream of the log (MongoDB has one on a replica set only), or it ended: the log is polled.',
    fields: { err: 'error' },
  },
  'inbox-marking-failed': {
    level: 'warn',
    about: 'Items of the inbox could not be marked as done; they are looked at again.',
    fields: { err: 'error', count: 'number' },
  },
  'path-stopped': {
    level: 'info',
    about: 'The path takes nothing more; `finished`: nothing was left under way.',
    fields: { finished: 'flag' },
  },
} as const satisfies Readonly<Record<string, LogEvent>>;
