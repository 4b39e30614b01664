import { addressLine } from '../orders/words/address-words.ts';
import { itemWords } from '../orders/words/item-words.ts';
import { day, money, name } from '../texts/format.en.ts';
import type { OrderedItem, OrderFacts, Paid } from './order-facts.ts';

type Facts = OrderFacts & { order: string };

/** What is told of an order besides where it is. */
export const en = {
  'order-details-label': ({ order }: { order: string | null }) =>
    order === null ? 'Details of an order' : `Details of order ${order}`,
  'order-details-resumed': () => 'Now back to the details of your order.',
  'order-details-purpose': ({ order }: { order: string }) => `To show you the details of order ${order}`,
  'order-details-ask-order': () => 'Which order do you mean? Its number is in the confirmation mail.',
  'order-details-total': ({ order, total, payments, refunds }: Facts) =>
    [`Order ${order} comes to ${money(total)}.`, paidLine(payments), backLine(refunds)].join(' ').trim(),
  'order-details-payment': ({ order, payments, refunds }: Facts) =>
    payments.length === 0
      ? `Nothing was paid for order ${order} so far.`
      : [`For order ${order}:`, paidLine(payments), backLine(refunds)].join(' ').trim(),
  'order-details-address': ({ order, address, open }: Facts) =>
    `Order ${order} ${open ? 'goes' : 'was addressed'} to ${addressLine(address, 'en')}.`,
  'order-details-prices': ({ order, items }: { order: string; items: OrderedItem[] }) =>
    [`In order ${order}:`, ...items.map(itemLine)].join('\n'),
  'order-details-all': ({ order, placedOn, items, total, payments, refunds, address, open }: Facts) =>
    [
      `Order ${order}${placedOn === null ? '' : `, placed on ${day(placedOn)}`}:`,
      ...items.map(itemLine),
      `Total: ${money(total)}. ${[paidLine(payments), backLine(refunds)].join(' ').trim()}`.trim(),
      `${open ? 'Goes' : 'Was addressed'} to: ${addressLine(address, 'en')}`,
    ].join('\n'),
};

function itemLine({ item, quantity, cancelled }: OrderedItem): string {
  const each = quantity > 1 ? ' each' : '';
  const not =
    cancelled === 0 ? '' : cancelled === quantity ? ', cancelled' : `, ${cancelled} of them cancelled`;
  return `• ${quantity} × ${itemWords(item, 'en')}: ${money(item.price)}${each}${not}`;
}

function paidLine(payments: readonly Paid[]): string {
  return payments.length === 0 ? '' : `You paid ${listed(payments, 'with your')}.`;
}

function backLine(refunds: readonly Paid[]): string {
  return refunds.length === 0 ? '' : `Refunded: ${listed(refunds, 'to your')}.`;
}

function listed(paid: readonly Paid[], how: string): string {
  return paid
    .map(({ amount, method }) => `${money(amount)}${method === null ? '' : ` ${how} ${name(method.label)}`}`)
    .join(' and ');
}
