import type { Groups, TextGroup } from '../templates.ts';

/** What is said to find out who somebody is. */
export const identify: TextGroup<Groups['identify']> = {
  'identify-ask-order': () =>
    'What is your order number? It is in your confirmation e-mail, for example 1042.',
  'identify-ask-proof': ({ order }) =>
    `To keep order ${order} private: which e-mail address or postcode was it placed with?`,
  'identify-no-match': ({ order }) =>
    `That doesn't fit order ${order}. Please check both; if the order number is wrong, tell me the right one.`,
  'identify-ask-code': ({ address, minutes }) =>
    `Please type the 6-digit code that I sent to ${address}; it is valid for ${minutes} minutes.`,
  'code-wrong': ({ triesLeft }) =>
    `That code isn't right. You have ${triesLeft} ${triesLeft === 1 ? 'try' : 'tries'} left.`,
  'code-expired': () => 'That code has expired. Shall I send a new one?',
  'identify-gave-up': () => "Then I can't go on with this order, since it might be somebody else's.",
};
