import type { Action, FolderAddress, FolderItem, FolderPayment, ShopFolder } from '../shop-folder.ts';

/** An item as a customer speaks of it. */
export interface Piece {
  /** The name of the product, in lower case. */
  readonly name: string;
  readonly options: Readonly<Record<string, string>>;
  /** The options in which it differs from other items of the same product in the order; empty where its name is enough. */
  readonly telling: Readonly<Record<string, string>>;
}

/** An item and what the customer wants instead of it. */
export interface Swap extends Piece {
  /** The options in which the wanted variant differs. */
  readonly wanted: Readonly<Record<string, string>>;
  /** All options of the wanted variant. */
  readonly becomes: Readonly<Record<string, string>>;
}

interface OfOrder {
  readonly order: string;
  /** What is in the order, in lower case, for a customer who speaks of it without its number. */
  readonly contents: readonly string[];
}

/** A change of an order or of the account that a customer wants. */
export type Wish =
  | (OfOrder & { readonly kind: 'cancel'; readonly reason: string })
  | (OfOrder & { readonly kind: 'return'; readonly items: readonly Piece[]; readonly payment: FolderPayment })
  | (OfOrder & {
      readonly kind: 'exchange' | 'change-items';
      readonly items: readonly Swap[];
      readonly payment: FolderPayment;
    })
  | (OfOrder & { readonly kind: 'change-payment'; readonly payment: FolderPayment })
  | (OfOrder & { readonly kind: 'change-address'; readonly address: FolderAddress })
  | { readonly kind: 'account'; readonly address: FolderAddress };

/** The order that a wish is about; undefined for the account. */
export function orderOf(wish: Wish): string | undefined {
  return wish.kind === 'account' ? undefined : wish.order;
}

/**
 * What a customer wants where a task lists this call.
 * @returns undefined for a call that changes nothing
 */
export function wishOf({ name, kwargs }: Action, folder: ShopFolder): Wish | undefined {
  const order = folder.orders[String(kwargs['order_id'])];
  if (name === 'modify_user_address') return { kind: 'account', address: addressIn(kwargs) };
  if (order === undefined) return undefined;
  const of: OfOrder = {
    order: order.order_id,
    contents: order.items.map((item) => item.name.toLowerCase()),
  };
  const payment = folder.users[order.user_id]?.payment_methods[String(kwargs['payment_method_id'])];
  switch (name) {
    case 'cancel_pending_order':
      return { ...of, kind: 'cancel', reason: String(kwargs['reason']) };
    case 'modify_pending_order_address':
      return { ...of, kind: 'change-address', address: addressIn(kwargs) };
    case 'modify_pending_order_payment':
      return payment && { ...of, kind: 'change-payment', payment };
    case 'return_delivered_order_items': {
      const items = taken(order.items, kwargs['item_ids']).map((item) => pieceOf(item, order.items));
      return payment && { ...of, kind: 'return', items, payment };
    }
    case 'exchange_delivered_order_items':
    case 'modify_pending_order_items': {
      const wanted = kwargs['new_item_ids'] as readonly string[];
      const items = taken(order.items, kwargs['item_ids']).map((item, at) =>
        swapOf(
          item,
          order.items,
          folder.products[item.product_id]?.variants[wanted[at] ?? '']?.options ?? {},
        ),
      );
      const kind = name === 'modify_pending_order_items' ? 'change-items' : 'exchange';
      return payment && { ...of, kind, items, payment };
    }
    default:
      return undefined;
  }
}

/** The wish for the variant with these options instead of an item. */
export function swapOf(
  item: FolderItem,
  all: readonly FolderItem[],
  becomes: Readonly<Record<string, string>>,
): Swap {
  const differing = Object.entries(becomes).filter(([name, value]) => item.options[name] !== value);
  return { ...pieceOf(item, all), becomes, wanted: Object.fromEntries(differing) };
}

/** An item of an order, told apart from the others of the same product. */
export function pieceOf(item: FolderItem, all: readonly FolderItem[]): Piece {
  const others = all.filter(
    (other) => other.product_id === item.product_id && other.item_id !== item.item_id,
  );
  const telling = Object.entries(item.options).filter(([name, value]) =>
    others.some((other) => other.options[name] !== value),
  );
  return { name: item.name.toLowerCase(), options: item.options, telling: Object.fromEntries(telling) };
}

/** The items of the given ids, an id twice where it is named twice. */
function taken(items: readonly FolderItem[], ids: unknown): FolderItem[] {
  const left = [...items];
  return (ids as readonly string[]).flatMap((id) => {
    const at = left.findIndex(({ item_id }) => item_id === id);
    return at < 0 ? [] : left.splice(at, 1);
  });
}

function addressIn(kwargs: Action['kwargs']): FolderAddress {
  const { address1, address2, city, state, country, zip } = kwargs as unknown as FolderAddress;
  return { address1, address2, city, state, country, zip };
}
