import { z } from 'zod';
import { dayOf } from '../../../models/calendar-day.ts';
import { orderDetails as operation } from '../../../models/shop/operations/order-operations.ts';
import { ok, refused } from '../../define-shop.ts';
import { detailsView } from '../details-view.ts';
import { implementStored, orderArgument } from '../operation.ts';
import { provedCustomer } from '../order-access.ts';
import { paymentView } from '../order-view.ts';

/** Everything about an order of the proved customer. */
export const orderDetailsStored = implementStored(
  operation,
  z.object({ order: orderArgument }),
  async (args, { asker }, { orders, policyAt, nameOf, now, zone }) => {
    const proved = provedCustomer(asker);
    if (proved === undefined) return refused('proof-needed');
    const order = await orders.find(args.order);
    if (order?.customer !== proved) return refused('not-found');
    const at = now();
    const policy = await policyAt(at);
    return ok(detailsView({ order, policy, today: dayOf(at, zone), zone, show: paymentView, nameOf }));
  },
);
