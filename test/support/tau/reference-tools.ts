// The benchmark's tools, written down a second time from their description alone: records that are changed in place, amounts in whole cents. It shares no
// code with the shop, so that a fault of either of them shows as a difference.

type Address = Record<'address1' | 'address2' | 'city' | 'state' | 'country' | 'zip', string>;
type Method = { source: 'credit_card' | 'paypal' | 'gift_card'; id: string; balance?: number } & Record<
  string,
  unknown
>;
type Entry = { transaction_type: 'payment' | 'refund'; amount: number; payment_method_id: string };
type Item = {
  name: string;
  product_id: string;
  item_id: string;
  price: number;
  options: Record<string, string>;
};

/** A customer. */
export interface ReferenceUser {
  name: { first_name: string; last_name: string };
  address: Address;
  email: string;
  payment_methods: Record<string, Method>;
  orders: string[];
}

/** An order, with what the tools write into it. */
export interface ReferenceOrder {
  order_id: string;
  user_id: string;
  address: Address;
  items: Item[];
  fulfillments: { tracking_id: string[]; item_ids: string[] }[];
  status: string;
  payment_history: Entry[];
  cancel_reason?: string;
  return_items?: string[];
  return_payment_method_id?: string;
  exchange_items?: string[];
  exchange_new_items?: string[];
  exchange_payment_method_id?: string;
  exchange_price_difference?: number;
}

/** A product. */
export interface ReferenceProduct {
  name: string;
  product_id: string;
  variants: Record<
    string,
    { item_id: string; options: Record<string, string>; available: boolean; price: number }
  >;
}

/** The data of the benchmark's shop, in cents. */
export interface ReferenceData {
  users: Record<string, ReferenceUser>;
  orders: Record<string, ReferenceOrder>;
  products: Record<string, ReferenceProduct>;
}

/** A call with its arguments, of which none is missing. */
export interface ReferenceCall {
  readonly name: string;
  readonly kwargs: Readonly<Record<string, string | readonly string[]>>;
}

/** Makes a call for a customer; the error string, or null. What is not the customer's is unknown. */
export function referenceError(
  { name, kwargs }: ReferenceCall,
  user: string,
  data: ReferenceData,
): string | null {
  const text = (key: string) => String(kwargs[key]);
  const list = (key: string) => [...((kwargs[key] ?? []) as readonly string[])];
  const address = (): Address => ({
    address1: text('address1'),
    address2: text('address2'),
    city: text('city'),
    state: text('state'),
    country: text('country'),
    zip: text('zip'),
  });
  if (name === 'modify_user_address') {
    const found = data.users[text('user_id')];
    if (found === undefined || text('user_id') !== user) return 'Error: user not found';
    found.address = address();
    return null;
  }
  const order = data.orders[text('order_id')];
  const owner = data.users[user];
  if (order === undefined || owner === undefined || order.user_id !== user) return 'Error: order not found';
  const payment = text('payment_method_id');
  if (name === 'cancel_pending_order') return cancel(order, owner, text('reason'));
  if (name === 'modify_pending_order_address') {
    if (order.status !== 'pending') return 'Error: non-pending order cannot be modified';
    order.address = address();
    return null;
  }
  if (name === 'modify_pending_order_payment') return changePayment(order, owner, payment);
  if (name === 'return_delivered_order_items') return returnItems(order, owner, list('item_ids'), payment);
  const isExchange = name === 'exchange_delivered_order_items';
  return swap(order, owner, data.products, list('item_ids'), list('new_item_ids'), payment, isExchange);
}

function cancel(order: ReferenceOrder, owner: ReferenceUser, reason: string): string | null {
  if (order.status !== 'pending') return 'Error: non-pending order cannot be cancelled';
  if (reason !== 'no longer needed' && reason !== 'ordered by mistake') return 'Error: invalid reason';
  for (const { amount, payment_method_id: id } of [...order.payment_history]) {
    order.payment_history.push({ transaction_type: 'refund', amount, payment_method_id: id });
    pay(owner, id, -amount);
  }
  order.status = 'cancelled';
  order.cancel_reason = reason;
  return null;
}

