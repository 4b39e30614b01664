import { addressLine } from '../orders/words/address-words.ts';
import { itemWords } from '../orders/words/item-words.ts';
import { day, money, name } from '../texts/format.de.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { OrderedItem, Paid } from './order-facts.ts';
import type { en } from './texts.en.ts';

/** What is told of an order besides where it is. */
export const de: TextsLike<typeof en> = {
  'order-details-label': ({ order }) =>
    order === null ? 'Einzelheiten einer Bestellung' : `Einzelheiten der Bestellung ${order}`,
  'order-details-resumed': () => 'Nun zurück zu den Einzelheiten Ihrer Bestellung.',
  'order-details-purpose': ({ order }) => `Um Ihnen die Einzelheiten der Bestellung ${order} zu zeigen`,
  'order-details-ask-order': () => 'Welche Bestellung meinen Sie? Die Nummer steht in der Bestätigungsmail.',
  'order-details-total': ({ order, total, payments, refunds }) =>
    [`Bestellung ${order} kostet insgesamt ${money(total)}.`, paidLine(payments), backLine(refunds)]
      .join(' ')
      .trim(),
  'order-details-payment': ({ order, payments, refunds }) =>
    payments.length === 0
      ? `Für Bestellung ${order} wurde bisher nichts bezahlt.`
      : [`Bestellung ${order}:`, paidLine(payments), backLine(refunds)].join(' ').trim(),
  'order-details-address': ({ order, address, open }) =>
    `Bestellung ${order} ${open ? 'geht' : 'ging'} an: ${addressLine(address, 'de')}.`,
  'order-details-prices': ({ order, items }) =>
    [`In Bestellung ${order}:`, ...items.map(itemLine)].join('\n'),
  'order-details-all': ({ order, placedOn, items, total, payments, refunds, address, open }) =>
    [
      `Bestellung ${order}${placedOn === null ? '' : ` vom ${day(placedOn)}`}:`,
      ...items.map(itemLine),
      `Gesamtbetrag: ${money(total)}. ${[paidLine(payments), backLine(refunds)].join(' ').trim()}`.trim(),
      `${open ? 'Geht' : 'Ging'} an: ${addressLine(address, 'de')}`,
    ].join('\n'),
};

function itemLine({ item, quantity, cancelled }: OrderedItem): string {
  const each = quantity > 1 ? 'je ' : '';
  const not =
    cancelled === 0 ? '' : cancelled === quantity ? ', storniert' : `, davon ${cancelled} storniert`;
  return `• ${quantity} × ${itemWords(item, 'de')}: ${each}${money(item.price)}${not}`;
}

function paidLine(payments: readonly Paid[]): string {
  return payments.length === 0 ? '' : `Bezahlt: ${listed(payments)}.`;
}

function backLine(refunds: readonly Paid[]): string {
  return refunds.length === 0 ? '' : `Erstattet: ${listed(refunds)}.`;
}

function listed(paid: readonly Paid[]): string {
  return paid
    .map(({ amount, method }) => `${money(amount)}${method === null ? '' : ` (${name(method.label)})`}`)
    .join(' und ');
}
