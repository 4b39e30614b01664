import { z } from 'zod';
import { comparableAddress } from '../../../models/customer/email-address.ts';
import { matchOrder as operation } from '../../../models/shop/operations/proof-operations.ts';
import { ok, refused } from '../../define-shop.ts';
import { sameText } from '../one-time-code.ts';
import { implementStored, orderArgument, textArgument } from '../operation.ts';

const schema = z.object({
  order: orderArgument,
  email: textArgument.exactOptional(),
  postcode: textArgument.exactOptional(),
});

/** Removes letter case, width and spaces: people write `SW1A 1AA`, `sw1a1aa` and `ＳＷ１Ａ１ＡＡ`. */
function compact(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/** Matches an order by e-mail address or postcode. A wrong one and an unknown order get the same refusal after the same work. */
export const matchOrderStored = implementStored(operation, schema, async (args, _call, { orders }) => {
  const order = await orders.find(args.order);
  const emailFits = sameText(comparableAddress(args.email ?? ''), comparableAddress(order?.email ?? ''));
  const postcodeFits = sameText(compact(args.postcode ?? ''), compact(order?.shipTo.postcode ?? ''));
  if (order === null || !(emailFits || postcodeFits)) {
    return refused('no-match');
  }
  return ok({ order: order._id, customer: order.customer });
});
