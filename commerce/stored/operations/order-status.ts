import { z } from 'zod';
import { orderStatus as operation } from '../../../models/shop/operations/order-operations.ts';
import { ok, refused } from '../../define-shop.ts';
import { implementStored, orderArgument } from '../operation.ts';
import { findVisibleOrder, provedCustomer } from '../order-access.ts';
import { orderView } from '../order-view.ts';

const schema = z.object({ order: orderArgument });

/** The status of an order, with the payment only for a proved customer. */
export const orderStatusStored = implementStored(
  operation,
  schema,
  async (args, { asker }, { orders, zone }) => {
    const order = await findVisibleOrder(orders, asker, args.order);
    if (order === null) return refused('not-found');
    return ok(orderView(order, provedCustomer(asker) !== undefined, zone));
  },
);
