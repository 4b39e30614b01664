import { z } from 'zod';
import { onUtcClock } from '../../../models/calendar-day.ts';
import type { ResultOf } from '../../../models/shop/operation.ts';
import type { Cancellation, Order } from '../../../models/shop/order.ts';
import { cancelOrder as operation } from '../../../models/shop/order-operations.ts';
import { refused } from '../../define-shop.ts';
import { refundDaysAt, whyNotCancellable } from '../cancellation.ts';
import { implementDemo, orderArgument, textArgument } from '../operation.ts';
import { provedCustomer } from '../order-access.ts';
import { paymentView } from '../order-view.ts';

const schema = z.object({
  order: orderArgument,
  refund: z.object({ amount: z.int().min(0), currency: textArgument }),
});

type CancelResult = ResultOf<typeof operation>;

/** The result, computed from the stored cancellation, so that a repeat gets the result of the first call. */
function resultOf(order: Order, done: Cancellation): CancelResult {
  return {
    outcome: 'ok',
    value: {
      order: order._id,
      refund: { amount: done.refund, currency: order.currency },
      refundDays: { min: done.refundDays.min, max: done.refundDays.max },
      method: paymentView(order.payment),
    },
  };
}

/** Cancels an order that was not sent, for its proved customer, once per key. */
export const cancelOrderDemo = implementDemo(operation, schema, async (args, { asker, key }, context) => {
  const customer = provedCustomer(asker);
  if (customer === undefined) return refused('proof-needed');
  const at = context.now();
  const cancelled = await context.orders.cancelOnce({
    order: args.order,
    customer,
    currency: args.refund.currency,
    cancellation: {
      key,
      at,
      refund: args.refund.amount,
      refundDays: await refundDaysAt(context.facts, onUtcClock(at, context.zone)),
    },
  });
  const order = cancelled ?? (await context.orders.find(args.order));
  if (order === null || order.customer !== customer) return refused('not-found');
  if (order.cancellation?.key === key) return resultOf(order, order.cancellation);
  return refused(whyNotCancellable(order.status) ?? 'changed');
});
