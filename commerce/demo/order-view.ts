import { inEveryLocale } from '../../models/locale/localised-text.ts';
import type { Order, Payment } from '../../models/shop/order.ts';
import type { OrderItem, OrderSummary, OrderView, PaymentView } from '../../models/shop/order-operations.ts';
import { DEMO_WORDS } from './demo-words-by-locale.ts';

/** States without an expected arrival. */
const NOT_EXPECTED: ReadonlySet<string> = new Set(['delivered', 'return-requested', 'returned', 'cancelled']);

/** The day of an instant in UTC, as `YYYY-MM-DD`. */
function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** How an order was paid, masked. */
export function paymentView(payment: Payment): PaymentView {
  return {
    kind: payment.kind,
    label: inEveryLocale((locale) => DEMO_WORDS.of(locale).payment[payment.kind](payment.hint)),
  };
}

/** The items of an order. */
export function itemsOf(order: Order): OrderItem[] {
  return order.lines.map((line) => ({ name: line.name, quantity: line.quantity }));
}

/** An order as its customer may see it; `withPayment` only for a customer who was proved. */
export function orderView(order: Order, withPayment: boolean): OrderView {
  const expected = !NOT_EXPECTED.has(order.status);
  return {
    ...orderSummary(order),
    ...(order.shippedAt !== undefined && { shippedOn: dayOf(order.shippedAt) }),
    ...(expected && order.estimatedAt !== undefined && { estimatedOn: dayOf(order.estimatedAt) }),
    ...(order.deliveredAt !== undefined && { deliveredOn: dayOf(order.deliveredAt) }),
    ...(order.carrier !== undefined && { carrier: order.carrier }),
    ...(order.tracking !== undefined && { tracking: order.tracking }),
    ...(withPayment && { payment: paymentView(order.payment) }),
  };
}

/** An order as one line of a list. */
export function orderSummary(order: Order): OrderSummary {
  return {
    order: order._id,
    status: order.status,
    placedOn: dayOf(order.placedAt),
    total: { amount: order.total, currency: order.currency },
    items: itemsOf(order),
  };
}
