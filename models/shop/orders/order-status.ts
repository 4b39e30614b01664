/** The statuses of an order, in the order of its life; the last four are its other ends. They are derived from its events (`statusOf`). */
export const ORDER_STATUSES = [
  'placed',
  'payment-failed',
  'paid',
  'packed',
  'partly-shipped',
  'shipped',
  'in-transit',
  'out-for-delivery',
  'delivery-failed',
  'delivered',
  'return-requested',
  'exchange-requested',
  'returned',
  'cancelled',
] as const;

/** One of {@link ORDER_STATUSES}. */
export type OrderStatus = (typeof ORDER_STATUSES)[number];
