import type { OrderStatus } from '../../models/shop/orders/order-status.ts';

const CLOSED: ReadonlySet<OrderStatus> = new Set([
  'delivered',
  'return-requested',
  'exchange-requested',
  'returned',
  'cancelled',
]);

/** Whether the customer still waits for something of an order. */
export function isOpen(status: OrderStatus): boolean {
  return !CLOSED.has(status);
}
