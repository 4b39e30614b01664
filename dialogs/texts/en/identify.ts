import type { Groups, TextGroup } from '../../templates.ts';
import type { TaskId } from '../../vocabulary.ts';

const PURPOSE: Readonly<Record<TaskId, (order: string) => string>> = {
  'track-order': (order) => `To show you order ${order}`,
  'cancel-order': (order) => `To cancel order ${order}`,
};

/** The texts of identify: the questions for order, address and one-time code. */
export const identify: TextGroup<Groups['identify']> = {
  'identify-ask-order': () =>
    "What is your order number? It's in the confirmation mail, for example 1042. If you can't find it, I can get you a person.",
  'identify-ask-proof': ({ order, purpose }) =>
    `${what(order, purpose)}: which e-mail address or postcode was it placed with?`,
  'identify-no-match': ({ order }) =>
    `That doesn't fit order ${order}. Please check both; if the order number is wrong, tell me the right one.`,
  'identify-ask-code': ({ order, purpose, address, minutes }) =>
    `${what(order, purpose)} I need to be sure it's you: please type the 6-digit code that I sent to ${address}; it is valid for ${minutes} minutes.`,
  'code-wrong': ({ triesLeft }) =>
    `That code isn't right. You have ${triesLeft} ${triesLeft === 1 ? 'try' : 'tries'} left.`,
  'code-expired': () => 'That code has expired. Shall I send a new one?',
  'identify-gave-up': () => "Then I can't go on with this order, since it might be somebody else's.",
};

function what(order: string, purpose: TaskId | null): string {
  return purpose === null ? `To keep order ${order} private` : PURPOSE[purpose](order);
}
