import { dayOf } from '../../models/calendar-day.ts';
import { inEveryLocale } from '../../models/locale/localised-text.ts';
import type { OrderItem, OrderSummary, OrderView, PaymentView } from '../../models/shop/operations/views.ts';
import type { LineQuantity } from '../../models/shop/orders/fulfilment.ts';
import type { Order } from '../../models/shop/orders/order.ts';
import { deliveredAt, orderTotal, originalMethod, statusOf } from '../../models/shop/orders/order-state.ts';
import type { PaidWith } from '../../models/shop/payment-method.ts';
import { inCurrencyOf } from '../rules/ruling.ts';
import { SHOP_WORDS } from './words/shop-words-by-locale.ts';

/** States without an expected arrival. */
const NOT_EXPECTED: ReadonlySet<string> = new Set([
  'delivered',
  'return-requested',
  'exchange-requested',
  'returned',
  'cancelled',
]);

/** A payment method, masked. */
export function paymentView({ id, kind, hint = '' }: PaidWith): PaymentView {
  return { id, kind, label: inEveryLocale((locale) => SHOP_WORDS.of(locale).payment[kind](hint)) };
}

/** The items of an order, or those of some pieces of it. */
export function itemsOf({ lines }: Order, pieces?: readonly LineQuantity[]): OrderItem[] {
  if (pieces === undefined) return lines.map(({ name, quantity }) => ({ name, quantity }));
  return pieces.flatMap(({ line, quantity }) =>
    lines.filter(({ id }) => id === line).map(({ name }) => ({ name, quantity })),
  );
}

/** An order as its customer may see it, with days of the shop's time zone; `withPayment` only for a customer who was proved. */
export function orderView(order: Order, withPayment: boolean, zone: string | undefined): OrderView {
  const summary = orderSummary(order, zone);
  const { events, expectations } = order.fulfilment;
  const shippedAt = events.find(({ type }) => type === 'shipped')?.at;
  const estimatedAt = NOT_EXPECTED.has(summary.status) ? undefined : expectations.at(-1)?.by;
  const arrivedAt = deliveredAt(order);
  const carrier = events.findLast((event) => event.carrier !== undefined)?.carrier;
  const tracking = events.findLast((event) => event.tracking !== undefined)?.tracking;
  const method = withPayment ? originalMethod(order) : undefined;
  return {
    ...summary,
    ...(shippedAt !== undefined && { shippedOn: dayOf(shippedAt, zone) }),
    ...(estimatedAt !== undefined && { estimatedOn: dayOf(estimatedAt, zone) }),
    ...(arrivedAt !== undefined && { deliveredOn: dayOf(arrivedAt, zone) }),
    ...(carrier !== undefined && { carrier }),
    ...(tracking !== undefined && { tracking }),
    ...(method !== undefined && { payment: paymentView(method) }),
  };
}

/** An order as one line of a list; `zone` as in {@link orderView}. */
export function orderSummary(order: Order, zone: string | undefined): OrderSummary {
  return {
    order: order._id,
    status: statusOf(order),
    ...(order.placedAt !== undefined && { placedOn: dayOf(order.placedAt, zone) }),
    total: inCurrencyOf(order, orderTotal(order)),
    items: itemsOf(order),
  };
}
