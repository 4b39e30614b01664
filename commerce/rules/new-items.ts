import type { RefusalOf } from '../../models/shop/operation.ts';
import type { exchangeItemsPreview } from '../../models/shop/operations/return-operations.ts';
import type { ItemView } from '../../models/shop/operations/views.ts';
import type { PricedItem } from '../../models/shop/orders/adjustment.ts';
import type { PaymentMethod } from '../../models/shop/payment-method.ts';
import { methodOf, refundView, tooLittleOn } from './methods.ts';
import { type ChosenPieces, choosePieces, missingItem, type WantedPieces } from './pieces.ts';
import { inCurrencyOf, type OrderFacts } from './ruling.ts';

/** Pieces of an item, and the item that is wanted in their place. */
export interface WantedChange extends WantedPieces {
  readonly to: string;
}

/** Pieces that change, and what they become. */
export interface ItemChange extends ChosenPieces {
  readonly to: PricedItem;
}

/** Changes of items with what they cost. */
export interface PricedChanges {
  readonly changes: readonly ItemChange[];
  readonly method: PaymentMethod;
  /** Of all changes, in minor units; negative: the customer gets it. */
  readonly difference: number;
}

type Refusal = RefusalOf<
  typeof exchangeItemsPreview,
  | 'nothing-chosen'
  | 'item-not-found'
  | 'no-such-item'
  | 'not-available'
  | 'same-item'
  | 'payment-not-found'
  | 'balance-too-low'
>;

/** Looks the new items up and prices their changes; that the order may be changed at all is checked before. */
export function priceChanges(
  wanted: readonly WantedChange[],
  payment: string,
  facts: OrderFacts,
): { readonly refused: Refusal } | PricedChanges {
  const { order, customer, policy } = facts;
  if (wanted.length === 0 && !policy.takesNothing) return { refused: { reason: 'nothing-chosen' } };
  const missing = missingItem(order, wanted);
  if (missing !== undefined) return { refused: { reason: 'item-not-found', ...missing } };
  const chosen = choosePieces(order, wanted);
  const changes: ItemChange[] = [];
  for (const [index, { item, to: wish }] of wanted.entries()) {
    if (item === wish && !policy.takesSameItem) return { refused: { reason: 'same-item', item } };
    for (const pieces of chosen[index] ?? []) {
      const product = facts.products.get(pieces.line.product);
      const variant = product?.variants.find(({ sku }) => sku === wish);
      if (product === undefined || variant === undefined)
        return { refused: { reason: 'no-such-item', item: wish } };
      if (!variant.available) return { refused: { reason: 'not-available', item: wish } };
      const { sku, options, price } = variant;
      changes.push({ ...pieces, to: { sku, name: facts.nameOf(product, variant), options, price } });
    }
  }
  const method = methodOf(customer, payment);
  if (method === undefined) return { refused: { reason: 'payment-not-found' } };
  const difference = changes.reduce(
    (sum, { line, quantity, to }) => sum + (to.price - line.price) * quantity,
    0,
  );
  const tooLittle = tooLittleOn(method, difference, facts);
  return tooLittle === undefined ? { changes, method, difference } : { refused: tooLittle };
}

/** Changes as the customer is told them. */
export function changesView({ changes, method, difference }: PricedChanges, facts: OrderFacts) {
  const { order, show } = facts;
  const amount = inCurrencyOf(order, Math.abs(difference));
  return {
    order: order._id,
    changes: changes.map(({ line, quantity, to }) => ({
      from: itemView(line, line.product, order),
      to: itemView(to, line.product, order),
      quantity,
      difference: inCurrencyOf(order, (to.price - line.price) * quantity),
    })),
    difference: inCurrencyOf(order, difference),
    ...(difference > 0 && { charge: { amount, method: show(method) } }),
    ...(difference < 0 && { refund: refundView({ method, amount: -difference }, facts) }),
  };
}

/** An item as it is shown. */
export function itemView(item: PricedItem, product: string, of: { readonly currency: string }): ItemView {
  const { sku, name, options, price } = item;
  return {
    item: sku,
    product,
    name,
    options: options.map((option) => ({ name: option.name, value: option.value })),
    price: inCurrencyOf(of, price),
  };
}
