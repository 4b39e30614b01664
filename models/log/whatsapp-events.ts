import type { LogEvent } from './log-event.ts';

/** The log events of WhatsApp: of the Cloud API, and of whatsapp-web.js where the name says `web`. */
export const WHATSAPP_EVENTS = {
  'whatsapp-file-missed': {
    level: 'info',
    about: "A customer's file could not be fetched; the message keeps its name.",
    fields: { reason: 'reason' },
  },
  'whatsapp-own-message-ignored': {
    level: 'info',
    about: 'Something that was written from the phone itself has no meaning here.',
    fields: { kind: 'word' },
  },
  'whatsapp-consent-changed': {
    level: 'info',
    about: 'A customer wants no more messages, or wants them again.',
    fields: { conversation: 'id', optedOut: 'flag' },
  },
  'whatsapp-item-refused': {
    level: 'info',
    about: 'An item can never be recorded, because its ids are of no use.',
    fields: { id: 'id' },
  },
  'whatsapp-items-dropped': {
    level: 'info',
    about: 'Items of a webhook were of no known form.',
    fields: { count: 'number' },
  },
  'whatsapp-notice-received': {
    level: 'info',
    about: 'Meta tells something of the account that is for its page, not for us.',
    fields: { field: 'word' },
  },
  'whatsapp-marking-failed': {
    level: 'info',
    about: 'A message could not be marked as read.',
    fields: { account: 'word', reason: 'reason' },
  },
  'whatsapp-window-reopened': {
    level: 'info',
    about: 'A template asks the customer to write again.',
    fields: { account: 'word', template: 'word' },
  },
  'whatsapp-account-refused': {
    level: 'error',
    about: 'Meta refuses the account, not the message; somebody has to mend it.',
    fields: { account: 'word', code: 'number' },
  },
  'whatsapp-web-report-ignored': {
    level: 'info',
    about: 'The client reported something that has no meaning here.',
    fields: { account: 'word', type: 'word' },
  },
  'whatsapp-web-report-dropped': {
    level: 'info',
    about: 'The client reported something of no known form.',
    fields: { account: 'word', issues: 'number' },
  },
  'whatsapp-web-recording-failed': {
    level: 'info',
    about: 'A message could not be recorded and is tried again.',
    fields: { account: 'word', code: 'word' },
  },
  'whatsapp-web-message-left': {
    level: 'error',
    about: 'A message could not be recorded; it stays unread on the phone, and is fetched at the next start.',
    fields: { account: 'word' },
  },
  'whatsapp-web-scan-requested': {
    level: 'error',
    about: 'The number has to be linked by scanning a code.',
    fields: { account: 'word' },
  },
  'whatsapp-web-logged-out': {
    level: 'error',
    about: 'WhatsApp has logged the number out.',
    fields: { account: 'word', times: 'number' },
  },
  'whatsapp-web-ban-suspected': {
    level: 'error',
    about: 'The number was logged out again and again, which is what a ban looks like.',
    fields: { account: 'word', logouts: 'number' },
  },
  'whatsapp-web-restarted': {
    level: 'info',
    about: 'The client process is started anew after a failure.',
    fields: { account: 'word', reason: 'reason', failures: 'number' },
  },
  'whatsapp-web-recycled': {
    level: 'info',
    about: 'The client process is started anew by plan.',
    fields: { account: 'word', reason: 'reason' },
  },
  'whatsapp-web-process-ended': {
    level: 'info',
    about: 'The client process ended by itself; its exit code, -1 for a signal.',
    fields: { account: 'word', code: 'number' },
  },
  'whatsapp-web-phase-entered': {
    level: 'info',
    about: 'The number is in another phase.',
    fields: { account: 'word', phase: 'word' },
  },
} as const satisfies Readonly<Record<string, LogEvent>>;
