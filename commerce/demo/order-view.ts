import { dayOf } from '../../models/calendar-day.ts';
import { inEveryLocale } from '../../models/locale/localised-text.ts';
import type { Order, Payment } from '../../models/shop/order.ts';
import type { OrderItem, OrderSummary, OrderView, PaymentView } from '../../models/shop/order-operations.ts';
import { DEMO_WORDS } from './demo-words-by-locale.ts';

/** States without an expected arrival. */
const NOT_EXPECTED: ReadonlySet<string> = new Set(['delivered', 'return-requested', 'returned', 'cancelled']);

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

/** An order as its customer may see it, with days of the shop's time zone; `withPayment` only for a customer who was proved. */
export function orderView(order: Order, withPayment: boolean, zone: string | undefined): OrderView {
  const expected = !NOT_EXPECTED.has(order.status);
  return {
    ...orderSummary(order, zone),
    ...(order.shippedAt !== undefined && { shippedOn: dayOf(order.shippedAt, zone) }),
    ...(expected && order.estimatedAt !== undefined && { estimatedOn: dayOf(order.estimatedAt, zone) }),
    ...(order.deliveredAt !== undefined && { deliveredOn: dayOf(order.deliveredAt, zone) }),
    ...(order.carrier !== undefined && { carrier: order.carrier }),
    ...(order.tracking !== undefined && { tracking: order.tracking }),
    ...(withPayment && { payment: paymentView(order.payment) }),
  };
}

/** An order as one line of a list; `zone` as in {@link orderView}. */
export function orderSummary(order: Order, zone: string | undefined): OrderSummary {
  return {
    order: order._id,
    status: order.status,
    placedOn: dayOf(order.placedAt, zone),
    total: { amount: order.total, currency: order.currency },
    items: itemsOf(order),
  };
}
