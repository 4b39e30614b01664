import { z } from 'zod';
import { maskAddress } from '../../../models/customer/mask-address.ts';
import { sendCode as operation } from '../../../models/shop/operations/proof-operations.ts';
import type { Order } from '../../../models/shop/orders/order.ts';
import { ok, refused } from '../../define-shop.ts';
import type { Asker } from '../../shop.ts';
import { CODE_MINUTES, HIDDEN_ADDRESS } from '../one-time-code.ts';
import { implementStored, orderArgument, textArgument } from '../operation.ts';
import { provedCustomer } from '../order-access.ts';
import { issueCode } from './issue-code.ts';

const schema = z.object({ order: orderArgument, locale: textArgument.exactOptional() });

/** Whether the asker has matched this order, or is its proved customer, and may see a part of its address. */
function knows(asker: Asker, order: Order): boolean {
  return asker.level === 'matched' ? asker.subject === order._id : provedCustomer(asker) === order.customer;
}

/** Mails a code to the address of an order; the result does not reveal whether the order exists. */
export const sendCodeStored = implementStored(operation, schema, async (args, { asker, key }, context) => {
  const order = await context.orders.find(args.order);
  const known = order !== null && knows(asker, order);
  const issued = await issueCode(
    {
      key,
      subject: args.order,
      order: args.order,
      customer: order === null ? undefined : { id: order.customer, email: order.email },
      blind: !known,
      locale: args.locale,
    },
    context,
  );
  if (issued === undefined) return refused('too-many');
  const address = known ? maskAddress(order.email) : HIDDEN_ADDRESS;
  return ok({ challenge: issued._id, address, minutes: CODE_MINUTES });
});
