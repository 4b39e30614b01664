import type { Order } from '../../models/shop/orders/order.ts';
import type { OrderRepository } from '../../models/shop/orders/order-repository.ts';
import type { Asker } from '../shop.ts';

/** The proved customer; undefined for a mere match of one order. */
export function provedCustomer(asker: Asker): string | undefined {
  return asker.level === 'none' || asker.level === 'matched' ? undefined : asker.customer;
}

/** The order if the asker may see it; null for an unknown order and for another customer's alike. */
export async function findVisibleOrder(
  orders: OrderRepository,
  asker: Asker,
  number: string,
): Promise<Order | null> {
  const order = await orders.find(number);
  if (order === null) return null;
  const customer = provedCustomer(asker);
  if (customer !== undefined) return order.customer === customer ? order : null;
  return asker.level === 'matched' && asker.subject === order._id ? order : null;
}
