import { z } from 'zod';
import { command, query, refusal } from '../operation.ts';
import { order } from './views.ts';

// The operations that find out who a customer is.

/** Whether an order number and an e-mail address or postcode belong together; every mismatch is the same `no-match`, so that it reveals nothing. */
export const matchOrder = query({
  name: 'match-order',
  about: 'Says whether an order number and an e-mail address or a postcode belong together.',
  subject: 'order',
  proves: 'matched',
  limitedBy: ['order', 'email'],
  args: z.object({ order, email: z.string().exactOptional(), postcode: z.string().exactOptional() }),
  ok: z.object({ order, customer: z.string() }),
  refused: { 'no-match': refusal('They do not, or there is no such order: nobody learns which.') },
});

/**
 * Mails a 6-digit code to the address of the order. The result is the same for an order that does not exist, after the same time. `address` is masked,
 * wholly for a customer without a match, who may get few codes. `locale` is the mail's language, default English.
 */
export const sendCode = command({
  name: 'send-code',
  about:
    'Mails a 6-digit code to the address of the order; the result is the same for an unknown order, after the same time.',
  effects: ['A mail with the code is sent.'],
  subject: 'order',
  limitedBy: ['order'],
  args: z.object({ order, locale: z.string().exactOptional() }),
  ok: z.object({ challenge: z.string(), address: z.string(), minutes: z.number() }),
  refused: { 'too-many': refusal('Too many codes were sent for this order or this customer.') },
});

/**
 * Mails a 6-digit code to a customer who does not know an order number, and is found by an e-mail address, or by a name and a postcode. The result is the same
 * where nobody is found, after the same time: finding proves nobody. `locale` is the mail's language, default English.
 */
export const sendAddressCode = command({
  name: 'send-address-code',
  about:
    'Mails a 6-digit code to the customer of an e-mail address, or of a name and a postcode; the result is the same where there is none, after the same time.',
  effects: ['A mail with the code is sent, if a customer is found.'],
  limitedBy: ['email', 'name'],
  args: z.object({
    email: z.string().exactOptional(),
    name: z.string().exactOptional(),
    postcode: z.string().exactOptional(),
    locale: z.string().exactOptional(),
  }),
  ok: z.object({ challenge: z.string(), minutes: z.number() }),
  refused: { 'too-many': refusal('Too many codes were sent to this address or this customer.') },
});

/** Checks a code; `ok` names the customer that it proves. `triesLeft` counts down from 4 after a wrong one. */
export const verifyCode = command({
  name: 'verify-code',
  about: 'Checks a code that was mailed.',
  effects: ['The try is counted; a right code can not be used again.'],
  proves: 'otp',
  secrets: ['code'],
  args: z.object({ challenge: z.string(), code: z.string() }),
  ok: z.object({ customer: z.string() }),
  refused: {
    expired: refusal('It is too old, was used, or was never sent.'),
    'too-many': refusal('No try is left.'),
    wrong: refusal('It is another one.', z.object({ triesLeft: z.number() })),
  },
});
