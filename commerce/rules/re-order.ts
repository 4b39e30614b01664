import type { OkOf, RefusalOf } from '../../models/shop/operation.ts';
import type { reOrderPreview } from '../../models/shop/operations/re-order-operations.ts';
import type { PricedItem } from '../../models/shop/orders/adjustment.ts';
import { originalMethod } from '../../models/shop/orders/order-state.ts';
import { addressView } from './change-address.ts';
import { methodOf, paidWith, tooLittleOn, withBalances } from './methods.ts';
import { itemView } from './new-items.ts';
import { allPieces, type ChosenPieces, type WantedPieces } from './pieces.ts';
import { inCurrencyOf, type OrderFacts, type Ruling } from './ruling.ts';

/** Pieces of an item of an order; `now` is the item as it is sold today. Absent: it can not be ordered now. */
interface PiecesAgain extends ChosenPieces {
  readonly now?: PricedItem;
}

/** Orders the pieces of an order again at their present prices, to the same address and by the same payment method. */
export function reOrder(
  wanted: readonly WantedPieces[] | undefined,
  facts: OrderFacts,
): Ruling<OkOf<typeof reOrderPreview>, RefusalOf<typeof reOrderPreview>> {
  const { order, customer, policy, show } = facts;
  if (policy.newOrdersFrom === undefined) return { refused: { reason: 'not-offered' } };
  const all = piecesAgain(facts);
  const chosen =
    wanted === undefined ? { pieces: all.filter(({ now }) => now !== undefined) } : choose(all, wanted);
  if ('refused' in chosen) return chosen;
  const missing = (wanted === undefined ? all : chosen.pieces).filter(({ now }) => now === undefined);
  if (chosen.pieces.length === 0 || (wanted !== undefined && missing.length > 0))
    return {
      refused: {
        reason: 'unavailable',
        items: missing.map(({ line }) => itemView(line, line.product, order)),
      },
    };
  const items = chosen.pieces.map(({ line, quantity, now = line }) => ({ line, quantity, now }));
  const original = originalMethod(order);
  const method = original && methodOf(customer, original.id);
  if (method === undefined) return { refused: { reason: 'payment-not-found' } };
  const total = items.reduce((sum, { quantity, now }) => sum + now.price * quantity, 0);
  const tooLittle = tooLittleOn(method, total, facts);
  if (tooLittle !== undefined) return { refused: tooLittle };
  const paymentMethods = withBalances(customer, [{ method, amount: -total }]);
  return {
    ok: {
      order: order._id,
      items: items.map(({ line, quantity, now }) => ({
        item: itemView(now, line.product, order),
        quantity,
        before: inCurrencyOf(order, line.price),
      })),
      missing: missing.map(({ line, quantity }) => ({ item: itemView(line, line.product, order), quantity })),
      total: inCurrencyOf(order, total),
      method: show(method),
      address: addressView(order.shipTo),
    },
    change: {
      adjustments: [],
      placed: {
        customer: customer._id,
        email: customer.email,
        shipTo: order.shipTo,
        lines: items.map(({ line: { product }, quantity, now: { sku, name, options, price } }, index) => ({
          id: String(index + 1),
          ...{ sku, product, name, options, quantity, price },
        })),
        currency: order.currency,
        fulfilment: { expectations: [], events: [] },
        adjustments: [
          {
            type: 'payment',
            status: method.kind === 'gift-card' ? 'completed' : 'pending',
            amount: total,
            method: paidWith(method),
          },
        ],
      },
      ...(paymentMethods && { paymentMethods }),
    },
  };
}

/** What an order had: the pieces that were not cancelled, or all of them where the whole order was; each item once. */
function piecesAgain({ order, products, nameOf }: OrderFacts): PiecesAgain[] {
  const kept = allPieces(order);
  const pieces = kept.length > 0 ? kept : order.lines.map((line) => ({ line, quantity: line.quantity }));
  const bySku = new Map<string, PiecesAgain>();
  for (const { line, quantity } of pieces) {
    const product = products.get(line.product);
    const variant = product?.variants.find(({ sku, available }) => sku === line.sku && available);
    const now = product &&
      variant &&
      product.currency === order.currency && { ...variant, name: nameOf(product, variant) };
    const before = bySku.get(line.sku)?.quantity ?? 0;
    bySku.set(line.sku, { line, quantity: before + quantity, ...(now && { now }) });
  }
  return [...bySku.values()];
}

type Choice =
  | { readonly pieces: readonly PiecesAgain[] }
  | { readonly refused: RefusalOf<typeof reOrderPreview, 'nothing-chosen' | 'item-not-found'> };

/** The pieces that a customer named, of those that the order had. */
function choose(all: readonly PiecesAgain[], wanted: readonly WantedPieces[]): Choice {
  if (wanted.length === 0) return { refused: { reason: 'nothing-chosen' } };
  const named = new Map<string, number>();
  for (const { item, quantity = 1 } of wanted) named.set(item, (named.get(item) ?? 0) + quantity);
  for (const [item, quantity] of named) {
    const pieces = all.find(({ line }) => line.sku === item)?.quantity ?? 0;
    if (quantity > pieces) return { refused: { reason: 'item-not-found', item, pieces } };
  }
  return {
    pieces: all
      .filter(({ line }) => named.has(line.sku))
      .map((each) => ({ ...each, quantity: named.get(each.line.sku) ?? 0 })),
  };
}
