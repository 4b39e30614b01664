import type { Phrase } from '../texts/phrase.ts';
import type { Words } from '../texts/text-pack.ts';

/** The texts of identify: the questions for order, address and one-time code. */
export const en = {
  'identify-ask-order': (_: Record<string, never>, { orderExample }: Words) =>
    `What is your order number? It's in the confirmation mail, for example ${orderExample}. If you don't have it, just say so.`,
  'identify-ask-email': () =>
    "The order number is in the confirmation mail, and usually on the invoice and in the parcel. I can also look your orders up: which e-mail address did you order with? I'll send a code there.",
  'identify-ask-proof': ({ order, purpose }: { order: string; purpose: Phrase | null }, words: Words) =>
    `${what(order, purpose, words)}: which e-mail address or postcode was it placed with?`,
  'identify-no-match': ({ order }: { order: string }) =>
    `That doesn't match order ${order}. Please check both; if the order number is wrong, tell me the right one.`,
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
  'identify-offer-code': ({ order }: { order: string }) =>
    `To keep order ${order} safe from guessing I can't check any more addresses or postcodes for now. I can send a code to the e-mail address that it was placed with instead. Shall I?`,
  'identify-ask-blind-code': ({ order, minutes }: { order: string; minutes: number }) =>
    `If there is an order ${order}, a 6-digit code is on its way to the e-mail address that it was placed with. Please type the code; it is valid for ${minutes} minutes.`,
  'identify-ask-address-code': ({ address, minutes }: { address: string; minutes: number }) =>
    `If you have ordered with ${address}, a 6-digit code is on its way there. Please type the code; it is valid for ${minutes} minutes.`,
  'identify-ask-account-code': ({ minutes }: { minutes: number }) =>
    `If there is an account with that name and postcode, a 6-digit code is on its way to its e-mail address. Please type the code; it is valid for ${minutes} minutes.`,
  'identify-ask-postcode': () =>
    'And which postcode belongs to your account? I will send a code to its e-mail address.',
  'identify-ask-account': () =>
    'May I ask who you are? Please tell me your e-mail address, or your full name and your postcode.',
  'identify-not-found': () => "I can't find an account with these details.",
  'identify-no-address-codes': () => "I can't send a code there right now.",
  'identify-code-again': () =>
    'Please type the 6-digit code from that mail. If it has not come, I can send a new one.',
  'code-wrong': ({ triesLeft }: { triesLeft: number }) =>
    `That code isn't right. You have ${triesLeft} ${triesLeft === 1 ? 'try' : 'tries'} left.`,
  'code-expired': () => 'That code has expired. Shall I send a new one?',
  'identify-gave-up': () => "Then I can't go on with this order, since it might be somebody else's.",
  'choice-send-code': () => 'Send the code',
  'choice-resend': () => 'Send a new code',
  'choice-no-access': () => "I can't read that mailbox",
};

function what(order: string, purpose: Phrase | null, { word }: Words): string {
  return purpose === null ? `To keep order ${order} private` : word(purpose);
}