function changePayment(order: ReferenceOrder, owner: ReferenceUser, payment: string): string | null {
  if (order.status !== 'pending') return 'Error: non-pending order cannot be modified';
  const method = owner.payment_methods[payment];
  if (method === undefined) return 'Error: payment method not found';
  const [first] = order.payment_history;
  if (first === undefined || order.payment_history.length > 1 || first.transaction_type !== 'payment')
    return 'Error: there should be exactly one payment for a pending order';
  if (first.payment_method_id === payment)
    return 'Error: the new payment method should be different from the current one';
  const { amount } = first;
  if (method.balance !== undefined && method.balance < amount)
    return 'Error: insufficient gift card balance to pay for the order';
  order.payment_history.push(
    { transaction_type: 'payment', amount, payment_method_id: payment },
    { transaction_type: 'refund', amount, payment_method_id: first.payment_method_id },
  );
  pay(owner, payment, amount);
  pay(owner, first.payment_method_id, -amount);
  return null;
}

function returnItems(
  order: ReferenceOrder,
  owner: ReferenceUser,
  ids: string[],
  payment: string,
): string | null {
  if (order.status !== 'delivered') return 'Error: non-delivered order cannot be returned';
  const method = owner.payment_methods[payment];
  if (method === undefined) return 'Error: payment method not found';
  if (method.source !== 'gift_card' && payment !== order.payment_history[0]?.payment_method_id)
    return 'Error: payment method should be either the original payment method or a gift card';
  if (tooMany(order, ids) !== undefined) return 'Error: some item not found';
  order.status = 'return requested';
  order.return_items = [...ids].sort();
  order.return_payment_method_id = payment;
  return null;
}

function swap(
  order: ReferenceOrder,
  owner: ReferenceUser,
  products: ReferenceData['products'],
  ids: string[],
  wanted: string[],
  payment: string,
  isExchange: boolean,
): string | null {
  if (order.status !== (isExchange ? 'delivered' : 'pending'))
    return isExchange
      ? 'Error: non-delivered order cannot be exchanged'
      : 'Error: non-pending order cannot be modified';
  const missing = tooMany(order, ids);
  if (missing !== undefined) return `Error: ${missing} not found`;
  if (ids.length !== wanted.length) return 'Error: the number of items to be exchanged should match';
  let difference = 0;
  for (const [index, id] of ids.entries()) {
    const item = order.items.find((one) => one.item_id === id);
    const variant = products[item?.product_id ?? '']?.variants[wanted[index] ?? ''];
    if (variant === undefined || !variant.available)
      return `Error: new item ${wanted[index]} not found or available`;
    difference += variant.price - (item?.price ?? 0);
  }
  const method = owner.payment_methods[payment];
  if (method === undefined) return 'Error: payment method not found';
  if (method.balance !== undefined && method.balance < difference)
    return `Error: insufficient gift card balance to pay for the ${isExchange ? 'price difference' : 'new item'}`;
  if (isExchange) {
    order.status = 'exchange requested';
    order.exchange_items = [...ids].sort();
    order.exchange_new_items = [...wanted].sort();
    order.exchange_payment_method_id = payment;
    order.exchange_price_difference = difference;
    return null;
  }
  order.payment_history.push({
    transaction_type: difference > 0 ? 'payment' : 'refund',
    amount: Math.abs(difference),
    payment_method_id: payment,
  });
  pay(owner, payment, difference);
  for (const [index, id] of ids.entries()) {
    const item = order.items.find((one) => one.item_id === id);
    const variant = products[item?.product_id ?? '']?.variants[wanted[index] ?? ''];
    if (item && variant)
      Object.assign(item, { item_id: variant.item_id, price: variant.price, options: variant.options });
  }
  order.status = 'pending (item modified)';
  return null;
}

/** Only gift cards have a balance that changes at once. */
function pay({ payment_methods: methods }: ReferenceUser, id: string, amount: number): void {
  const method = methods[id];
  if (method?.balance !== undefined) method.balance -= amount;
}

function tooMany({ items }: ReferenceOrder, ids: string[]): string | undefined {
  const count = (of: readonly string[], id: string) => of.filter((one) => one === id).length;
  const there = items.map((item) => item.item_id);
  return ids.find((id) => count(ids, id) > count(there, id));
}
