import { z } from 'zod';
import { onUtcClock } from '../../../models/calendar-day.ts';
import { cancelPreview as operation } from '../../../models/shop/order-operations.ts';
import { refused } from '../../define-shop.ts';
import { refundDaysAt, whyNotCancellable } from '../cancellation.ts';
import { implementDemo, orderArgument } from '../operation.ts';
import { findVisibleOrder, provedCustomer } from '../order-access.ts';
import { itemsOf, paymentView } from '../order-view.ts';

const schema = z.object({ order: orderArgument });

/** The consequences of cancelling an order, so that the customer can confirm exactly these. */
export const cancelPreviewDemo = implementDemo(
  operation,
  schema,
  async (args, { asker }, { orders, facts, now, zone }) => {
    const order = await findVisibleOrder(orders, asker, args.order);
    const reason = order === null ? 'not-found' : whyNotCancellable(order.status);
    if (order === null || reason !== null) return refused(reason ?? 'not-found');
    return {
      outcome: 'ok',
      value: {
        order: order._id,
        items: itemsOf(order),
        refund: { amount: order.charged, currency: order.currency },
        refundDays: await refundDaysAt(facts, onUtcClock(now(), zone)),
        ...(provedCustomer(asker) !== undefined && { method: paymentView(order.payment) }),
      },
    };
  },
);
