import type { ChargeView, ItemView, RefundDays, RefundView } from '../../models/shop/operations/views.ts';
import { itemWords, optionWords } from '../orders/words/item-words.ts';
import { windowOver } from '../orders/words/return-window.de.ts';
import { money, name } from '../texts/format.de.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { en } from './texts.en.ts';

const REASONS: Readonly<Record<string, string>> = {
  'not-delivered':
    'ist noch nicht angekommen und kann daher nicht umgetauscht werden. Vor dem Versand lassen sich die Artikel noch ändern',
  returned: 'hat schon eine laufende Rückgabe, daher kann jetzt nichts davon umgetauscht werden',
  'exchange-requested': 'hat schon einen laufenden Umtausch, und je Bestellung ist nur einer möglich',
  'already-cancelled': 'wurde storniert, es gibt also nichts umzutauschen',
  'too-late':
    'lässt sich nicht mehr umtauschen, weil die Frist dafür vorbei ist. Wenn etwas defekt ist, hilft Ihnen unser Team trotzdem',
};

/** What is said about exchanging items. */
export const de: TextsLike<typeof en> = {
  'exchange-label': ({ order }) =>
    order === null ? 'Etwas umtauschen' : `Etwas aus Bestellung ${order} umtauschen`,
  'exchange-ability': () => 'einen Umtausch anmelden',
  'exchange-resumed': () => 'Nun zurück zu Ihrem Umtausch.',
  'exchange-purpose': ({ order }) => `Um etwas aus Bestellung ${order} umzutauschen`,
  'exchange-ask-order': () =>
    'Aus welcher Bestellung möchten Sie etwas umtauschen? Die Nummer steht in der Bestätigungsmail.',
  'exchange-ask-items': ({ order }) =>
    `Welche Artikel aus Bestellung ${order} möchten Sie umtauschen? Bitte nennen Sie gleich alle, denn das geht nur einmal je Bestellung.`,
  'exchange-confirm': ({ order, changes, charge, refund }) =>
    [
      `Das wäre Ihr Umtausch aus Bestellung ${order}:`,
      ...changes.map((change) => `• ${changeLine(change)}`),
      `• ${moneyLine(charge, refund)}`,
      '• Das geht nur einmal je Bestellung; bitte prüfen Sie, ob alles dabei ist.',
      'Soll ich den Umtausch anmelden?',
    ].join('\n'),
  'exchange-yes': () => 'Ja, umtauschen',
  'exchange-no': () => 'Nein, so lassen',
  'exchange-done': ({ changes, charge, refund }) =>
    `Der Umtausch ist angemeldet: ${changes.map(changeLine).join('; ')}. ${moneyLine(charge, refund)} Wie Sie die alte Ware zurückschicken, erfahren Sie per E-Mail; neu bestellen müssen Sie nicht.`,
  'exchange-no-variants': () => 'Eine andere Ausführung davon ist zurzeit leider nicht verfügbar.',
  'exchange-not-possible': ({ order, reason, window }) =>
    window !== null
      ? windowOver(order, window)
      : `Bestellung ${order} ${REASONS[reason] ?? 'kann nicht umgetauscht werden'}.`,
};

function changeLine({ from, to, quantity }: { from: ItemView; to: ItemView; quantity: number }): string {
  return `${quantity > 1 ? `${quantity} × ` : ''}${itemWords(from, 'de')} → ${optionWords(to, 'de')}`;
}

function moneyLine(charge: ChargeView | null, refund: RefundView | null): string {
  if (charge !== null)
    return `Sie zahlen ${money(charge.amount)} dazu (${name(charge.method.label)}), sobald die alte Ware bei uns ist.`;
  if (refund === null) return 'Der Preis bleibt gleich.';
  return `Sie bekommen ${money(refund.amount)} zurück${refund.method === undefined ? '' : ` (${name(refund.method.label)})`}, ${when(refund.days)}.`;
}

function when({ min, max }: RefundDays): string {
  if (max === 0) return 'sofort';
  return `innerhalb von ${min === max ? max : `${min} bis ${max}`} Werktagen, nachdem die alte Ware bei uns ist`;
}
