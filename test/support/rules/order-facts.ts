import type { OrderPolicy } from '../../../commerce/rules/policy.ts';
import type { DataChange, OrderFacts } from '../../../commerce/rules/ruling.ts';
import type { Adjustment } from '../../../models/shop/orders/adjustment.ts';
import type { FulfilmentType } from '../../../models/shop/orders/event-types.ts';
import type { Order, OrderLine } from '../../../models/shop/orders/order.ts';
import type { PaymentMethod } from '../../../models/shop/payment-method.ts';
import type { Product } from '../../../models/shop/product.ts';
import type { ShopCustomer } from '../../../models/shop/shop-customer.ts';

/** A shop that allows what the built-in one does. */
export const POLICY: OrderPolicy = {
  changeable: ['placed', 'paid', 'packed'],
  cancelsParts: true,
  itemChangeLocks: false,
  takesSameItem: false,
  takesNothing: false,
  returnDays: 30,
  refundDays: { min: 3, max: 5 },
};

/** The payment methods of the customer; the card has paid. */
export const METHODS = {
  card: { id: 'card-4242', kind: 'card', hint: '4242' },
  paypal: { id: 'paypal', kind: 'paypal' },
  rich: { id: 'gift-1', kind: 'gift-card', balance: 10_000 },
  poor: { id: 'gift-2', kind: 'gift-card', balance: 100 },
} as const satisfies Record<string, PaymentMethod>;

const ADDRESS = { name: 'Ann', street: '1 Mill Lane', city: 'Bristol', postcode: 'BS1', country: 'GB' };

const text = (en: string) => ({ en });

const variant = (sku: string, price: number, available = true) => ({
  sku,
  name: text(sku),
  options: [{ name: text('colour'), value: text(sku) }],
  price,
  available,
});

/** A lamp in four colours, one of them sold out, and a mug of one kind. */
export const PRODUCTS: readonly Product[] = [
  {
    _id: 'lamp',
    category: 'lighting',
    name: text('Lamp'),
    description: text(''),
    currency: 'EUR',
    variants: [
      variant('red', 1000),
      variant('blue', 1500),
      variant('white', 800),
      variant('gold', 900, false),
    ],
  },
  {
    _id: 'mug',
    category: 'kitchen',
    name: text('Mug'),
    description: text(''),
    currency: 'EUR',
    variants: [variant('mug', 500)],
  },
];

/** Two red lamps and a mug: 25 euros. */
export const LINES: readonly OrderLine[] = [
  { id: '1', sku: 'red', product: 'lamp', name: text('Lamp, red'), options: [], quantity: 2, price: 1000 },
  { id: '2', sku: 'mug', product: 'mug', name: text('Mug'), options: [], quantity: 1, price: 500 },
];

/** What a test says of an order. */
export interface Given {
  readonly events?: readonly FulfilmentType[];
  /** When the last event was. */
  readonly at?: string;
  readonly paid?: Adjustment['status'];
  readonly more?: readonly Adjustment[];
  readonly lines?: readonly OrderLine[];
  readonly policy?: Partial<OrderPolicy>;
  readonly today?: string;
}

/** The facts of an order, as it is right after it was paid by card. */
export function factsOf(given: Given = {}): OrderFacts {
  const {
    events = [],
    at,
    paid = 'completed',
    more = [],
    lines = LINES,
    policy = {},
    today = '2026-11-23',
  } = given;
  const all = lines.map(({ id, quantity }) => ({ line: id, quantity }));
  const amount = lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
  const order: Order = {
    _id: '1',
    customer: 'ann',
    email: 'ann@example.com',
    shipTo: ADDRESS,
    lines,
    currency: 'EUR',
    fulfilment: {
      expectations: [],
      events: events.map((type) => ({ type, lines: all, ...(at && { at: new Date(at) }) })),
    },
    adjustments: [{ type: 'payment', status: paid, amount, method: METHODS.card }, ...more],
  };
  const customer: ShopCustomer = {
    ...{ _id: 'ann', name: 'Ann', email: 'ann@example.com', locale: 'en', address: ADDRESS },
    paymentMethods: Object.values(METHODS),
  };
  return {
    order,
    customer,
    products: new Map(PRODUCTS.map((product) => [product._id, product])),
    policy: { ...POLICY, ...policy },
    today,
    zone: 'UTC',
    show: ({ id, kind }) => ({ id, kind, label: text(id) }),
    nameOf: ({ name }, { name: colour }) => text(`${name.en}, ${colour.en}`),
  };
}

/** What a rule changes; fails a test where it refuses. */
export function changeOf<Change>(
  ruling: { readonly refused: unknown } | { readonly change: Change },
): Change {
  if ('refused' in ruling) throw new Error(`It was refused: ${JSON.stringify(ruling.refused)}`);
  return ruling.change;
}

/** The facts after a change, as a shop would have written it. */
export function applied(facts: OrderFacts, ruling: Parameters<typeof changeOf<DataChange>>[0]): OrderFacts {
  const { adjustments, lines, shipTo, paymentMethods } = changeOf(ruling);
  return {
    ...facts,
    order: {
      ...facts.order,
      adjustments: [...facts.order.adjustments, ...adjustments],
      ...(lines && { lines }),
      ...(shipTo && { shipTo }),
    },
    customer: { ...facts.customer, ...(paymentMethods && { paymentMethods }) },
  };
}

/** The balance of a gift card. */
export function balance({ customer }: OrderFacts, id: string): number | undefined {
  return customer.paymentMethods?.find((method) => method.id === id)?.balance;
}
