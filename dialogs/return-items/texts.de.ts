import type { ItemView, RefundDays } from '../../models/shop/operations/views.ts';
import { itemWords } from '../orders/words/item-words.ts';
import { windowOver } from '../orders/words/return-window.de.ts';
import { money, name } from '../texts/format.de.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { en } from './texts.en.ts';

const REASONS: Readonly<Record<string, string>> = {
  'not-delivered':
    'ist noch nicht angekommen, es gibt also noch nichts zurückzuschicken. Sobald sie da ist, geht das hier',
  returned: 'hat schon eine laufende Rückgabe, und je Bestellung ist nur eine möglich',
  'exchange-requested':
    'hat schon einen laufenden Umtausch, daher kann jetzt nichts davon zurückgegeben werden',
  'already-cancelled': 'wurde storniert, es gibt also nichts zurückzuschicken',
  'too-late':
    'lässt sich nicht mehr zurückgeben, weil die Frist dafür vorbei ist. Wenn etwas defekt ist, hilft Ihnen unser Team trotzdem',
};

/** What is said about sending items back. */
export const de: TextsLike<typeof en> = {
  'return-label': ({ order }) =>
    order === null ? 'Etwas zurückgeben' : `Etwas aus Bestellung ${order} zurückgeben`,
  'return-ability': () => 'eine Rückgabe anmelden',
  'return-resumed': () => 'Nun zurück zu Ihrer Rückgabe.',
  'return-purpose': ({ order }) => `Um etwas aus Bestellung ${order} zurückzugeben`,
  'return-ask-order': () =>
    'Aus welcher Bestellung möchten Sie etwas zurückgeben? Die Nummer steht in der Bestätigungsmail.',
  'return-ask-items': ({ order }) =>
    `Welche Artikel aus Bestellung ${order} möchten Sie zurückgeben? Bitte nennen Sie gleich alle, denn das geht nur einmal je Bestellung.`,
  'return-selected': () => 'Diese zurückgeben',
  'return-ask-payment': ({ items }) =>
    `Zurück geht: ${items.map(itemLine).join(', ')}. Wohin soll die Erstattung gehen?`,
  'return-payment-not-allowed': () =>
    'Erstatten kann ich nur auf dem Weg, auf dem Sie bezahlt haben, oder auf eine Ihrer Geschenkkarten.',
  'return-confirm': ({ order, items, refund, days, method }) =>
    [
      `Das wäre Ihre Rückgabe aus Bestellung ${order}:`,
      ...items.map((each) => `• ${itemLine(each)}`),
      `• Erstattung: ${money(refund)}${method === null ? '' : ` per ${name(method.label)}`}, ${when(days)}`,
      '• Das geht nur einmal je Bestellung; bitte prüfen Sie, ob alles dabei ist.',
      'Soll ich die Rückgabe anmelden?',
    ].join('\n'),
  'return-yes': () => 'Ja, zurückgeben',
  'return-no': () => 'Nein, behalten',
  'return-done': ({ items, refund, days, method }) =>
    `Die Rückgabe ist angemeldet: ${items.map(itemLine).join(', ')}. Wie Sie die Ware zurückschicken, erfahren Sie per E-Mail. Wir erstatten Ihnen ${money(refund)}${method === null ? '' : ` per ${name(method.label)}`}, ${when(days)}.`,
  'return-not-possible': ({ order, reason, window }) =>
    window !== null
      ? windowOver(order, window)
      : `Bestellung ${order} ${REASONS[reason] ?? 'kann nicht zurückgegeben werden'}.`,
};

function itemLine({ item, quantity }: { item: ItemView; quantity: number }): string {
  return `${quantity > 1 ? `${quantity} × ` : ''}${itemWords(item, 'de')}`;
}

function when({ min, max }: RefundDays): string {
  if (max === 0) return 'sofort, sobald die Ware bei uns ist';
  return `innerhalb von ${min === max ? max : `${min} bis ${max}`} Werktagen, nachdem die Ware bei uns ist`;
}
