import { z } from 'zod';
import { myOrders as operation } from '../../../models/shop/operations/order-operations.ts';
import { ok, refused } from '../../define-shop.ts';
import { implementStored } from '../operation.ts';
import { provedCustomer } from '../order-access.ts';
import { orderSummary } from '../order-view.ts';

/** Most orders of the list; a dialog shows those that it is about. */
const SHOWN = 20;

/** The newest orders of the proved customer. */
export const myOrdersStored = implementStored(
  operation,
  z.object({}),
  async (_args, { asker }, { orders, zone }) => {
    const customer = provedCustomer(asker);
    if (customer === undefined) return refused('proof-needed');
    const newest = await orders.findNewestOf(customer, SHOWN);
    return ok({ orders: newest.map((order) => orderSummary(order, zone)) });
  },
);
