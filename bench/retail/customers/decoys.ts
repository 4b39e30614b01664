import type { FolderAddress, ShopFolder } from '../shop-folder.ts';
import { swapOf, type Wish } from './wishes.ts';

/** Where nobody of the folder lives, for what a customer wants at first. */
const ELSEWHERE: FolderAddress = {
  address1: '12 Harbour Lane',
  address2: 'Apt 4',
  city: 'Denver',
  state: 'CO',
  country: 'USA',
  zip: '80279',
};

/** The wish with one detail wrong, as somebody says it who corrects themselves afterwards; undefined where nothing else can be said. */
export function slipOf(wish: Wish, folder: ShopFolder): Wish | undefined {
  switch (wish.kind) {
    case 'cancel':
      return {
        ...wish,
        reason: wish.reason === 'ordered by mistake' ? 'no longer needed' : 'ordered by mistake',
      };
    case 'change-address':
    case 'account':
      return { ...wish, address: { ...wish.address, address1: ELSEWHERE.address1 } };
    case 'return':
      if (wish.items.length > 1) return { ...wish, items: wish.items.slice(0, -1) };
      return withOtherPayment(wish, folder);
    case 'exchange':
    case 'change-items': {
      const [first, ...rest] = wish.items;
      const other = first && otherVariant(wish.order, first.options, first.becomes, folder);
      return other === undefined ? withOtherPayment(wish, folder) : { ...wish, items: [other, ...rest] };
    }
    case 'change-payment':
      return withOtherPayment(wish, folder);
  }
}

/** What somebody asks for first who changes their mind: something else that could be done with the same order. */
export function otherWishOf(wish: Wish, folder: ShopFolder): Wish | undefined {
  switch (wish.kind) {
    case 'account':
      return undefined;
    case 'exchange': {
      const items = wish.items.map(({ name, options, telling }) => ({ name, options, telling }));
      return { ...wish, kind: 'return', items };
    }
    case 'return': {
      const [first] = wish.items;
      const other = first && otherVariant(wish.order, first.options, first.options, folder);
      return other && { ...wish, kind: 'exchange', items: [other] };
    }
    case 'cancel':
      return { kind: 'change-address', order: wish.order, contents: wish.contents, address: ELSEWHERE };
    default:
      return { kind: 'cancel', order: wish.order, contents: wish.contents, reason: 'no longer needed' };
  }
}

/** Another variant of an item that can be had, which is neither what it is nor what is wanted. */
function otherVariant(
  order: string,
  now: Readonly<Record<string, string>>,
  wanted: Readonly<Record<string, string>>,
  { orders, products }: ShopFolder,
) {
  const items = orders[order]?.items ?? [];
  const item = items.find(({ options }) => options === now);
  if (item === undefined) return undefined;
  const same = (one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>) =>
    Object.entries(one).every(([name, value]) => other[name] === value);
  const variants = Object.values(products[item.product_id]?.variants ?? {});
  const other = variants.find(
    ({ available, options }) => available && !same(options, item.options) && !same(options, wanted),
  );
  return other && swapOf(item, items, other.options);
}

function withOtherPayment<Each extends Extract<Wish, { payment: unknown }>>(
  wish: Each,
  { users, orders }: ShopFolder,
): Each | undefined {
  const order = orders[wish.order];
  const own = Object.values(users[order?.user_id ?? '']?.payment_methods ?? {});
  const paidBy = order?.payment_history[0]?.payment_method_id;
  const other = own.find(
    ({ id, source, balance = 0 }) =>
      id !== wish.payment.id &&
      (wish.kind !== 'return' || id === paidBy || source === 'gift_card') &&
      (wish.kind !== 'change-payment' || (id !== paidBy && (source !== 'gift_card' || balance > 10_000))) &&
      (wish.kind === 'return' || source !== 'gift_card' || balance > 10_000),
  );
  return other && { ...wish, payment: other };
}
