import type { Phrase } from '../texts/phrase.ts';
import type { Words } from '../texts/text-pack.ts';

/** The texts of identify: the questions for order, address and one-time code. */
export const en = {
  'identify-ask-order': (_: Record<string, never>, { orderExample }: Words) =>
    `What is your order number? It's in the confirmation mail, for example ${orderExample}. If you can't find it, I can get you a person.`,
  'identify-ask-proof': ({ order, purpose }: { order: string; purpose: Phrase | null }, words: Words) =>
    `${what(order, purpose, words)}: which e-mail address or postcode was it placed with?`,
  'identify-no-match': ({ order }: { order: string }) =>
    `That doesn't fit order ${order}. Please check both; if the order number is wrong, tell me the right one.`,
  'identify-ask-code': (
    {
      order,
      purpose,
      address,
      minutes,
    }: { order: string; purpose: Phrase | null; address: string; minutes: number },
    words: Words,
  ) =>
    `${what(order, purpose, words)} I need to be sure it's you: please type the 6-digit code that I sent to ${address}; it is valid for ${minutes} minutes.`,
  'code-wrong': ({ triesLeft }: { triesLeft: number }) =>
    `That code isn't right. You have ${triesLeft} ${triesLeft === 1 ? 'try' : 'tries'} left.`,
  'code-expired': () => 'That code has expired. Shall I send a new one?',
  'identify-gave-up': () => "Then I can't go on with this order, since it might be somebody else's.",
  'choice-resend': () => 'Send a new code',
  'choice-no-access': () => "I can't read that mailbox",
};

function what(order: string, purpose: Phrase | null, { word }: Words): string {
  return purpose === null ? `To keep order ${order} private` : word(purpose);
}
