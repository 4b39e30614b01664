import type { Order } from '../../../models/shop/orders/order.ts';
import type { PaymentMethod } from '../../../models/shop/payment-method.ts';
import type { ShopCustomer } from '../../../models/shop/shop-customer.ts';

/** One customer in so many has no gift card. */
const WITHOUT_GIFT_CARD = 4;

/** What the gift cards of the demo hold, in turn, in minor units. */
const BALANCES = [5000, 1500, 20_000];

/** The number of the first gift card, of which customers see the last four digits. */
const FIRST_CARD = 7001;

/** A customer with what their orders were paid with, and most with a gift card; `index`: their place in the list. */
export function withMethods(customer: ShopCustomer, orders: readonly Order[], index: number): ShopCustomer {
  const used = orders
    .filter((order) => order.customer === customer._id)
    .flatMap(({ adjustments }) => adjustments.flatMap(({ method }) => method ?? []));
  const methods: PaymentMethod[] = [...new Map(used.map((method) => [method.id, method])).values()];
  const hint = String(FIRST_CARD + index);
  const card: PaymentMethod = {
    id: `gift-card-${hint}`,
    kind: 'gift-card',
    hint,
    balance: BALANCES[index % BALANCES.length] ?? 0,
  };
  const hasCard = index % WITHOUT_GIFT_CARD !== WITHOUT_GIFT_CARD - 1;
  return { ...customer, paymentMethods: hasCard ? [...methods, card] : methods };
}
