import type { OrderSummary } from '../../models/shop/shop-operations.ts';
import { type Choice, choice } from '../kernel/effects.ts';

/** A button for each of a customer's orders; a tap fills the order number. */
export function orderChoices(orders: readonly OrderSummary[]): Choice[] {
  return orders.map(({ order, placedOn, items }) =>
    choice(
      'choice-order',
      { order, placedOn, item: items[0]?.name ?? null },
      { type: 'inform', values: { order } },
    ),
  );
}
