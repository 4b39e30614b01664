import { DEFAULT_LOCALE } from '../../models/locale/locale.ts';
import type { LocalisedText } from '../../models/locale/localised-text.ts';
import type { Adjustment } from '../../models/shop/orders/adjustment.ts';
import type { FulfilmentEvent } from '../../models/shop/orders/fulfilment.ts';
import type { Order, OrderLine } from '../../models/shop/orders/order.ts';
import type { PaymentMethod } from '../../models/shop/payment-method.ts';
import type { PostalAddress } from '../../models/shop/postal-address.ts';
import type { Product, ProductOption } from '../../models/shop/product.ts';
import type { ShopCustomer } from '../../models/shop/shop-customer.ts';
import { minorUnits } from './decimals.ts';
import type {
  AddressRecord,
  OrderRecord,
  PaymentMethodRecord,
  ProductRecord,
  TauRecords,
  UserRecord,
} from './records.ts';

/** What all amounts of the folder are in. */
export const TAU_CURRENCY = 'USD';

/** How many characters of a gift card's id customers see. */
const SHOWN_DIGITS = 4;

/** The data of a shop, as its repositories store it. */
export interface ShopData {
  readonly customers: readonly ShopCustomer[];
  readonly orders: readonly Order[];
  readonly products: readonly Product[];
}

/** The records of a folder as the data of a shop. Nothing in them has a date, so none is made up. */
export function importRecords({ users, orders, products }: TauRecords): ShopData {
  return {
    customers: Object.entries(users).map(([id, user]) => customerOf(id, user)),
    orders: Object.values(orders).flatMap((order) => {
      const user = users[order.user_id];
      return user === undefined ? [] : [orderOf(order, user)];
    }),
    products: Object.values(products).map(productOf),
  };
}

/** The number of an order as customers write it: without the `#` of the folder. */
export function orderNumber(id: string): string {
  return id.slice(1);
}

function customerOf(
  id: string,
  { name, address, email, payment_methods: methods }: UserRecord,
): ShopCustomer {
  const { first_name: given, last_name: family } = name;
  const fullName = `${given} ${family}`;
  return {
    _id: id,
    name: fullName,
    nameParts: { given, family },
    email,
    locale: DEFAULT_LOCALE,
    address: addressOf(fullName, address),
    paymentMethods: Object.values(methods).map(methodOf),
  };
}

function methodOf(method: PaymentMethodRecord): PaymentMethod {
  const { source, id } = method;
  if (source === 'credit_card') return { id, kind: 'card', hint: method.last_four, brand: method.brand };
  if (source === 'paypal') return { id, kind: 'paypal' };
  return { id, kind: 'gift-card', hint: id.slice(-SHOWN_DIGITS), balance: minorUnits(method.balance) };
}

function addressOf(
  name: string,
  { address1, address2, city, state, zip, country }: AddressRecord,
): PostalAddress {
  return { name, street: address1, street2: address2, city, region: state, postcode: zip, country };
}

function productOf({ product_id: id, name, variants }: ProductRecord): Product {
  return {
    _id: id,
    category: name,
    name: text(name),
    description: text(name),
    currency: TAU_CURRENCY,
    variants: Object.values(variants).map((variant) => ({
      sku: variant.item_id,
      name: text(Object.values(variant.options).join(', ')),
      options: optionsOf(variant.options),
      price: minorUnits(variant.price),
      available: variant.available,
    })),
  };
}

function orderOf(record: OrderRecord, user: UserRecord): Order {
  const { first_name: given, last_name: family } = user.name;
  const lines = record.items.map(
    (item, index): OrderLine => ({
      id: String(index + 1),
      sku: item.item_id,
      product: item.product_id,
      name: text(item.name),
      options: optionsOf(item.options),
      quantity: 1,
      price: minorUnits(item.price),
    }),
  );
  return {
    _id: orderNumber(record.order_id),
    customer: record.user_id,
    email: user.email,
    shipTo: addressOf(`${given} ${family}`, record.address),
    lines,
    currency: TAU_CURRENCY,
    fulfilment: { expectations: [], events: eventsOf(record, lines) },
    adjustments: adjustmentsOf(record, user, lines),
    position: user.orders.length - user.orders.indexOf(record.order_id),
  };
}

/** The parcels of an order; in the warehouse they have their tracking numbers already. */
function eventsOf({ status, fulfillments }: OrderRecord, lines: readonly OrderLine[]): FulfilmentEvent[] {
  const taken = new Set<string>();
  const parcels = fulfillments.map(({ tracking_id: [tracking], item_ids: items }) => ({
    lines: items.flatMap((item) => {
      const line = lines.find(({ id, sku }) => sku === item && !taken.has(id));
      if (line === undefined) return [];
      taken.add(line.id);
      return [{ line: line.id, quantity: 1 }];
    }),
    ...(tracking !== undefined && { tracking }),
  }));
  if (status !== 'delivered') return parcels.map((parcel) => ({ type: 'processing', ...parcel }));
  const delivered = { type: 'delivered', lines: lines.map(({ id }) => ({ line: id, quantity: 1 })) } as const;
  return [...parcels.map((parcel) => ({ type: 'shipped', ...parcel }) as const), delivered];
}

function adjustmentsOf(
  { status, payment_history: history }: OrderRecord,
  { payment_methods: methods }: UserRecord,
  lines: readonly OrderLine[],
): Adjustment[] {
  const moved = history.flatMap(({ transaction_type: type, amount, payment_method_id: id }): Adjustment[] => {
    const method = methods[id];
    if (method === undefined) return [];
    const { balance: _balance, brand: _brand, ...paidWith } = methodOf(method);
    return [{ type, status: 'completed', amount: minorUnits(amount), method: paidWith }];
  });
  const cancelled: Adjustment = {
    type: 'cancellation',
    status: 'completed',
    lines: lines.map(({ id }) => ({ line: id, quantity: 1 })),
  };
  return status === 'cancelled' ? [...moved, cancelled] : moved;
}

function optionsOf(options: Readonly<Record<string, string>>): ProductOption[] {
  return Object.entries(options).map(([name, value]) => ({ name: text(name), value: text(value) }));
}

function text(value: string): LocalisedText {
  return { [DEFAULT_LOCALE]: value };
}
