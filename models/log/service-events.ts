import type { LogEvent } from './log-event.ts';

/** The log events of the server, the shop and the brain. */
export const SERVICE_EVENTS = {
  'request-failed': {
    level: 'error',
    about: 'A request was answered with an error of ours.',
    fields: { err: 'error', requestId: 'id', route: 'word' },
  },
  'request-refused': {
    level: 'warn',
    about: 'A request was refused because the service takes nothing now, or its store does not.',
    fields: { err: 'error', requestId: 'id', route: 'word' },
  },
  'web-origin-refused': {
    level: 'warn',
    about:
      'A page of an origin that is not in WEB_ORIGINS tried to use the website chat; logged once for each origin.',
    fields: { origin: 'reason' },
  },
  'server-failed': {
    level: 'error',
    about: 'The HTTP server reported an error while it listened.',
    fields: { err: 'error' },
  },
  'stop-failed': {
    level: 'error',
    about: 'A start failed, and so did the stop of what it had started.',
    fields: { err: 'error' },
  },
  'control-socket-failed': {
    level: 'warn',
    about:
      'No socket for commands could be made in DATA_DIR: those that need the store are refused while this server runs.',
    fields: { reason: 'word' },
  },
  'store-operation-failed': {
    level: 'error',
    about: 'An operation that a command asked the running server for threw.',
    fields: { operation: 'word', err: 'error' },
  },
  'shop-failed': {
    level: 'error',
    about: 'An operation of the shop threw; or a question about its customers had no answer, or a wrong one.',
    fields: { operation: 'word', err: 'error' },
  },
  'turn-read': {
    level: 'info',
    about: 'The bot understood an event.',
    fields: { turn: 'id', event: 'word', layer: 'word', confidence: 'number', locale: 'word' },
  },
  'shop-result-rejected': {
    level: 'error',
    about:
      'A shop gave a result that its operation does not allow; the dialog goes on as if the shop were away.',
    fields: { operation: 'word', fault: 'reason' },
  },
  'shop-call-failed': {
    level: 'warn',
    about:
      'A shop answered that a call failed: its operation threw (`shop-error`), is not there (`unknown-operation`) or was given wrong arguments (`bad-arguments`).',
    fields: { operation: 'word', reason: 'word' },
  },
  'value-kind-failed': {
    level: 'error',
    about: 'A kind of value threw or took too long at a message; nothing of this kind was found in it.',
    fields: { kind: 'word', err: 'error' },
  },
  'query-failed': {
    level: 'warn',
    about: 'A read of the shop threw; the dialog goes on as if the shop were away.',
    fields: { query: 'word', code: 'word' },
  },
} as const satisfies Readonly<Record<string, LogEvent>>;
