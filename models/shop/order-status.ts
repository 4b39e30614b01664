/** Every state an order can be in, in the order of its life; the last three end it another way. */
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
  'returned',
  'cancelled',
] as const;

/** One of {@link ORDER_STATUSES}. */
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** States in which nothing has left the warehouse, so that the whole order can still be cancelled. */
export const CANCELLABLE: readonly OrderStatus[] = ['placed', 'payment-failed', 'paid', 'packed'];
