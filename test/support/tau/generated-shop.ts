import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type {
  ReferenceCall,
  ReferenceData,
  ReferenceOrder,
  ReferenceProduct,
  ReferenceUser,
} from './reference-tools.ts';

const PRODUCTS = 4;
const VARIANTS = 4;
const ORDERS = 5;
const METHODS = ['credit_card_1', 'paypal_2', 'gift_card_3', 'gift_card_4'] as const;
const STATUSES = ['pending', 'pending', 'delivered', 'delivered', 'processed', 'cancelled'] as const;

/** The customers of the shop. */
export const USERS = ['ann_1', 'bob_2', 'eve_3'] as const;

const address = fc.record({
  address1: fc.constantFrom('1 Oak Street', '9 Elm Road'),
  address2: fc.constantFrom('', 'Suite 5'),
  city: fc.constantFrom('Austin', 'Köln'),
  state: fc.constantFrom('TX', ''),
  country: fc.constantFrom('USA', 'Germany'),
  zip: fc.constantFrom('78701', '50667'),
});

const skuOf = (product: number, variant: number) => String(1000 + product * 10 + variant);
const variantIds = Array.from({ length: PRODUCTS * VARIANTS }, (_, index) =>
  skuOf(Math.floor(index / VARIANTS), index % VARIANTS),
);
const productIds = Array.from({ length: PRODUCTS }, (_, index) => `p${index}`);
const orderIds = USERS.flatMap((_, user) =>
  Array.from({ length: ORDERS }, (__, index) => `#W${user}${index}`),
);

const product = (number: number): fc.Arbitrary<ReferenceProduct> =>
  fc
    .array(
      fc.record({
        price: fc.integer({ min: 1, max: 9999 }),
        available: fc.constantFrom(true, true, true, false),
      }),
      {
        minLength: VARIANTS,
        maxLength: VARIANTS,
      },
    )
    .map((variants) => ({
      name: `Product ${number}`,
      product_id: `p${number}`,
      variants: Object.fromEntries(
        variants.map(({ price, available }, index) => {
          const item_id = skuOf(number, index);
          return [item_id, { item_id, options: { colour: `c${index}` }, available, price }];
        }),
      ),
    }));

/** A shop with customers whose orders often hold an item twice, or two items of a product. */
export const shopData: fc.Arbitrary<ReferenceData> = fc
  .record({
    products: fc.tuple(...productIds.map((_, index) => product(index))),
    users: fc.tuple(...USERS.map(() => fc.record({ address, cards: fc.tuple(fc.nat(15_000), fc.nat(500)) }))),
    orders: fc.array(
      fc.record({
        address,
        status: fc.constantFrom(...STATUSES),
        items: fc.array(fc.constantFrom(...variantIds), { minLength: 1, maxLength: 5 }),
        method: fc.constantFrom(...METHODS),
      }),
      { minLength: orderIds.length, maxLength: orderIds.length },
    ),
  })
  .map(({ products, users, orders }) => {
    const byId = Object.fromEntries(products.map((one) => [one.product_id, one]));
    return {
      products: byId,
      users: Object.fromEntries(
        users.map(({ address: home, cards }, index) => [USERS[index], userOf(index, home, cards)]),
      ),
      orders: Object.fromEntries(
        orders.map((order, index) => [orderIds[index], orderOf(index, order, byId)]),
      ),
    };
  });

function userOf(
  index: number,
  home: ReferenceUser['address'],
  [rich, poor]: [number, number],
): ReferenceUser {
  return {
    name: { first_name: `First${index}`, last_name: `Last${index}` },
    address: home,
    email: `user${index}@example.com`,
    payment_methods: {
      credit_card_1: { source: 'credit_card', brand: 'visa', last_four: '4242', id: 'credit_card_1' },
      paypal_2: { source: 'paypal', id: 'paypal_2' },
      gift_card_3: { source: 'gift_card', balance: rich, id: 'gift_card_3' },
      gift_card_4: { source: 'gift_card', balance: poor, id: 'gift_card_4' },
    },
    orders: orderIds.filter((id) => id.startsWith(`#W${index}`)),
  };
}

