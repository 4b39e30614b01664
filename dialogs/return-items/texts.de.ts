import type { ItemView, RefundDays } from '../../models/shop/operations/views.ts';
import { itemWords } from '../orders/words/item-words.ts';
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
    'ist vor zu langer Zeit angekommen: Die Rückgabefrist ist vorbei. Wenn etwas kaputt ist, kann Ihnen trotzdem jemand aus unserem Team helfen',
};

/** What is said about sending items back. */
export const de: TextsLike<typeof en> = {
  'return-label': ({ order }) =>
    order === null ? 'Etwas zurückgeben' : `Etwas aus Bestellung ${order} zurückgeben`,
  'return-ability': () => 'etwas zurücknehmen',
  'return-resumed': () => 'Nun zurück zu Ihrer Rückgabe.',
  'return-purpose': ({ order }) => `Um etwas aus Bestellung ${order} zurückzugeben`,
  'return-ask-order': () =>
    'Aus welcher Bestellung möchten Sie etwas zurückgeben? Die Nummer steht in der Bestätigungsmail.',
  'return-ask-items': ({ order }) =>
    `Welche Artikel aus Bestellung ${order} möchten Sie zurückgeben? Das geht je Bestellung einmal, nennen Sie bitte alle.`,
  'return-selected': () => 'Diese zurückgeben',
  'return-ask-payment': ({ items }) =>
    `Zurück geht: ${items.map(itemLine).join(', ')}. Wohin soll die Erstattung gehen?`,
  'return-payment-not-allowed': () =>
    'Eine Erstattung geht nur auf den Weg, auf dem Sie bezahlt haben, oder auf eine Ihrer Geschenkkarten.',
  'return-confirm': ({ order, items, refund, days, method }) =>
    [
      `Diese Rückgabe würde ich für Bestellung ${order} anmelden:`,
      ...items.map((each) => `• ${itemLine(each)}`),
      `• Erstattung: ${money(refund)}${method === null ? '' : ` auf: ${name(method.label)}`}, ${when(days)}`,
      '• Das geht je Bestellung einmal, prüfen Sie also bitte, ob etwas fehlt.',
      'Soll ich die Rückgabe anmelden?',
    ].join('\n'),
  'return-yes': () => 'Ja, zurückgeben',
  'return-no': () => 'Nein, behalten',
  'return-done': ({ items, refund, days, method }) =>
    `Die Rückgabe ist angemeldet: ${items.map(itemLine).join(', ')}. Sie bekommen eine Mail, wie Sie die Ware zurückschicken. Erstattet werden ${money(refund)}${method === null ? '' : ` auf: ${name(method.label)}`}, ${when(days)}.`,
  'return-not-possible': ({ order, reason }) =>
    `Bestellung ${order} ${REASONS[reason] ?? 'kann nicht zurückgegeben werden'}.`,
};

function itemLine({ item, quantity }: { item: ItemView; quantity: number }): string {
  return `${quantity > 1 ? `${quantity} × ` : ''}${itemWords(item, 'de')}`;
}

function when({ min, max }: RefundDays): string {
  if (max === 0) return 'sofort, sobald die Ware bei uns ist';
  return `binnen ${min === max ? max : `${min} bis ${max}`} Werktagen, nachdem die Ware bei uns ist`;
}
