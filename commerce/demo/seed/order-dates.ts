import type { Order } from '../../../models/shop/orders/order.ts';
import type { OrderStatus } from '../../../models/shop/orders/order-status.ts';

/** One day in milliseconds. */
export const DAY = 86_400_000;

/** Days from now until the parcel should arrive, per state that has one on its way. */
const ARRIVES_IN: Readonly<Partial<Record<OrderStatus, number>>> = {
  'partly-shipped': 3,
  shipped: 3,
  'in-transit': 2,
  'out-for-delivery': 0,
  'delivery-failed': 1,
};

/** Days from the order to its arrival that the shop plans with before it was sent. */
const PLANNED_DAYS = 5;

const WITH_CARRIER: ReadonlySet<OrderStatus> = new Set([
  'partly-shipped',
  'shipped',
  'in-transit',
  'out-for-delivery',
  'delivery-failed',
  'delivered',
  'return-requested',
  'exchange-requested',
  'returned',
]);

const ARRIVED: ReadonlySet<OrderStatus> = new Set([
  'delivered',
  'return-requested',
  'exchange-requested',
  'returned',
]);

const UNPLANNED: ReadonlySet<OrderStatus> = new Set(['payment-failed', 'cancelled']);

/** Whether an order in this state was handed to a carrier, in whole or in part. */
export function isWithCarrier(status: OrderStatus): boolean {
  return WITH_CARRIER.has(status);
}

/** The dates of an order that is `age` days old, such that none of the past lies in the future. */
export function orderDates(status: OrderStatus, age: number, now: Date) {
  const at = (daysAgo: number) => new Date(now.getTime() - daysAgo * DAY);
  const ahead = ARRIVES_IN[status];
  return {
    placedAt: at(age),
    ...(isWithCarrier(status) && { shippedAt: at(age - Math.min(0.75, age / 2)) }),
    ...(!UNPLANNED.has(status) && { estimatedAt: ahead === undefined ? at(age - PLANNED_DAYS) : at(-ahead) }),
    ...(ARRIVED.has(status) && { deliveredAt: at(age - Math.min(3, age * 0.8)) }),
  } satisfies Partial<Order>;
}
