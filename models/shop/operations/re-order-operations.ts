import { z } from 'zod';
import { command, query, refusal } from '../operation.ts';
import { CHANGED, chosenItem, ITEMS, NOT_FOUND, PAYMENT, PROOF_NEEDED } from './refusals.ts';
import { address, item, money, order, payment } from './views.ts';

// The operations that order again what was ordered before.

const REQUIRES = [
  'The shop orders again what was ordered before.',
  "The order is the customer's.",
  'The order had the pieces, and they can be ordered now. Without `items`: some of its pieces can.',
  "The payment method of the order is still the customer's, and a gift card has the total.",
];

const REFUSED = {
  'not-offered': refusal('The shop orders nothing again; a customer does it in the shop itself.'),
  ...NOT_FOUND,
  ...ITEMS,
  unavailable: refusal('These items can not be ordered now.', z.object({ items: z.array(item) })),
  ...PAYMENT,
  ...PROOF_NEEDED,
};

/** Without `items` all pieces that can be ordered now are meant. */
const previewArgs = z.object({ order, items: z.array(chosenItem).exactOptional() });

/** `price` of an item is that of today, `before` the one that was paid; `missing` is what can not be ordered now, where no items were named. */
const previewOk = z.object({
  order,
  items: z.array(z.object({ item, quantity: z.int(), before: money })),
  missing: z.array(z.object({ item, quantity: z.int() })),
  total: money,
  method: payment,
  address,
});

/** What ordering again would do now. */
export const reOrderPreview = query({
  name: 're-order-preview',
  about: 'What `re-order` would do now, but for the number of the new order.',
  requires: REQUIRES,
  least: 'channel',
  subject: 'order',
  args: previewArgs,
  ok: previewOk,
  refused: REFUSED,
});

/** Orders again what was ordered before. `total` is the amount that the customer agreed to. */
export const reOrder = command({
  name: 're-order',
  about: 'Orders again what was ordered before, in whole or in part.',
  requires: [...REQUIRES, '`total` is what the items cost now.'],
  effects: [
    'There is a new order of the items at their present prices, with the number `placed`. The order before stays as it is.',
    'It goes to the address of the order before, and is to be paid by its method; a gift card has less at once.',
  ],
  least: 'channel',
  subject: 'order',
  args: z.object({ order, items: z.array(chosenItem), total: money }),
  ok: previewOk.extend({ placed: order }),
  refused: { ...REFUSED, ...CHANGED },
});
