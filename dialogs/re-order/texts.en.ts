import type { Money } from '../../models/shop/money.ts';
import type { AddressView, ItemView, PaymentView } from '../../models/shop/operations/views.ts';
import { addressLine } from '../orders/words/address-words.ts';
import { itemWords } from '../orders/words/item-words.ts';
import { money, name } from '../texts/format.en.ts';

const REASONS: Readonly<Record<string, string>> = {
  'not-offered': "can't be placed again here; you can do that in the shop itself",
  unavailable: "has nothing that can be ordered at the moment, I'm sorry",
  'payment-not-found':
    'was paid in a way that your account no longer has, so I cannot place it again. You can do that in the shop itself',
  'balance-too-low':
    'was paid by a gift card that has too little left for it. You can place it in the shop itself and pay in another way',
};

type Again = { item: ItemView; quantity: number; before: Money };
type Missing = { item: ItemView; quantity: number };
type Quote = {
  order: string;
  items: Again[];
  missing: Missing[];
  total: Money;
  method: PaymentView;
  address: AddressView;
};

/** What is said about ordering again. */
export const en = {
  're-order-label': ({ order }: { order: string | null }) =>
    order === null ? 'Order something again' : `Order ${order} again`,
  're-order-ability': () => 'place an order again',
  're-order-resumed': () => 'Now back to what you would like to order again.',
  're-order-purpose': ({ order }: { order: string }) => `To place order ${order} again`,
  're-order-ask-order': () =>
    'Which order would you like to have again? Its number is in the confirmation mail.',
  're-order-ask-items': ({
    order,
    items,
    missing,
    total,
  }: Pick<Quote, 'order' | 'items' | 'missing' | 'total'>) =>
    [
      `This is what you can have again of order ${order}, at today's prices:`,
      ...items.map(offerLine),
      ...missing.map((each) => `• Not available now: ${itemLine(each)}`),
      `All of it would be ${money(total)}. Would you like all of it, or which items?`,
    ].join('\n'),
  're-order-piece': ({ item }: { item: ItemView }) => `${itemWords(item, 'en')}, ${money(item.price)}`,
  're-order-selected': () => 'These again',
  're-order-gone': () => "I'm sorry, that can't be ordered any more. Let me look again.",
  're-order-confirm': ({ order, items, missing, total, method, address }: Quote) =>
    [
      `This is the new order that I would place, as order ${order} was:`,
      ...items.map(offerLine),
      ...missing.map((each) => `• Not available now: ${itemLine(each)}`),
      `• Total: ${money(total)}, by your ${name(method.label)}`,
      `• It goes to: ${addressLine(address, 'en')}`,
      'Shall I place this order?',
    ].join('\n'),
  're-order-yes': () => 'Yes, order it',
  're-order-no': () => 'No, leave it',
  're-order-kept': () => 'All right, nothing is ordered.',
  're-order-done': ({
    placed,
    items,
    total,
    method,
  }: Pick<Quote, 'items' | 'total' | 'method'> & { placed: string }) =>
    `It is ordered: ${items.map(itemLine).join(', ')}. Your new order has the number ${placed}; the ${money(total)} are to be paid by your ${name(method.label)}.`,
  're-order-not-possible': ({ order, reason }: { order: string; reason: string }) =>
    `Order ${order} ${REASONS[reason] ?? "can't be placed again"}.`,
};

function itemLine({ item, quantity }: Missing): string {
  return `${quantity > 1 ? `${quantity} × ` : ''}${itemWords(item, 'en')}`;
}

/** An item at the price of one piece, and what it was if that is another one. */
function offerLine({ item, quantity, before }: Again): string {
  const was = item.price.amount === before.amount ? '' : ` (${money(before)} before)`;
  return `• ${itemLine({ item, quantity })}: ${money(item.price)}${quantity > 1 ? ' each' : ''}${was}`;
}
