import type { ChargeView, ItemView, RefundDays, RefundView } from '../../models/shop/operations/views.ts';
import { itemWords, optionWords } from '../orders/words/item-words.ts';
import { money, name } from '../texts/format.de.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { en } from './texts.en.ts';

const REASONS: Readonly<Record<string, string>> = {
  processed:
    'wird schon gepackt, die Artikel lassen sich nicht mehr ändern. Nach der Lieferung können Sie sie umtauschen',
  'already-shipped':
    'ist schon unterwegs, die Artikel lassen sich nicht mehr ändern. Nach der Lieferung können Sie sie umtauschen',
  delivered: 'wurde geliefert. Sie können die Artikel stattdessen umtauschen',
  returned: 'ist auf dem Rückweg zu uns, da lässt sich nichts ändern',
  'exchange-requested': 'hat einen laufenden Umtausch, da lässt sich nichts ändern',
  'already-cancelled': 'ist storniert, es gibt nichts zu ändern',
  'items-changed': 'wurde schon einmal geändert, und das geht nur einmal',
};

/** What is said about changing the items of an order that was not sent. */
export const de: TextsLike<typeof en> = {
  'change-items-label': ({ order }) =>
    order === null ? 'Artikel einer Bestellung ändern' : `Artikel der Bestellung ${order} ändern`,
  'change-items-ability': () => 'eine noch nicht verschickte Bestellung ändern',
  'change-items-resumed': () => 'Nun zurück zur Änderung Ihrer Bestellung.',
  'change-items-purpose': ({ order }) => `Um Artikel der Bestellung ${order} zu ändern`,
  'change-items-ask-order': () =>
    'Welche Bestellung möchten Sie ändern? Die Nummer steht in der Bestätigungsmail.',
  'change-items-ask-items': ({ order }) =>
    `Welche Artikel der Bestellung ${order} möchten Sie ändern? Bitte nennen Sie gleich alle, denn das geht nur einmal je Bestellung.`,
  'change-items-confirm': ({ order, changes, charge, refund }) =>
    [
      `So würde Bestellung ${order} geändert:`,
      ...changes.map((change) => `• ${changeLine(change)}`),
      `• ${moneyLine(charge, refund)}`,
      '• Das geht nur einmal je Bestellung; bitte prüfen Sie, ob alles dabei ist.',
      'Soll ich die Bestellung ändern?',
    ].join('\n'),
  'change-items-yes': () => 'Ja, ändern',
  'change-items-no': () => 'Nein, so lassen',
  'change-items-done': ({ order, changes, charge, refund }) =>
    `Bestellung ${order} ist geändert: ${changes.map(changeLine).join('; ')}. ${moneyLine(charge, refund)}`,
  'change-items-no-variants': () => 'Eine andere Ausführung davon ist zurzeit leider nicht verfügbar.',
  'change-items-not-possible': ({ order, reason }) =>
    `Bestellung ${order} ${REASONS[reason] ?? 'kann nicht geändert werden'}.`,
};

function changeLine({ from, to, quantity }: { from: ItemView; to: ItemView; quantity: number }): string {
  return `${quantity > 1 ? `${quantity} × ` : ''}${itemWords(from, 'de')} → ${optionWords(to, 'de')}`;
}

function moneyLine(charge: ChargeView | null, refund: RefundView | null): string {
  if (charge !== null) return `Sie zahlen ${money(charge.amount)} dazu (${name(charge.method.label)}).`;
  if (refund === null) return 'Der Preis bleibt gleich.';
  return `Sie bekommen ${money(refund.amount)} zurück${refund.method === undefined ? '' : ` (${name(refund.method.label)})`}, ${when(refund.days)}.`;
}

function when({ min, max }: RefundDays): string {
  if (max === 0) return 'sofort';
  return `innerhalb von ${min === max ? max : `${min} bis ${max}`} Werktagen`;
}
