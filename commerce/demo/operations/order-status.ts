import { z } from 'zod';
import { defineQuery, orderArgument } from '../operation.ts';
import { findVisibleOrder, provedCustomer } from '../order-access.ts';
import { orderView } from '../order-view.ts';

const schema = z.object({ order: orderArgument });

/** The status of an order, with the payment only for a proved customer. */
export const orderStatus = defineQuery('order-status', schema, async (args, asker, { orders }) => {
  const order = await findVisibleOrder(orders, asker, args.order);
  if (order === null) return { outcome: 'refused', value: { reason: 'not-found' } };
  return { outcome: 'ok', value: orderView(order, provedCustomer(asker) !== undefined) };
});
