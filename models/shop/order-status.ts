/** The statuses of an order, in the order of its life; the last three are its other ends. */
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

/** The statuses before anything left the warehouse, in which the whole order can be cancelled. */
export const CANCELLABLE: readonly OrderStatus[] = ['placed', 'payment-failed', 'paid', 'packed'];
