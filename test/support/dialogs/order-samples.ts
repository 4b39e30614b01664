import type { Json, JsonObject } from '../../../models/json.ts';
import type { OkSamples } from '../../../testing/walk/samples.ts';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const days = { min: 5, max: 7 };
const here = { street: '12 Mill Lane', city: 'Bath', postcode: 'BA1 2QF', country: 'United Kingdom' };
const office = { ...here, street: '5 King Street', street2: 'Floor 2' };
const card = { id: 'card-1', kind: 'card', label: { en: 'card ending in 4242' } };
const giftCard = { id: 'gift-1', kind: 'gift-card', label: { en: 'gift card ending in 7001' } };

const methodOf = (payment: Json) => (payment === giftCard.id ? giftCard : card);

function mug(colour: string, price = 1499) {
  return {
    item: `mug-${colour}`,
    product: 'mug',
    name: { en: 'Mug', zh: '马克杯', de: 'Tasse' },
    options: [{ name: { en: 'colour' }, value: { en: colour } }],
    price: eur(price),
  };
}

const MUG = { product: 'mug', name: mug('red').name };

const mugOf = (item: string) => mug(item.replace('mug-', ''));

const ordered = (quantity: number) => ({
  ...mug('red'),
  quantity,
  cancelled: 0,
  shipped: quantity,
  delivered: quantity,
});
const POSSIBLE = { cancel: null, change: null, 'change-items': null, return: null, exchange: null };
const REFUSED = {
  cancel: 'delivered',
  change: 'delivered',
  'change-items': 'delivered',
  return: 'returned',
  exchange: 'returned',
};

function details(order: string): JsonObject {
  return {
    order,
    status: 'delivered',
    total: eur(2998),
    address: here,
    items: [ordered(2)],
    parcels: [],
    adjustments: [{ type: 'payment', status: 'completed', amount: eur(2998), method: card }],
    can: POSSIBLE,
  };
}

/** An order with two pieces alike, one with a single piece that nobody paid, and one with nothing possible, whose refunds differ. */
function orderDetails(order: string): JsonObject[] {
  const refund = { type: 'refund', amount: eur(1499), method: card };
  return [
    details(order),
    { ...details(order), items: [ordered(1)], adjustments: [] },
    {
      ...details(order),
      can: REFUSED,
      adjustments: [
        { type: 'return-requested', status: 'completed' },
        { ...refund, status: 'completed', on: '2026-11-20' },
        { ...refund, status: 'pending', days },
      ],
    },
    { ...details(order), can: REFUSED, adjustments: [{ ...refund, status: 'failed' }] },
  ];
}

const summary = (order: string, status: string): JsonObject => ({
  order,
  status,
  total: eur(2998),
  items: [{ name: { en: 'Mug', zh: '马克杯', de: 'Tasse' }, quantity: 2 }],
});

/** Two orders to choose from, then one, for the dialogs about orders to come, about delivered ones and about refunds; then none. */
const MY_ORDERS: readonly JsonObject[] = [
  {
    orders: ['placed', 'delivered', 'cancelled'].flatMap((status) => [
      summary('1042', status),
      summary('1043', status),
    ]),
  },
  { orders: ['placed', 'delivered', 'cancelled'].map((status, nth) => summary(`104${nth}`, status)) },
  { orders: [] },
];

function customer(payments: JsonObject[]): JsonObject {
  const [name, email] = ['Ann Smith', 'ann@example.com'];
  return { customer: 'c1', name, email, address: here, addresses: [office], payments, orders: ['1042'] };
}

/** A difference that is paid, one that is refunded, and none; of the changes that are asked for. */
function swapped({ order = '1042', changes = [], payment = 'card-1' }: JsonObject): JsonObject[] {
  const asked = (changes as { item: string; to: string }[]).map(({ item, to }) => ({
    from: mugOf(item),
    to: mugOf(to),
    quantity: 1,
    difference: eur(200),
  }));
  const method = methodOf(payment);
  return [
    { order, changes: asked, difference: eur(200), charge: { amount: eur(200), method } },
    { order, changes: asked, difference: eur(-200), refund: { amount: eur(200), days, method } },
    { order, changes: asked, difference: eur(0) },
  ];
}

function returned({ order = '1042', items = [], payment = 'card-1' }: JsonObject): JsonObject[] {
  const asked = (items as { item: string; quantity: number }[]).map(({ item, quantity }) => ({
    item: mugOf(item),
    quantity,
  }));
  return [
    { order, items: asked, refund: { amount: eur(2998), days, method: methodOf(payment) } },
    { order, items: asked, refund: { amount: eur(2998), days: { min: 0, max: 0 } } },
  ];
}

function paidAnew({ order = '1042', payment = 'gift-1' }: JsonObject): JsonObject[] {
  const charge = { amount: eur(2998), method: methodOf(payment) };
  return [
    { order, charge, refund: { amount: eur(2998), days, method: card } },
    { order, charge },
  ];
}

const sentTo = ({ order = '1042', address = office }: JsonObject): JsonObject[] => [
  { order, before: here, address },
];
const livesAt = ({ address = office }: JsonObject): JsonObject[] => [{ before: here, address }];

/** What is asked for, at other prices than before, or all that can be had. */
function again({ order = '1042', items }: JsonObject): JsonObject[] {
  const asked = (items ?? [{ item: 'mug-red', quantity: 2 }]) as { item: string; quantity?: number }[];
  const had = asked.map(({ item, quantity = 1 }) => ({ item: mugOf(item), quantity, before: eur(1299) }));
  const quote = { order, items: had, missing: [], total: eur(2998), method: card, address: here };
  if (items !== undefined) return [{ ...quote, placed: '1121' }];
  const [one] = had.map((each) => ({ ...each, quantity: 1 }));
  const missing = [{ item: mug('blue'), quantity: 2 }];
  return [quote, { ...quote, items: one === undefined ? [] : [one], missing, total: eur(1499) }];
}

/** What a shop gives about orders and accounts: few samples that a dialog treats differently, where those of the schemas are very many. */
export const ORDER_SAMPLES: OkSamples = {
  'my-orders': () => MY_ORDERS,
  'order-details': ({ order }) => orderDetails(String(order)),
  'order-alternatives': ({ order = '1042' }) => [
    { order, items: [{ item: 'mug-red', alternatives: [mug('blue', 1699), mug('green')] }] },
    { order, items: [] },
  ],
  'customer-details': () => [
    customer([{ payment: card }, { payment: giftCard, balance: eur(5000) }]),
    customer([{ payment: card }]),
  ],
  'return-items-preview': returned,
  'return-items': returned,
  'exchange-items-preview': swapped,
  'exchange-items': swapped,
  'change-order-items-preview': swapped,
  'change-order-items': swapped,
  're-order-preview': again,
  're-order': again,
  'product-types': () => [
    { products: [MUG, { product: 'mug-set', name: { en: 'Mug set' } }] },
    { products: [] },
  ],
  'product-details': () =>
    [2, 1, 0].map((available) => ({
      ...MUG,
      description: { en: 'Holds 300 ml.' },
      items: ['red', 'blue', 'green'].map((colour, nth) => ({
        item: mug(colour),
        available: nth < available,
      })),
    })),
  'change-order-payment-preview': paidAnew,
  'change-order-payment': paidAnew,
  'change-order-address-preview': sentTo,
  'change-order-address': sentTo,
  'change-address-preview': livesAt,
  'change-address': livesAt,
};
