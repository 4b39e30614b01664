import type { OkOf, RefusalOf } from '../../models/shop/operation.ts';
import type { changeOrderItemsPreview } from '../../models/shop/operations/change-operations.ts';
import type { Adjustment } from '../../models/shop/orders/adjustment.ts';
import type { Order, OrderLine } from '../../models/shop/orders/order.ts';
import { activePieces } from '../../models/shop/orders/order-state.ts';
import { whyNoItemChange } from './eligibility.ts';
import { paidWith, refundAdjustment, withBalances } from './methods.ts';
import {
  changesView,
  type ItemChange,
  type PricedChanges,
  priceChanges,
  type WantedChange,
} from './new-items.ts';
import type { OrderFacts, Ruling } from './ruling.ts';

/** Changes items of an order to others of the same products, one change after the other. */
export function changeOrderItems(
  wanted: readonly WantedChange[],
  payment: string,
  facts: OrderFacts,
): Ruling<OkOf<typeof changeOrderItemsPreview>, RefusalOf<typeof changeOrderItemsPreview>> {
  const fault = whyNoItemChange(facts);
  if (fault !== undefined) return { refused: { reason: fault } };
  const priced = priceChanges(wanted, payment, facts);
  if ('refused' in priced) return priced;
  const { changes, method, difference } = priced;
  const paymentMethods = withBalances(facts.customer, [{ method, amount: -difference }]);
  return {
    ok: changesView(priced, facts),
    change: {
      adjustments: [
        {
          type: 'item-change',
          status: 'completed',
          amount: difference,
          method: paidWith(method),
          lines: changes.map(({ line: { id, sku, name, options, price }, quantity, to }) => ({
            line: id,
            quantity,
            from: { sku, name, options, price },
            to,
          })),
        },
        ...moneyOf(priced, facts),
      ],
      lines: changes.reduce(
        (lines, change) => changedLines({ ...facts.order, lines }, change),
        facts.order.lines,
      ),
      ...(paymentMethods && { paymentMethods }),
    },
  };
}

function moneyOf({ method, difference }: PricedChanges, facts: OrderFacts): Adjustment[] {
  if (difference < 0) return [refundAdjustment({ method, amount: -difference }, facts)];
  if (difference === 0) return [];
  return [{ type: 'payment', status: 'completed', amount: difference, method: paidWith(method) }];
}

/** The lines after a change: the first line that has the item now becomes the new one, or gives pieces to a line of their own. */
function changedLines(order: Order, { line: { sku }, quantity, to }: ItemChange): readonly OrderLine[] {
  const at = order.lines.findIndex((line) => line.sku === sku && activePieces(order, line) > 0);
  const found = order.lines[at];
  if (found === undefined) return order.lines;
  const taken = Math.min(quantity, activePieces(order, found));
  const changed = { ...found, ...to, quantity: taken };
  const kept = { ...found, quantity: found.quantity - taken };
  const own = kept.quantity === 0 ? [changed] : [kept, { ...changed, id: newLineId(order) }];
  const lines = [...order.lines.slice(0, at), ...own, ...order.lines.slice(at + 1)];
  if (taken === quantity) return lines;
  return changedLines({ ...order, lines }, { line: found, quantity: quantity - taken, to });
}

/** Lines are numbered from 1, and none is taken away. */
function newLineId({ lines }: Order): string {
  return String(Math.max(...lines.map(({ id }) => Number(id))) + 1);
}
