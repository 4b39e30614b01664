import type { JsonObject } from '../../models/json.ts';
import type { LocalisedText } from '../../models/locale/localised-text.ts';
import type { Money } from '../../models/shop/money.ts';
import type { PaymentView } from '../../models/shop/operations/views.ts';
import type { Adjustment } from '../../models/shop/orders/adjustment.ts';
import type { Order, OrderLine } from '../../models/shop/orders/order.ts';
import type { PaidWith, PaymentMethod } from '../../models/shop/payment-method.ts';
import type { PostalAddress } from '../../models/shop/postal-address.ts';
import type { Product, Variant } from '../../models/shop/product.ts';
import type { ShopCustomer } from '../../models/shop/shop-customer.ts';
import type { OrderPolicy } from './policy.ts';

/** What a rule decides by: an order with its customer, the products of its lines, the shop's policy and the day. */
export interface OrderFacts {
  readonly order: Order;
  readonly customer: ShopCustomer;
  readonly products: ReadonlyMap<string, Product>;
  readonly policy: OrderPolicy;
  /** The present day of the shop, `YYYY-MM-DD`. */
  readonly today: string;
  /** The shop's IANA time zone. Default: that of the process. */
  readonly zone?: string | undefined;
  /** A payment method as the customer reads it. */
  readonly show: (method: PaidWith) => PaymentView;
  /** A variant as an order names it. */
  readonly nameOf: (product: Product, variant: Variant) => LocalisedText;
}

/** What a change does to the data; a shop writes it at once, or nothing of it. */
export interface DataChange {
  /** Appended to the order's. */
  readonly adjustments: readonly Adjustment[];
  /** Absent: they stay. */
  readonly lines?: readonly OrderLine[];
  /** Absent: it stays. */
  readonly shipTo?: PostalAddress;
  /** A new order, but for its number and its time. Absent: none. */
  readonly placed?: Omit<Order, '_id' | 'placedAt'>;
  /** The customer's methods with their new balances. Absent: they stay. */
  readonly paymentMethods?: readonly PaymentMethod[];
}

/** What a rule decides: a refusal, or what is done (`ok`, as the customer is told it) with the change of the data. It is the same for a preview. */
export type Ruling<Ok extends JsonObject, Refusal extends JsonObject> =
  | { readonly refused: Refusal }
  | { readonly ok: Ok; readonly change: DataChange };

/** An amount in the currency of an order. */
export function inCurrencyOf({ currency }: Pick<Order, 'currency'>, amount: number): Money {
  return { amount, currency };
}
