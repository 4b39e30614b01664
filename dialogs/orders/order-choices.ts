import type { OrderSummary } from '../../models/shop/operations/views.ts';
import type { Choice } from '../machine/effects.ts';
import { speaker } from '../machine/speaker.ts';
import type { en } from './texts.en.ts';

const { choice } = speaker<typeof en>();

/** A button for each of a customer's orders; a tap fills the order number. */
export function orderChoices(orders: readonly OrderSummary[]): Choice[] {
  return orders.map(({ order, placedOn, items }) =>
    choice(
      'choice-order',
      { order, placedOn: placedOn ?? null, item: items[0]?.name ?? null },
      { type: 'inform', values: { order } },
    ),
  );
}
