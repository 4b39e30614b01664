/** Old names by new ones: fields, or the values of one field. No new name is an old one of the same table, so that twice is as once. */
export type Names = Readonly<Record<string, string>>;

/** Fields of documents, by collection. */
export const DOCUMENT_FIELDS = {
  inbox: { order: 'arrivalSeq' },
  contacts: { heardAt: 'lastInboundAt' },
  'slack-posts': { joined: 'merged' },
} as const satisfies Readonly<Record<string, Names>>;

/** `kind` of an outbox entry. */
export const OUTBOX_KINDS: Names = { heard: 'inbound', buried: 'dead-letter' };

/** Fields of an outbox entry. */
export const OUTBOX_FIELDS: Names = { untilHeard: 'untilCustomerWrites' };

/** `name` of an event activity. */
export const EVENT_NAMES: Names = {
  'desk-news': 'case-event',
  'desk-act': 'case-command',
  'staff-act': 'staff-action',
  'spoken-elsewhere': 'provider-app-takeover',
};

/** `name` of a reminder. */
export const REMINDERS: Names = { 'come-back': 'resume-bot' };

/** `name` of a command of the desk, and of its result. */
export const COMMANDS: Names = { 'begin-ticket': 'start-ticket', 'join-matters': 'merge-threads' };

/** What is told of a message's delivery, wherever it is told: in a receipt, a case's event, a post, a relayed message. */
export const DELIVERY_FIELDS: Names = { mark: 'status' };

/** Fields of the `value` of a case's event, once `desk-news`. */
export const CASE_EVENT_FIELDS: Names = { news: 'event' };

/** `type` of a case's event. */
export const CASE_EVENTS: Names = {
  left: 'queue-abandoned',
  heard: 'customer-message',
  'heard-edit': 'customer-message-edited',
  'heard-deletion': 'customer-message-deleted',
  said: 'bot-message',
  elsewhere: 'provider-app-message',
  'elsewhere-over': 'provider-app-takeover-ended',
  reacted: 'customer-reaction',
  unchanged: 'change-failed',
  mark: 'delivery-status',
  contact: 'email-answer-wished',
};

/** Fields of the `value` of a case's command, once `desk-act`. */
export const CASE_COMMAND_FIELDS: Names = { act: 'command' };

/** `type` of a case's command. */
export const CASE_COMMANDS: Names = {
  joined: 'claimed',
  closed: 'outside-hours',
  expected: 'expected-wait',
  numbered: 'ticket-created',
  opened: 'ticket-opened',
  merged: 'ticket-merged',
};

/** `type` of what a member of staff does, once `staff-act`. */
export const STAFF_ACTIONS: Names = {
  typed: 'message-posted',
  retyped: 'message-edited',
  untyped: 'message-deleted',
};

/** `type` of a post of the desk. */
export const DESK_POSTS: Names = { elsewhere: 'provider-app-message', mark: 'delivery-status' };

/** Fields of the bot's memory of a conversation. */
export const BOT_MEMORY_FIELDS: Names = {
  attended: 'lastHandback',
  untold: 'queuedSilently',
  elsewhere: 'providerAppTakeover',
};

/** Fields of a case. */
export const CASE_FIELDS: Names = {
  putOff: 'snoozedStatus',
  lastHeard: 'lastCustomerText',
  lastHeardId: 'lastCustomerMessageId',
  spoke: 'lastSpeaker',
};

/** `status` of a case and of its card. */
export const CASE_STATUSES: Names = { elsewhere: 'provider-app', left: 'abandoned' };
