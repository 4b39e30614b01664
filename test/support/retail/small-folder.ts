import type { FolderOrder, FolderUser, ShopFolder } from '../../../bench/retail/shop-folder.ts';

const ADDRESS = {
  address1: '1 First Street',
  address2: 'Suite 1',
  city: 'Denver',
  state: 'CO',
  country: 'USA',
  zip: '80001',
};

const KETTLES = {
  'k-red': { item_id: 'k-red', options: { color: 'red', size: '1L' }, available: true, price: 20 },
  'k-blue': { item_id: 'k-blue', options: { color: 'blue', size: '1L' }, available: true, price: 21 },
  'k-green': { item_id: 'k-green', options: { color: 'green', size: '2L' }, available: true, price: 22 },
} as const;

/** A folder with two customers, an order each and one product. */
export function smallFolder(): ShopFolder {
  const item = { name: 'Tea Kettle', product_id: 'p1', ...KETTLES['k-red'] };
  const blue = { name: 'Tea Kettle', product_id: 'p1', ...KETTLES['k-blue'] };
  const user = (first: string, last: string, order: string): FolderUser => ({
    name: { first_name: first, last_name: last },
    email: `${first.toLowerCase()}@example.com`,
    address: { ...ADDRESS, address1: `${first.length} ${last} Street` },
    payment_methods: {
      paypal_1: { id: 'paypal_1', source: 'paypal' },
      gift_card_1: { id: 'gift_card_1', source: 'gift_card', balance: 5 },
    },
    orders: [order],
  });
  const order = (id: string, owner: string): FolderOrder => ({
    order_id: id,
    user_id: owner,
    status: 'delivered',
    address: ADDRESS,
    items: [item, blue],
    fulfillments: [{ tracking_id: ['777000111222'] }],
    payment_history: [{ transaction_type: 'payment', amount: 41, payment_method_id: 'paypal_1' }],
  });
  return {
    path: '',
    users: { ann: user('Ann', 'Archer', '#W0000001'), bob: user('Bobby', 'Baker', '#W0000002') },
    orders: { '#W0000001': order('#W0000001', 'ann'), '#W0000002': order('#W0000002', 'bob') },
    products: { p1: { name: 'Tea Kettle', variants: KETTLES } },
    tasks: [],
    chats: [],
    crossChats: [],
  };
}
