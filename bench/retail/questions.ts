import { paymentWords } from './phrasing/words.ts';
import type { FolderItem, FolderOrder, FolderUser, ShopFolder } from './shop-folder.ts';

/** A question of a customer, and what an answer has to tell. */
export interface Question {
  readonly id: string;
  readonly user: string;
  /** The order that the question is about, where it is about one. */
  readonly order?: string;
  readonly phrasings: readonly [string, string, ...string[]];
  readonly told: readonly string[];
}

interface Case {
  readonly id: string;
  readonly user: FolderUser;
  readonly order: FolderOrder;
  readonly item: FolderItem;
}

/** A kind of question: how often it is asked, of which orders, in which words, and what answers it. */
interface Kind {
  readonly name: string;
  readonly count: number;
  readonly fits: (asked: Case, folder: ShopFolder) => boolean;
  readonly phrasings: (asked: Case) => Question['phrasings'];
  readonly told: (asked: Case, folder: ShopFolder) => readonly string[];
}

const KINDS: readonly Kind[] = [
  {
    name: 'status',
    count: 3,
    fits: ({ order }) => order.status === 'delivered' || order.status === 'cancelled',
    phrasings: ({ order: { order_id: order } }) => [
      `What's the status of order ${order}?`,
      `How is my order ${order} doing?`,
      `Where is ${order}?`,
    ],
    told: ({ order }) => [order.status],
  },
  {
    name: 'tracking',
    count: 3,
    fits: ({ order }) => order.fulfillments.length > 0 && order.status !== 'cancelled',
    phrasings: ({ order: { order_id: order } }) => [
      `What is the tracking number of order ${order}?`,
      `Can you give me the tracking id for ${order}?`,
      `I need the tracking number for my order ${order} please`,
    ],
    told: ({ order }) => order.fulfillments.flatMap(({ tracking_id: ids }) => ids),
  },
  {
    name: 'total',
    count: 3,
    fits: ({ order }) => order.payment_history.length === 1 && order.items.length > 1,
    phrasings: ({ order: { order_id: order } }) => [
      `How much did I pay for order ${order}?`,
      `What was the total of ${order}?`,
      `Can you tell me the total amount of my order ${order}?`,
    ],
    told: ({ order }) => [(order.payment_history[0]?.amount ?? 0).toFixed(2)],
  },
  {
    name: 'price',
    count: 3,
    fits: ({ order, item }) =>
      order.items.length > 1 && order.items.filter(({ name }) => name === item.name).length === 1,
    phrasings: ({ order: { order_id: order }, item: { name } }) => [
      `What did the ${name.toLowerCase()} in order ${order} cost?`,
      `How much was the ${name.toLowerCase()} of ${order}?`,
      `Please tell me the price of the ${name.toLowerCase()} that I ordered with ${order}.`,
    ],
    told: ({ item }) => [item.price.toFixed(2)],
  },
  {
    name: 'address',
    count: 2,
    fits: ({ order }) => order.status === 'pending',
    phrasings: ({ order: { order_id: order } }) => [
      `Which address does order ${order} go to?`,
      `Where will ${order} be shipped to?`,
      `What's the delivery address of my order ${order}?`,
    ],
    told: ({ order: { address } }) => [address.address1, address.zip],
  },
  {
    name: 'paid-by',
    count: 2,
    fits: ({ order, user }) => user.payment_methods[paidBy(order)]?.source !== 'gift_card',
    phrasings: ({ order: { order_id: order } }) => [
      `How did I pay for order ${order}?`,
      `Which payment method was used for ${order}?`,
      `What payment method is on my order ${order}?`,
    ],
    told: ({ order, user }) => {
      const method = user.payment_methods[paidBy(order)];
      return [method?.last_four ?? (method === undefined ? '' : paymentWords(method).split(' ')[0]) ?? ''];
    },
  },
  {
    name: 'balance',
    count: 3,
    fits: ({ user }) => giftCards(user).length === 1,
    phrasings: () => [
      "What's the balance of my gift card?",
      'How much is left on my gift card?',
      'Can you check how much money my gift card has?',
    ],
    told: ({ user }) => giftCards(user).map(({ balance = 0 }) => `${balance}`),
  },
  {
    name: 'profile',
    count: 3,
    fits: () => true,
    phrasings: () => [
      'Which default address do you have for me?',
      "What's the address in my profile?",
      'Can you tell me what address is on my account?',
    ],
    told: ({ user: { address } }) => [address.address1, address.zip],
  },
  {
    name: 'contents',
    count: 3,
    fits: ({ order }) => order.items.length > 2,
    phrasings: ({ order: { order_id: order } }) => [
      `What did I order with ${order}?`,
      `Which items are in order ${order}?`,
      `Can you list the things of my order ${order}?`,
    ],
    told: ({ order }) => order.items.map(({ name }) => name),
  },
  {
    name: 'colours',
    count: 2,
    fits: ({ order, item }, folder) => order.status === 'delivered' && colours(item, folder).length > 2,
    phrasings: ({ order: { order_id: order }, item: { name } }) => [
      `Which colors can I exchange the ${name.toLowerCase()} of order ${order} for?`,
      `What other colors does the ${name.toLowerCase()} from ${order} come in? I might exchange it.`,
      `I'd like to exchange the ${name.toLowerCase()} in ${order}. Which colors are available?`,
    ],
    told: ({ item }, folder) => colours(item, folder),
  },
  {
    name: 'variants',
    count: 3,
    fits: () => true,
    phrasings: ({ item: { name } }) => [
      `How many different versions of the ${name.toLowerCase()} are available right now?`,
      `How many ${name.toLowerCase()} options do you have in stock?`,
      `I'd like to know how many variants of the ${name.toLowerCase()} can be ordered.`,
    ],
    told: ({ item }, { products }) => {
      const variants = Object.values(products[item.product_id]?.variants ?? {});
      return [`${variants.filter(({ available }) => available).length}`];
    },
  },
];

/** Thirty questions about a folder's shop: of each kind some, spread evenly over the customers and the same in every run. */
export function questionsOf(folder: ShopFolder): Question[] {
  const cases = Object.entries(folder.users).flatMap(([id, user]) =>
    user.orders.flatMap((number) => {
      const order = folder.orders[number];
      const item = order?.items[0];
      return order === undefined || item === undefined ? [] : [{ id, user, order, item }];
    }),
  );
  return KINDS.flatMap(({ name, count, fits, phrasings, told }) => {
    const fitting = cases.filter((each) => fits(each, folder));
    const chosen = Array.from({ length: Math.min(count, fitting.length) }, (_, at) =>
      // Not the first of each stretch, which several kinds would share.
      fitting.at(Math.floor(((at + 0.5) * fitting.length) / count)),
    ).filter((each) => each !== undefined);
    return chosen.map((each, at) => ({
      id: `${name}-${at + 1}`,
      user: each.id,
      order: each.order.order_id,
      phrasings: phrasings(each),
      told: told(each, folder),
    }));
  });
}

function paidBy({ payment_history: payments }: FolderOrder): string {
  return payments[0]?.payment_method_id ?? '';
}

function giftCards({ payment_methods: methods }: FolderUser) {
  return Object.values(methods).filter(({ source }) => source === 'gift_card');
}

/** The colours in which an item can be had otherwise. */
function colours({ product_id: product, item_id: own }: FolderItem, { products }: ShopFolder): string[] {
  const variants = Object.values(products[product]?.variants ?? {});
  const available = variants.filter((variant) => variant.available && variant.item_id !== own);
  return [...new Set(available.flatMap(({ options }) => options['color'] ?? []))];
}
