import type { Groups, TextGroup } from '../../templates.ts';
import type { HandoffReason, TaskId } from '../../vocabulary.ts';
import { day, name } from './format.ts';

const OFFER: Readonly<Record<HandoffReason, string>> = {
  asked: 'Shall I get you a person from our team?',
  'not-understood': "I'm sorry, I still don't understand. Shall I get you a person from our team?",
  'no-answer':
    "I found nothing on that in our help pages, and I don't want to guess. Shall I pass it to a person from our team?",
  'too-many-attempts':
    "We've tried this a few times now, so I have to stop here. Shall I get you a person from our team?",
  'no-mailbox':
    'Without that mailbox I have no safe way to check that it is you. Shall I get you a person from our team?',
  'codes-used-up':
    "I've already sent several codes for this order. Please use the newest one, or try again in 10 minutes. Or shall I get you a person?",
  'codes-locked':
    "I've already sent several codes for this order. Please try again in 10 minutes. Or shall I get you a person?",
  'shop-unavailable': "I can't reach our order system at the moment. Shall I get you a person from our team?",
  'uncertain-outcome': "I can't tell whether that worked. Shall I get you a person from our team?",
  'cannot-cancel': "I can't cancel this order from here. Shall I get you a person from our team?",
  'sent-file':
    "Thank you, I've kept it for our team; I can't look at files myself. Shall I get you a person from our team?",
  'poor-rating': "I'm sorry that it wasn't better. Shall I get you a person from our team?",
  'unreadable-state': 'I lost my place in our conversation. Shall I get you a person from our team?',
};

const QUEUED: Readonly<Partial<Record<HandoffReason, string>>> = {
  'uncertain-outcome': 'A person from our team will check what happened and write to you here.',
  'unreadable-state': "I lost my place in our conversation, I'm sorry.",
};

const TASK: Readonly<Record<TaskId, (order: string | null) => string>> = {
  'track-order': (order) => (order === null ? 'Track an order' : `Where is order ${order}?`),
  'cancel-order': (order) => (order === null ? 'Cancel an order' : `Cancel order ${order}`),
};

const BACK_TO: Readonly<Record<TaskId, string>> = {
  'track-order': 'Now back to tracking your order.',
  'cancel-order': 'Now back to your cancellation.',
};

const CAN_DO =
  'I can tell you where an order is, cancel one that has not been sent, and answer questions about our shop.';

/** The texts that several dialogs share, and the labels of buttons. */
export const shared: TextGroup<Groups['shared']> = {
  disclosure: () =>
    "You're talking to the shop's automatic assistant. If you'd rather have a person, just say so.",
  busy: () => "One moment, I'm still working on it.",
  menu: () => `${CAN_DO} What would you like to do?`,
  'not-understood': () => "Sorry, I didn't get that.",
  'not-understood-menu': () => `Sorry, I didn't get that. ${CAN_DO}`,
  'left-it': () => "All right, I've left that.",
  'left-queue': () => "All right, you're no longer in the queue.",
  'back-to': ({ dialog }) => BACK_TO[dialog],
  'back-to-bot': () => "It's the automatic assistant again. Is there anything else I can do?",
  'offer-human': ({ reason }) => OFFER[reason],
  'all-right': () => 'All right.',
  queued: ({ reason }) => {
    const what =
      QUEUED[reason] ?? 'A person from our team will read this conversation and write to you here.';
    return `${what} You're in the queue now; you don't have to explain everything again.`;
  },
  clarify: () => 'Which of these do you mean?',
  greeting: () => `Hello! ${CAN_DO} What would you like to do?`,
  hello: () => 'Hello!',
  thanks: () => "You're welcome!",
  bye: () => 'Goodbye, and take care!',
  'take-your-time': () => 'Take your time; nothing happens until you say yes.',
  'anything-else': () => 'All right. Is there anything else I can do?',
  'sorry-for-that': () =>
    "I'm sorry this has gone wrong. I can look at your order at once, or get you a person from our team.",
  sorry: () => "I'm sorry this has gone wrong.",
  'queue-noted': () => 'Noted. Our team will read this here.',
  'yes-or-no': () => 'Please tell me yes or no: shall I get you a person from our team?',
  'choice-yes': () => 'Yes, please',
  'choice-no': () => 'No, thanks',
  'choice-cancel-yes': () => 'Yes, cancel it',
  'choice-cancel-no': () => 'No, keep it',
  'choice-leave-queue': () => 'Leave the queue',
  'choice-human': () => 'Talk to a person',
  'choice-question': () => 'A question about the shop',
  'choice-resend': () => 'Send a new code',
  'choice-no-access': () => "I can't read that mailbox",
  'choice-task': ({ dialog, order }) => TASK[dialog](order),
  'choice-order': ({ order, placedOn, item }) => `${order}: ${item ? `${name(item)}, ` : ''}${day(placedOn)}`,
};
