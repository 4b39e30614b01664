import { z } from 'zod';
import { command, query, refusal } from '../operation.ts';
import {
  CHANGED,
  NEW_ITEMS,
  NOT_FOUND,
  NOT_PENDING,
  PAYMENT,
  PROOF_NEEDED,
  wantedChange,
} from './refusals.ts';
import { address, charge, item, money, order, refund } from './views.ts';

// The operations that change an order before it is sent. Each has a preview that takes the same arguments, but for the amount that the customer agreed to.

const CHANGEABLE = [
  "The order is the customer's.",
  "Nothing of it was sent, and its status allows it by the shop's policy.",
];
const REFUSED = { ...NOT_FOUND, ...NOT_PENDING, ...PROOF_NEEDED };

const addressArgs = z.object({ order, address });
const addressOk = z.object({ order, before: address, address });

/** What changing the address of an order would do now. */
export const changeOrderAddressPreview = query({
  name: 'change-order-address-preview',
  about: 'What `change-order-address` would do now.',
  requires: CHANGEABLE,
  least: 'channel',
  subject: 'order',
  args: addressArgs,
  ok: addressOk,
  refused: REFUSED,
});

/** Changes where an order is sent. The customer's default address stays. */
export const changeOrderAddress = command({
  name: 'change-order-address',
  about: 'Changes where an order is sent.',
  requires: CHANGEABLE,
  effects: ['The order goes to the new address. The default address of the customer stays.'],
  least: 'channel',
  subject: 'order',
  args: addressArgs,
  ok: addressOk,
  refused: REFUSED,
});

const paymentArgs = z.object({ order, payment: z.string().min(1) });
const paymentOk = z.object({ order, charge, refund: refund.exactOptional() });
const PAYMENT_REQUIRES = [
  ...CHANGEABLE,
  "The payment method is the customer's.",
  'The order was paid once, or is to be paid, by another method.',
  'A gift card has the whole amount.',
];
const PAYMENT_REFUSED = {
  ...REFUSED,
  ...PAYMENT,
  'several-payments': refusal('The payment was changed before, or there is none: that is possible once.'),
  'same-payment': refusal('The order is paid by this method already.'),
};

/** What paying an order by another method would do now. */
export const changeOrderPaymentPreview = query({
  name: 'change-order-payment-preview',
  about: 'What `change-order-payment` would do now.',
  requires: PAYMENT_REQUIRES,
  least: 'channel',
  subject: 'order',
  args: paymentArgs,
  ok: paymentOk,
  refused: PAYMENT_REFUSED,
});

/** Pays an order by another method of the customer. `amount` is the amount that the customer agreed to. */
export const changeOrderPayment = command({
  name: 'change-order-payment',
  about: 'Pays an order by another method of the customer.',
  requires: [...PAYMENT_REQUIRES, '`amount` is what is paid.'],
  effects: [
    'The new method pays the amount; a gift card has less at once.',
    'The former one gets it back, if it had paid; a gift card has it at once.',
  ],
  least: 'channel',
  subject: 'order',
  args: paymentArgs.extend({ amount: money }),
  ok: paymentOk,
  refused: { ...PAYMENT_REFUSED, ...CHANGED },
});

/** A change of pieces: `difference` is that of all of them, negative where the customer gets it. */
export const changedItem = z.object({ from: item, to: item, quantity: z.int(), difference: money });

const itemsArgs = z.object({ order, changes: z.array(wantedChange), payment: z.string().min(1) });
const itemsOk = z.object({
  order,
  changes: z.array(changedItem),
  difference: money,
  charge: charge.exactOptional(),
  refund: refund.exactOptional(),
});
const ITEMS_REQUIRES = [
  ...CHANGEABLE,
  'Its items were not changed before.',
  'It has the pieces, and each new item is another one of the same product that can be ordered now.',
  "The payment method is the customer's, and a gift card has the difference.",
];
const ITEMS_REFUSED = { ...REFUSED, ...NEW_ITEMS, ...PAYMENT };

/** What changing items of an order would do now. */
export const changeOrderItemsPreview = query({
  name: 'change-order-items-preview',
  about: 'What `change-order-items` would do now.',
  requires: ITEMS_REQUIRES,
  least: 'channel',
  subject: 'order',
  args: itemsArgs,
  ok: itemsOk,
  refused: ITEMS_REFUSED,
});

/**
 * Changes items of an order to other items of the same products, once. `difference` is the difference of the prices that the customer agreed to, negative
 * where it is refunded.
 */
export const changeOrderItems = command({
  name: 'change-order-items',
  about: 'Changes items of an order to other items of the same products, once.',
  requires: [...ITEMS_REQUIRES, '`difference` is the present one.'],
  effects: [
    'The lines have the new items at their present prices.',
    'The method pays or gets the difference; a gift card at once.',
    "Items can't be changed again; by the policy of some shops nothing can, and the order can't be cancelled.",
  ],
  least: 'channel',
  subject: 'order',
  args: itemsArgs.extend({ difference: money }),
  ok: itemsOk,
  refused: { ...ITEMS_REFUSED, ...CHANGED },
});
