import type { Money } from '../../models/shop/money.ts';
import type { ItemView } from '../../models/shop/operations/views.ts';
import { addressLine } from '../orders/words/address-words.ts';
import { itemWords } from '../orders/words/item-words.ts';
import { money, name } from '../texts/format.de.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { en } from './texts.en.ts';

const REASONS: Readonly<Record<string, string>> = {
  'not-offered': 'kann ich hier nicht noch einmal aufgeben; im Shop selbst geht das',
  unavailable: 'enthält leider nichts, was es im Moment zu bestellen gibt',
  'payment-not-found':
    'wurde auf einem Weg bezahlt, den Ihr Konto nicht mehr hat, daher kann ich sie nicht noch einmal aufgeben. Im Shop selbst geht das',
  'balance-too-low':
    'wurde mit einer Geschenkkarte bezahlt, auf der dafür zu wenig ist. Im Shop selbst können Sie sie aufgeben und anders bezahlen',
};

/** What is said about ordering again. */
export const de: TextsLike<typeof en> = {
  're-order-label': ({ order }) =>
    order === null ? 'Etwas noch einmal bestellen' : `Bestellung ${order} noch einmal bestellen`,
  're-order-ability': () => 'eine Bestellung noch einmal aufgeben',
  're-order-resumed': () => 'Nun zurück zu dem, was Sie noch einmal bestellen möchten.',
  're-order-purpose': ({ order }) => `Um Bestellung ${order} noch einmal aufzugeben`,
  're-order-ask-order': () =>
    'Welche Bestellung möchten Sie noch einmal haben? Die Nummer steht in der Bestätigungsmail.',
  're-order-ask-items': ({ order, items, missing, total }) =>
    [
      `Das können Sie aus Bestellung ${order} noch einmal haben, zu heutigen Preisen:`,
      ...items.map(offerLine),
      ...missing.map((each) => `• Zurzeit nicht lieferbar: ${itemLine(each)}`),
      `Alles zusammen kostet ${money(total)}. Möchten Sie alles davon, oder welche Artikel?`,
    ].join('\n'),
  're-order-piece': ({ item }) => `${itemWords(item, 'de')}, ${money(item.price)}`,
  're-order-selected': () => 'Diese noch einmal',
  're-order-gone': () => 'Das gibt es leider nicht mehr zu bestellen. Ich sehe noch einmal nach.',
  're-order-confirm': ({ order, items, missing, total, method, address }) =>
    [
      `Diese neue Bestellung würde ich aufgeben, so wie Bestellung ${order}:`,
      ...items.map(offerLine),
      ...missing.map((each) => `• Zurzeit nicht lieferbar: ${itemLine(each)}`),
      `• Summe: ${money(total)}, bezahlt mit: ${name(method.label)}`,
      `• Lieferung an: ${addressLine(address, 'de')}`,
      'Soll ich das bestellen?',
    ].join('\n'),
  're-order-yes': () => 'Ja, bestellen',
  're-order-no': () => 'Nein, doch nicht',
  're-order-kept': () => 'In Ordnung, es wird nichts bestellt.',
  're-order-done': ({ placed, items, total, method }) =>
    `Bestellt: ${items.map(itemLine).join(', ')}. Ihre neue Bestellung hat die Nummer ${placed}; die ${money(total)} werden bezahlt mit: ${name(method.label)}.`,
  're-order-not-possible': ({ order, reason }) =>
    `Bestellung ${order} ${REASONS[reason] ?? 'kann ich nicht noch einmal aufgeben'}.`,
};

function itemLine({ item, quantity }: { item: ItemView; quantity: number }): string {
  return `${quantity > 1 ? `${quantity} × ` : ''}${itemWords(item, 'de')}`;
}

function offerLine({ item, quantity, before }: { item: ItemView; quantity: number; before: Money }): string {
  const was = item.price.amount === before.amount ? '' : ` (zuvor ${money(before)})`;
  return `• ${itemLine({ item, quantity })}: ${quantity > 1 ? 'je ' : ''}${money(item.price)}${was}`;
}
