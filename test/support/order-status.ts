import type { OrderRepository } from '../../models/shop/orders/order-repository.ts';
import { statusOf } from '../../models/shop/orders/order-state.ts';
import type { OrderStatus } from '../../models/shop/orders/order-status.ts';

/** The present status of an order in a store; undefined if there is none of that number. */
export async function storedStatus(
  orders: OrderRepository,
  number: string,
): Promise<OrderStatus | undefined> {
  const order = await orders.find(number);
  return order === null ? undefined : statusOf(order);
}
