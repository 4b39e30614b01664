import type { OkOf, RefusalOf } from '../../models/shop/operation.ts';
import type { exchangeItemsPreview } from '../../models/shop/operations/return-operations.ts';
import { whyNotReturnable } from './eligibility.ts';
import { paidWith } from './methods.ts';
import { changesView, priceChanges, type WantedChange } from './new-items.ts';
import type { OrderFacts, Ruling } from './ruling.ts';

/** Requests the exchange of items; the difference is settled when they are there. */
export function exchangeItems(
  wanted: readonly WantedChange[],
  payment: string,
  facts: OrderFacts,
): Ruling<OkOf<typeof exchangeItemsPreview>, RefusalOf<typeof exchangeItemsPreview>> {
  const fault = whyNotReturnable(facts);
  if (fault !== undefined) return { refused: fault };
  const priced = priceChanges(wanted, payment, facts);
  if ('refused' in priced) return priced;
  const { changes, method, difference } = priced;
  return {
    ok: changesView(priced, facts),
    change: {
      adjustments: [
        {
          type: 'exchange-requested',
          status: 'pending',
          amount: difference,
          method: paidWith(method),
          lines: changes.map(({ line, quantity, to }) => ({ line: line.id, quantity, to })),
        },
      ],
    },
  };
}
