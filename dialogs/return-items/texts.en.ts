import type { Money } from '../../models/shop/money.ts';
import type { ItemView, PaymentView, RefundDays, ReturnWindow } from '../../models/shop/operations/views.ts';
import { itemWords } from '../orders/words/item-words.ts';
import { windowOver } from '../orders/words/return-window.en.ts';
import { money, name } from '../texts/format.en.ts';

const REASONS: Readonly<Record<string, string>> = {
  'not-delivered':
    "hasn't arrived yet, so there is nothing to send back. Once it has, you can return it here",
  returned: 'already has a return under way, and only one is possible for each order',
  'exchange-requested': 'already has an exchange under way, so nothing from it can be returned now',
  'already-cancelled': 'was cancelled, so there is nothing to send back',
  'too-late': 'arrived too long ago to be returned. If something is faulty, our team can still help you',
};

type Items = { item: ItemView; quantity: number }[];
type Refund = { order: string; items: Items; refund: Money; days: RefundDays; method: PaymentView | null };

/** What is said about sending items back. */
export const en = {
  'return-label': ({ order }: { order: string | null }) =>
    order === null ? 'Return something' : `Return something from order ${order}`,
  'return-ability': () => 'arrange a return',
  'return-resumed': () => 'Now back to your return.',
  'return-purpose': ({ order }: { order: string }) => `To return something from order ${order}`,
  'return-ask-order': () =>
    'Which order would you like to return something from? Its number is in the confirmation mail.',
  'return-ask-items': ({ order }: { order: string }) =>
    `Which items from order ${order} would you like to return? Please name them all: each order can have only one return.`,
  'return-selected': () => 'Return these',
  'return-ask-payment': ({ items }: { items: Items }) =>
    `Sending back: ${items.map(itemLine).join(', ')}. Where should the refund go?`,
  'return-payment-not-allowed': () => 'A refund can only go to the way you paid, or to a gift card of yours.',
  'return-confirm': ({ order, items, refund, days, method }: Refund) =>
    [
      `This would be your return from order ${order}:`,
      ...items.map((each) => `• ${itemLine(each)}`),
      `• Refund: ${money(refund)}${method === null ? '' : ` to your ${name(method.label)}`}, ${when(days)}`,
      '• Each order can have only one return, so please check that nothing is missing.',
      'Shall I request the return?',
    ].join('\n'),
  'return-yes': () => 'Yes, return it',
  'return-no': () => 'No, keep it',
  'return-done': ({ items, refund, days, method }: Refund) =>
    `Your return is requested: ${items.map(itemLine).join('; ')}. We will mail you how to send it back. ${money(refund)} will be refunded${method === null ? '' : ` to your ${name(method.label)}`}, ${when(days)}.`,
  'return-not-possible': ({
    order,
    reason,
    window,
  }: {
    order: string;
    reason: string;
    window: ReturnWindow | null;
  }) =>
    window !== null ? windowOver(order, window) : `Order ${order} ${REASONS[reason] ?? "can't be returned"}.`,
};

function itemLine({ item, quantity }: Items[number]): string {
  return `${quantity > 1 ? `${quantity} × ` : ''}${itemWords(item, 'en')}`;
}

function when({ min, max }: RefundDays): string {
  if (max === 0) return 'as soon as it is back with us';
  return `within ${min === max ? max : `${min} to ${max}`} working days after it is back with us`;
}
