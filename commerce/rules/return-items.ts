import type { OkOf, RefusalOf } from '../../models/shop/operation.ts';
import type { returnItemsPreview } from '../../models/shop/operations/return-operations.ts';
import { originalMethod } from '../../models/shop/orders/order-state.ts';
import { whyNotReturnable } from './eligibility.ts';
import { methodOf, paidWith, refundView } from './methods.ts';
import { itemView } from './new-items.ts';
import { choosePieces, missingItem, priceOf, type WantedPieces } from './pieces.ts';
import type { OrderFacts, Ruling } from './ruling.ts';

/** Requests the return of items; the refund is made when they are there. */
export function returnItems(
  wanted: readonly WantedPieces[],
  payment: string,
  facts: OrderFacts,
): Ruling<OkOf<typeof returnItemsPreview>, RefusalOf<typeof returnItemsPreview>> {
  const { order, customer, policy, show } = facts;
  const fault = whyNotReturnable(facts);
  if (fault !== undefined) return { refused: fault };
  const method = methodOf(customer, payment);
  if (method === undefined) return { refused: { reason: 'payment-not-found' } };
  const original = originalMethod(order);
  if (method.kind !== 'gift-card' && method.id !== original?.id) {
    const allowed = (customer.paymentMethods ?? []).filter(
      ({ id, kind }) => kind === 'gift-card' || id === original?.id,
    );
    return { refused: { reason: 'payment-not-allowed', allowed: allowed.map(show) } };
  }
  if (wanted.length === 0 && !policy.takesNothing) return { refused: { reason: 'nothing-chosen' } };
  const missing = missingItem(order, wanted);
  if (missing !== undefined) return { refused: { reason: 'item-not-found', ...missing } };
  const chosen = choosePieces(order, wanted).flat();
  const amount = priceOf(chosen);
  return {
    ok: {
      order: order._id,
      items: chosen.map(({ line, quantity }) => ({ item: itemView(line, line.product, order), quantity })),
      refund: refundView({ method, amount }, facts),
    },
    change: {
      adjustments: [
        {
          type: 'return-requested',
          status: 'pending',
          amount,
          method: paidWith(method),
          lines: chosen.map(({ line, quantity }) => ({ line: line.id, quantity })),
        },
      ],
    },
  };
}
