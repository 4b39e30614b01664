import type { Money } from '../../models/shop/money.ts';
import type { ItemView, PaymentView, RefundDays } from '../../models/shop/operations/views.ts';
import { itemWords } from '../orders/words/item-words.ts';
import { money, name } from '../texts/format.en.ts';

const REASONS: Readonly<Record<string, string>> = {
  'not-delivered':
    "hasn't arrived yet, so there is nothing to send back. Once it has, you can return it here",
  returned: 'already has a return under way, and only one is possible for each order',
  'exchange-requested': 'already has an exchange under way, so nothing of it can be returned now',
  'already-cancelled': 'was cancelled, so there is nothing to send back',
  'too-late':
    'arrived too long ago: the days in which we take things back are over. If something is broken, a person can still help',
};

type Items = { item: ItemView; quantity: number }[];
type Refund = { order: string; items: Items; refund: Money; days: RefundDays; method: PaymentView | null };

/** What is said about sending items back. */
export const en = {
  'return-label': ({ order }: { order: string | null }) =>
    order === null ? 'Return something' : `Return something of order ${order}`,
  'return-ability': () => 'take things back',
  'return-resumed': () => 'Now back to your return.',
  'return-purpose': ({ order }: { order: string }) => `To return something of order ${order}`,
  'return-ask-order': () =>
    'Which order is it that you want to send something back of? Its number is in the confirmation mail.',
  'return-ask-items': ({ order }: { order: string }) =>
    `Which items of order ${order} would you like to return? A return can be requested once for each order, so please name all of them.`,
  'return-selected': () => 'Return these',
  'return-ask-payment': ({ items }: { items: Items }) =>
    `Sending back: ${items.map(itemLine).join(', ')}. Where should the refund go?`,
  'return-payment-not-allowed': () => 'A refund can only go to the way you paid, or to a gift card of yours.',
  'return-confirm': ({ order, items, refund, days, method }: Refund) =>
    [
      `This is the return that I would request for order ${order}:`,
      ...items.map((each) => `• ${itemLine(each)}`),
      `• Refund: ${money(refund)}${method === null ? '' : ` to your ${name(method.label)}`}, ${when(days)}`,
      '• This can be done once for an order, so please check that nothing is missing.',
      'Shall I request the return?',
    ].join('\n'),
  'return-yes': () => 'Yes, return it',
  'return-no': () => 'No, keep it',
  'return-done': ({ items, refund, days, method }: Refund) =>
    `The return of ${items.map(itemLine).join(', ')} is requested. You will get a mail that says how to send it back. ${money(refund)} will go to your ${method === null ? 'way of payment' : name(method.label)}, ${when(days)}.`,
  'return-not-possible': ({ order, reason }: { order: string; reason: string }) =>
    `Order ${order} ${REASONS[reason] ?? "can't be returned"}.`,
};

function itemLine({ item, quantity }: Items[number]): string {
  return `${quantity > 1 ? `${quantity} × ` : ''}${itemWords(item, 'en')}`;
}

function when({ min, max }: RefundDays): string {
  if (max === 0) return 'at once when we have it back';
  return `within ${min === max ? max : `${min} to ${max}`} working days after we have it back`;
}
