import { z } from 'zod';
import { defineQuery } from '../operation.ts';
import { provedCustomer } from '../order-access.ts';
import { orderSummary } from '../order-view.ts';

/** Most orders of the list: as many as a chat message shows as choices. */
const SHOWN = 5;

/** The newest orders of the proved customer. */
export const myOrders = defineQuery('my-orders', z.object({}), async (_args, asker, { orders }) => {
  const customer = provedCustomer(asker);
  if (customer === undefined) return { outcome: 'refused', value: { reason: 'proof-needed' } };
  const newest = await orders.findNewestOf(customer, SHOWN);
  return { outcome: 'ok', value: { orders: newest.map(orderSummary) } };
});
