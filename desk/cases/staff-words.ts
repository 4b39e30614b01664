/** The escalation reasons, as shown to staff. */
const REASONS: Readonly<Record<string, string>> = {
  asked: 'Asked for a person',
  'not-understood': 'The bot did not understand',
  'no-answer': 'No answer in the knowledge base',
  'too-many-attempts': 'Could not prove who they are',
  'unknown-order': 'Named order numbers that we do not have for them',
  'not-provable': 'Could not be asked to prove who they are',
  'not-allowed': 'The shop does not allow it from the chat',
  'no-mailbox': 'Cannot read the mailbox of the order',
  'codes-used-up': 'Used up the one-time codes',
  'codes-locked': 'Used up the one-time codes',
  'shop-unavailable': 'The shop system did not answer',
  'uncertain-outcome': 'A change may or may not have been made: please check',
  'cannot-cancel': 'The order cannot be cancelled by the bot',
  'sent-file': 'Sent a file',
  'unread-mail': 'A mail that took too much to read: it is attached as a file',
  'unanswered-mail': 'Writes more than is answered automatically: a person in a hurry, or a machine',
  ticket: 'A ticket that your team has opened',
  'poor-rating': 'Rated the last answer poorly',
  'unreadable-state': 'The bot lost its place',
  BOT_FAILED: 'The bot failed at a message',
  BOT_SLOW: 'The bot took too long',
  WORKER_LOST: 'A message stopped the bot repeatedly',
};

/** An escalation reason as shown to staff; its code where there are no words for it. */
export function reasonOf(reason: string): string {
  return REASONS[reason] ?? reason;
}
