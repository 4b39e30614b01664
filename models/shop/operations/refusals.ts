import { z } from 'zod';
import { refusal } from '../operation.ts';
import { money, pieces, returnWindow } from './views.ts';

// Why a shop refuses a change of an order, each with its meaning. The order of the checks is that of `requires` of each operation.

/** The order is unknown, or another customer's: nobody learns which. */
export const NOT_FOUND = {
  'not-found': refusal(
    "There is no such order of this customer. Another customer's order gets the same answer.",
  ),
};

/** The asker is not proved well enough. */
export const PROOF_NEEDED = {
  'proof-needed': refusal('The customer is not proved.'),
};

/** The money that a command was confirmed for is not what it would move now. */
export const CHANGED = {
  changed: refusal(
    'The amount that the customer agreed to is not the present one. Nothing was done: preview it again.',
  ),
};

/** Why the present status of an order allows no change before it is sent. */
export const NOT_PENDING = {
  processed: refusal('The warehouse works on it already.'),
  'already-shipped': refusal('It was sent already, in whole or in part.'),
  delivered: refusal('It was delivered.'),
  returned: refusal('A return was requested, or is complete.'),
  'exchange-requested': refusal('An exchange was requested.'),
  'already-cancelled': refusal('It is cancelled.'),
  'items-changed': refusal(
    'Its items were changed before, which is possible once; in some shops nothing can be changed after that.',
  ),
};

/** Why an order can be neither returned nor exchanged. */
export const NOT_RETURNABLE = {
  'not-delivered': refusal('It has not arrived yet.'),
  returned: refusal('A return was requested before, or is complete.'),
  'exchange-requested': refusal('An exchange was requested before.'),
  'already-cancelled': refusal('It is cancelled.'),
  'too-late': refusal(
    'The days in which it could be sent back are over.',
    z.object({ window: returnWindow }),
  ),
};

/** Why pieces that were named can't be meant. */
export const ITEMS = {
  'nothing-chosen': refusal('No item was named.'),
  'item-not-found': refusal(
    'The order has not so many pieces of the item that can still be changed.',
    z.object({ item: z.string(), pieces: z.int() }),
  ),
};

/** Why an item can't be had in place of another one. */
export const NEW_ITEMS = {
  ...ITEMS,
  'no-such-item': refusal(
    'The product has no such item: only items of the same product can be had instead.',
    z.object({ item: z.string() }),
  ),
  'not-available': refusal('The new item can not be ordered now.', z.object({ item: z.string() })),
  'same-item': refusal('The new item is the one that the order has.', z.object({ item: z.string() })),
};

/** Why money can't be moved by a payment method. */
export const PAYMENT = {
  'payment-not-found': refusal('The customer has no such payment method.'),
  'balance-too-low': refusal(
    'The gift card has less than is to be paid.',
    z.object({ balance: money, missing: money }),
  ),
};

/** Pieces of an order: so many of an item. `quantity` is 1 by default. */
export const chosenItem = z.object({ item: z.string().min(1), quantity: pieces.exactOptional() });

/** Pieces of an order, and the item that is wanted in their place. */
export const wantedChange = z.object({
  item: z.string().min(1),
  to: z.string(),
  quantity: pieces.exactOptional(),
});
