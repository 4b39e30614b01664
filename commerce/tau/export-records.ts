import { DEFAULT_LOCALE } from '../../models/locale/locale.ts';
import type { AdjustedLine, Adjustment } from '../../models/shop/orders/adjustment.ts';
import type { AdjustmentType } from '../../models/shop/orders/event-types.ts';
import type { Order } from '../../models/shop/orders/order.ts';
import { hasChangedItems, statusOf } from '../../models/shop/orders/order-state.ts';
import type { OrderStatus } from '../../models/shop/orders/order-status.ts';
import type { PaymentMethod } from '../../models/shop/payment-method.ts';
import type { PostalAddress } from '../../models/shop/postal-address.ts';
import type { Product, ProductOption } from '../../models/shop/product.ts';
import type { ShopCustomer } from '../../models/shop/shop-customer.ts';
import { decimal } from './decimals.ts';
import type {
  AddressRecord,
  ChangedOrderRecord,
  PaymentMethodRecord,
  ProductRecord,
  UserRecord,
} from './records.ts';
import { CANCEL_REASONS } from './tau-policy.ts';

/** The folder's words for the statuses that its shop can have. */
const STATUSES: Readonly<Partial<Record<OrderStatus, string>>> = {
  paid: 'pending',
  packed: 'processed',
  'return-requested': 'return requested',
  'exchange-requested': 'exchange requested',
};

/** The id of an order in the folder. */
export function orderId(number: string): string {
  return `#${number}`;
}

/** A customer as the folder would have them; `orders` are their orders' numbers, in the folder's order. */
export function userRecordOf(
  { name, nameParts, address, email, paymentMethods = [] }: ShopCustomer,
  orders: readonly string[],
): UserRecord {
  const { given: first_name = name, family: last_name = '' } = nameParts ?? {};
  return {
    name: { first_name, last_name },
    address: addressRecordOf(address),
    email,
    payment_methods: Object.fromEntries(paymentMethods.map((method) => [method.id, methodRecordOf(method)])),
    orders: orders.map(orderId),
  };
}

/** A product as the folder would have it. */
export function productRecordOf({ _id, name, variants }: Product): ProductRecord {
  return {
    name: name[DEFAULT_LOCALE],
    product_id: _id,
    variants: Object.fromEntries(
      variants.map(({ sku, options, available, price }) => [
        sku,
        { item_id: sku, options: optionsRecordOf(options), available, price: decimal(price) },
      ]),
    ),
  };
}

/** An order as the benchmark's tools would have written it. */
export function orderRecordOf(order: Order): ChangedOrderRecord {
  const { _id, customer, shipTo, lines, fulfilment, adjustments } = order;
  const status = statusOf(order);
  const isLocked = status === 'paid' && hasChangedItems(order);
  const skuOf = ({ line: id }: { readonly line: string }) => lines.find((line) => line.id === id)?.sku ?? '';
  return {
    order_id: orderId(_id),
    user_id: customer,
    address: addressRecordOf(shipTo),
    items: lines.map(({ name, product, sku, price, options }) => ({
      name: name[DEFAULT_LOCALE],
      product_id: product,
      item_id: sku,
      price: decimal(price),
      options: optionsRecordOf(options),
    })),
    fulfillments: fulfilment.events
      .filter(({ type }) => type !== 'delivered')
      .map(({ tracking, lines: pieces }) => ({
        tracking_id: tracking === undefined ? [] : [tracking],
        item_ids: pieces.map(skuOf),
      })),
    status: isLocked ? 'pending (item modified)' : (STATUSES[status] ?? status),
    payment_history: adjustments.flatMap(paymentRecordsOf),
    ...cancellationOf(last(order, 'cancellation')),
    ...returnOf(last(order, 'return-requested'), skuOf),
    ...exchangeOf(last(order, 'exchange-requested'), skuOf),
  };
}

function last({ adjustments }: Order, type: AdjustmentType): Adjustment | undefined {
  return adjustments.findLast((adjustment) => adjustment.type === type);
}

function cancellationOf(cancellation: Adjustment | undefined) {
  const { reason } = cancellation ?? {};
  if (reason === undefined) return {};
  const words: Readonly<Record<string, string>> = CANCEL_REASONS;
  return { cancel_reason: words[reason] ?? reason };
}

function returnOf(returning: Adjustment | undefined, skuOf: (line: AdjustedLine) => string) {
  if (returning === undefined) return {};
  return {
    return_items: (returning.lines ?? []).map(skuOf).sort(),
    return_payment_method_id: returning.method?.id ?? '',
  };
}

function exchangeOf(exchange: Adjustment | undefined, skuOf: (line: AdjustedLine) => string) {
  if (exchange === undefined) return {};
  const { lines = [], method, amount = 0 } = exchange;
  return {
    exchange_items: lines.map(skuOf).sort(),
    exchange_new_items: lines.map(({ to }) => to?.sku ?? '').sort(),
    exchange_payment_method_id: method?.id ?? '',
    exchange_price_difference: decimal(amount),
  };
}

/** A payment or a refund; an item change that costs nothing is a refund of nothing. */
function paymentRecordsOf({ type, amount = 0, method }: Adjustment): ChangedOrderRecord['payment_history'] {
  const isFree = type === 'item-change' && amount === 0;
  if ((type !== 'payment' && type !== 'refund' && !isFree) || method === undefined) return [];
  return [
    {
      transaction_type: type === 'payment' ? 'payment' : 'refund',
      amount: decimal(amount),
      payment_method_id: method.id,
    },
  ];
}

function methodRecordOf({
  id,
  kind,
  hint = '',
  brand = '',
  balance = 0,
}: PaymentMethod): PaymentMethodRecord {
  if (kind === 'card') return { source: 'credit_card', brand, last_four: hint, id };
  if (kind === 'gift-card') return { source: 'gift_card', balance: decimal(balance), id };
  return { source: 'paypal', id };
}

function addressRecordOf({
  street,
  street2 = '',
  city,
  region = '',
  postcode,
  country,
}: PostalAddress): AddressRecord {
  return { address1: street, address2: street2, city, country, state: region, zip: postcode };
}

function optionsRecordOf(options: readonly ProductOption[]): Record<string, string> {
  return Object.fromEntries(options.map(({ name, value }) => [name[DEFAULT_LOCALE], value[DEFAULT_LOCALE]]));
}