function orderOf(
  index: number,
  {
    address: to,
    status,
    items,
    method,
  }: { address: ReferenceUser['address']; status: string; items: string[]; method: string },
  products: Readonly<Record<string, ReferenceProduct>>,
): ReferenceOrder {
  const bought = items.flatMap((item_id) =>
    Object.values(products).flatMap(({ name, product_id, variants }) => {
      const variant = variants[item_id];
      return variant ? [{ name, product_id, item_id, price: variant.price, options: variant.options }] : [];
    }),
  );
  const amount = bought.reduce((sum, { price }) => sum + price, 0);
  const paid = { transaction_type: 'payment', amount, payment_method_id: method } as const;
  return {
    order_id: orderIds[index] ?? '',
    user_id: USERS[Math.floor(index / ORDERS)] ?? '',
    address: to,
    items: bought,
    fulfillments: status === 'pending' ? [] : [{ tracking_id: [`T${index}`], item_ids: items }],
    status,
    payment_history: status === 'cancelled' ? [paid, { ...paid, transaction_type: 'refund' }] : [paid],
  };
}

const order = fc.constantFrom(...orderIds, '#W99');
const items = fc.array(fc.constantFrom(...variantIds), { maxLength: 3 });
const payment = fc.constantFrom(...METHODS, 'gift_card_9');
const swap = { order_id: order, item_ids: items, new_item_ids: items, payment_method_id: payment };

const call = (
  name: string,
  kwargs: Record<string, fc.Arbitrary<string | string[]>>,
): fc.Arbitrary<ReferenceCall> => fc.record({ name: fc.constant(name), kwargs: fc.record(kwargs) });

/** A call of any tool that changes the shop. */
const anyCall: fc.Arbitrary<ReferenceCall> = fc.oneof(
  call('cancel_pending_order', {
    order_id: order,
    reason: fc.constantFrom('no longer needed', 'ordered by mistake', 'No longer needed', 'no-longer-needed'),
  }),
  call('modify_pending_order_payment', { order_id: order, payment_method_id: payment }),
  call('modify_pending_order_items', swap),
  call('exchange_delivered_order_items', swap),
  call('return_delivered_order_items', { order_id: order, item_ids: items, payment_method_id: payment }),
  fc
    .tuple(order, address)
    .map(([order_id, to]) => ({ name: 'modify_pending_order_address', kwargs: { order_id, ...to } })),
  fc
    .tuple(fc.constantFrom(...USERS, 'nobody_9'), address)
    .map(([user_id, to]) => ({ name: 'modify_user_address', kwargs: { user_id, ...to } })),
);

/** What a customer does, mostly with orders and items of theirs that the shop has. */
export function chainIn(data: ReferenceData): fc.Arbitrary<{ user: string; steps: ReferenceCall[] }> {
  const fitting = (user: string): fc.Arbitrary<ReferenceCall> =>
    fc
      .record({
        call: anyCall,
        order: fc.constantFrom(...(data.users[user]?.orders ?? [])),
        picks: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
        variants: fc.array(fc.nat(VARIANTS - 1), { minLength: 3, maxLength: 3 }),
      })
      .map(({ call: { name, kwargs }, order: id, picks, variants }) => {
        if (!('item_ids' in kwargs))
          return { name, kwargs: { ...kwargs, ...('order_id' in kwargs && { order_id: id }) } };
        const held = data.orders[id]?.items ?? [];
        const chosen = picks.flatMap((pick) => held.slice(pick % held.length).slice(0, 1));
        const wanted = chosen.map(({ product_id }, index) =>
          skuOf(Number(product_id.slice(1)), variants[index] ?? 0),
        );
        return {
          name,
          kwargs: {
            ...kwargs,
            order_id: id,
            item_ids: chosen.map(({ item_id }) => item_id),
            ...('new_item_ids' in kwargs && { new_item_ids: wanted }),
          },
        };
      });
  return fc.constantFrom(...USERS).chain((user) =>
    fc.record({
      user: fc.constant<string>(user),
      steps: fc.array(fc.oneof({ weight: 5, arbitrary: fitting(user) }, anyCall), {
        minLength: 1,
        maxLength: 6,
      }),
    }),
  );
}

/** Writes the data as a folder of the benchmark, with decimals. */
export function writeFolder(folder: string, data: ReferenceData): void {
  mkdirSync(join(folder, 'db'), { recursive: true });
  for (const name of ['users', 'orders', 'products'] as const)
    writeFileSync(join(folder, 'db', `${name}.json`), JSON.stringify(data[name], inDollars));
}

/** The fields that hold amounts. */
const AMOUNTS: ReadonlySet<string> = new Set(['price', 'amount', 'balance', 'exchange_price_difference']);

/** For `JSON.stringify`: an amount in dollars, as the folder has it. */
export function inDollars(key: string, value: unknown): unknown {
  return typeof value === 'number' && AMOUNTS.has(key) ? value / 100 : value;
}
