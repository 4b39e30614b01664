import type { Money } from '../../models/shop/money.ts';
import type { OkOf } from '../../models/shop/operation.ts';
import type { orderDetails } from '../../models/shop/operations/order-operations.ts';
import type { AddressView, ItemView, PaymentView } from '../../models/shop/operations/views.ts';

/** A line of an order; `cancelled`: how many of its pieces are not sent. */
export type OrderedItem = { item: ItemView; quantity: number; cancelled: number };

/** Money that was paid for an order, or has gone back; null: the shop does not know the method. */
export type Paid = { amount: Money; method: PaymentView | null };

/** What is told of an order besides where it is. */
export type OrderFacts = {
  placedOn: string | null;
  total: Money;
  address: AddressView;
  items: OrderedItem[];
  payments: Paid[];
  refunds: Paid[];
  /** Its address tells where it goes, and not where it went. */
  open: boolean;
};

/** What customers ask of an order; null: everything. */
export type OrderFact = 'total' | 'payment' | 'address';

type Details = OkOf<typeof orderDetails>;

/** What is told of an order, of its details. `open`: it is not delivered, cancelled or sent back. */
export function factsOf(
  { placedOn, total, address, items, adjustments }: Details,
  open: boolean,
): OrderFacts {
  return {
    placedOn: placedOn ?? null,
    total,
    address,
    items: items.map(({ quantity, cancelled, shipped: _s, delivered: _d, ...item }) => ({
      item,
      quantity,
      cancelled,
    })),
    payments: moneyOf('payment', adjustments),
    refunds: moneyOf('refund', adjustments),
    open,
  };
}

function moneyOf(wanted: 'payment' | 'refund', adjustments: Details['adjustments']): Paid[] {
  return adjustments.flatMap(({ type, status, amount, method = null }) =>
    type !== wanted || status === 'failed' || amount === undefined ? [] : [{ amount, method }],
  );
}
