import { z } from 'zod';
import { command, query, refusal } from '../operation.ts';
import { changedItem } from './change-operations.ts';
import {
  CHANGED,
  chosenItem,
  ITEMS,
  NEW_ITEMS,
  NOT_FOUND,
  NOT_RETURNABLE,
  PAYMENT,
  PROOF_NEEDED,
  wantedChange,
} from './refusals.ts';
import { charge, item, money, order, payment, refund } from './views.ts';

// The operations on an order that has arrived. Each has a preview that takes the same arguments, but for the amount that the customer agreed to.

const ARRIVED = [
  "The order is the customer's.",
  'It was delivered, and neither a return nor an exchange was requested before.',
  'The days in which the shop takes it back are not over.',
];
const REFUSED = { ...NOT_FOUND, ...NOT_RETURNABLE, ...PROOF_NEEDED };

const returnArgs = z.object({ order, items: z.array(chosenItem), payment: z.string().min(1) });
const returnOk = z.object({ order, items: z.array(z.object({ item, quantity: z.int() })), refund });
const RETURN_REQUIRES = [
  ...ARRIVED,
  "The payment method is the customer's, and the one that paid or a gift card.",
  'The order has the pieces.',
];
const RETURN_REFUSED = {
  ...REFUSED,
  'payment-not-found': PAYMENT['payment-not-found'],
  'payment-not-allowed': refusal(
    'A refund goes to the method that paid, or to a gift card of the customer.',
    z.object({ allowed: z.array(payment) }),
  ),
  ...ITEMS,
};

/** What returning items would do now. */
export const returnItemsPreview = query({
  name: 'return-items-preview',
  about: 'What `return-items` would do now.',
  requires: RETURN_REQUIRES,
  least: 'channel',
  subject: 'order',
  args: returnArgs,
  ok: returnOk,
  refused: RETURN_REFUSED,
});

/** Requests the return of items that were delivered. `refund` is the amount that the customer agreed to. */
export const returnItems = command({
  name: 'return-items',
  about: 'Requests the return of items that were delivered.',
  requires: [...RETURN_REQUIRES, '`refund` is what was paid for the pieces.'],
  effects: [
    'The return is requested. The customer is mailed how to send the items.',
    'No money moves yet: the refund is made when the items are there.',
    'Neither a return nor an exchange can be requested again for this order.',
  ],
  least: 'channel',
  subject: 'order',
  args: returnArgs.extend({ refund: money }),
  ok: returnOk,
  refused: { ...RETURN_REFUSED, ...CHANGED },
});

const exchangeArgs = z.object({ order, changes: z.array(wantedChange), payment: z.string().min(1) });
const exchangeOk = z.object({
  order,
  changes: z.array(changedItem),
  difference: money,
  charge: charge.exactOptional(),
  refund: refund.exactOptional(),
});
const EXCHANGE_REQUIRES = [
  ...ARRIVED,
  'It has the pieces, and each new item is another one of the same product that can be ordered now.',
  "The payment method is the customer's, and a gift card has the difference.",
];
const EXCHANGE_REFUSED = { ...REFUSED, ...NEW_ITEMS, ...PAYMENT };

/** What exchanging items would do now. */
export const exchangeItemsPreview = query({
  name: 'exchange-items-preview',
  about: 'What `exchange-items` would do now.',
  requires: EXCHANGE_REQUIRES,
  least: 'channel',
  subject: 'order',
  args: exchangeArgs,
  ok: exchangeOk,
  refused: EXCHANGE_REFUSED,
});

/**
 * Requests the exchange of items that were delivered for other items of the same products. `difference` is the difference of the prices that the customer
 * agreed to, negative where it is refunded.
 */
export const exchangeItems = command({
  name: 'exchange-items',
  about: 'Requests the exchange of items that were delivered for other items of the same products.',
  requires: [...EXCHANGE_REQUIRES, '`difference` is the present one.'],
  effects: [
    'The exchange is requested. The customer is mailed how to send the items, and needs no new order.',
    'No money moves yet: the difference is paid or refunded when the items are there.',
    'Neither a return nor an exchange can be requested again for this order.',
  ],
  least: 'channel',
  subject: 'order',
  args: exchangeArgs.extend({ difference: money }),
  ok: exchangeOk,
  refused: { ...EXCHANGE_REFUSED, ...CHANGED },
});
