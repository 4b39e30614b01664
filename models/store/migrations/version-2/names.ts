/** Old names by new ones: fields, or the values of one field. No new name is an old one of the same table, so that twice is as once. */
export type Names = Readonly<Record<string, string>>;

/** Fields of documents, by collection. */
export const DOCUMENT_FIELDS = {
  conversations: { stalls: 'lostWorkers' },
  inbox: { order: 'arrivalSeq' },
  contacts: { heardAt: 'lastInboundAt' },
  'slack-posts': { joined: 'merged', gone: 'superseded' },
} as const satisfies Readonly<Record<string, Names>>;

/** `kind` of an outbox entry. */
export const OUTBOX_KINDS: Names = { heard: 'inbound', identified: 'proof', buried: 'dead-letter' };

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
export const REMINDERS: Names = {
  'come-back': 'resume-bot',
  ping: 'mention-staff',
  widen: 'mention-wider-group',
  'tell-customer': 'notify-delay',
  wake: 'end-snooze',
  'answer-due': 'first-response-due',
  'solve-due': 'resolution-due',
  pending: 'pending-timeout',
};

/** `name` of a command of the desk, and of its result. */
export const COMMANDS: Names = {
  'take-over': 'claim-conversation',
  'begin-ticket': 'start-ticket',
  'join-matters': 'merge-threads',
};

/** Fields about a message's delivery: in a receipt, a case's event, a post, a relayed message. */
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
  rated: 'csat-given',
  contact: 'email-answer-requested',
  'merge-taken': 'merge-accepted',
};

/** Fields of the event by which a case offers to merge its ticket. */
export const MERGE_OFFER_FIELDS: Names = {
  of: 'offeringCase',
  last: 'lastCustomerText',
  owed: 'needsAnswer',
};

/** Fields of the `value` of a case's command, once `desk-act`. */
export const CASE_COMMAND_FIELDS: Names = { act: 'command' };

/** `type` of a case's command. */
export const CASE_COMMANDS: Names = {
  joined: 'claimed',
  deletion: 'delete',
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
  rated: 'ratingAskedFor',
  disliked: 'thumbDownAnsweredIn',
};

/** The proof of one order became one of any subject. */
export const IDENTITY_FIELDS: Names = { order: 'subject' };

/** A dialog that has ended: the order became what the dialog is about. */
export const ENDED_DIALOG_FIELDS: Names = { order: 'about' };

/** Events that became named by their dialogs. */
export const NAMED_EVENTS: readonly string[] = ['no-access', 'resend'];

/** Fields of the dialogs' stack. */
export const STACK_FIELDS: Names = {
  misses: 'notUnderstoodCount',
  calls: 'callCount',
  trail: 'endedDialogs',
  met: 'disclosed',
};

/** Fields of a running dialog, beside its own slots. */
export const FRAME_FIELDS: Names = {
  waits: 'pendingKey',
  shown: 'shownFingerprint',
  agreed: 'confirmedFingerprint',
};

/** What the stack counts. */
export const COUNTERS: Names = {
  'told-closed': 'closed-announced',
  'told-delayed': 'delay-announced',
  'mail-wished': 'email-answer-accepted',
};

/** Fields of a case. */
export const CASE_FIELDS: Names = {
  putOff: 'snoozedStatus',
  lastHeard: 'lastCustomerText',
  lastHeardId: 'lastCustomerMessageId',
  spoke: 'lastAuthor',
  clock: 'slaClock',
  rating: 'csat',
  answers: 'answerCount',
  shown: 'shownMessages',
  claiming: 'pendingClaim',
  merging: 'pendingMerge',
};

/** Fields of the SLA clock. */
export const SLA_CLOCK_FIELDS: Names = {
  spent: 'spentMinutes',
  since: 'runningSince',
  answeredAt: 'firstResponseAt',
};

/** Fields of a merge that waits for its confirmation. */
export const PENDING_MERGE_FIELDS: Names = { last: 'lastCustomerText' };

/** Fields of a relayed message. */
export const RELAY_FIELDS: Names = { ...DELIVERY_FIELDS, later: 'pendingChange' };

/** Fields of a case's card. */
export const CARD_FIELDS: Names = { rating: 'csat' };

/** Fields of a ticket. */
export const TICKET_FIELDS: Names = {
  answerDue: 'firstResponseDue',
  solveDue: 'resolutionDue',
  late: 'breached',
  follows: 'followUpOf',
};

/** The SLA targets, of which a ticket names the one that was breached. */
export const SLA_TARGETS: Names = { answer: 'first-response', solution: 'resolution' };

/** `status` of a case and of its card. */
export const CASE_STATUSES: Names = { elsewhere: 'provider-app', left: 'abandoned' };
