import type { RefundDays, RefundView } from '../../models/shop/operations/views.ts';
import { money, name } from '../texts/format.de.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { en } from './texts.en.ts';

const REASONS: Readonly<Record<string, string>> = {
  processed: 'wird schon gepackt, die Zahlungsart lässt sich nicht mehr ändern',
  'already-shipped': 'ist schon unterwegs, die Zahlungsart lässt sich nicht mehr ändern',
  delivered: 'wurde geliefert, die Zahlungsart lässt sich nicht mehr ändern',
  returned: 'ist auf dem Rückweg zu uns, die Zahlungsart lässt sich nicht ändern',
  'exchange-requested': 'hat einen laufenden Umtausch, die Zahlungsart lässt sich nicht ändern',
  'already-cancelled': 'ist storniert, es gibt nichts zu bezahlen',
  'items-changed': 'wurde schon geändert, danach lässt sich die Zahlungsart nicht mehr ändern',
  'several-payments': 'wurde schon einmal umgestellt, und das geht nur einmal',
};

/** What is said about paying an order in another way. */
export const de: TextsLike<typeof en> = {
  'change-payment-label': ({ order }) =>
    order === null ? 'Eine Bestellung anders bezahlen' : `Bestellung ${order} anders bezahlen`,
  'change-payment-resumed': () => 'Nun zurück zur Zahlungsart Ihrer Bestellung.',
  'change-payment-purpose': ({ order }) => `Um die Zahlungsart von Bestellung ${order} zu ändern`,
  'change-payment-ask-order': () =>
    'Welche Bestellung möchten Sie anders bezahlen? Die Nummer steht in der Bestätigungsmail.',
  'change-payment-ask': ({ order }) => `Wie soll Bestellung ${order} stattdessen bezahlt werden?`,
  'change-payment-same': () => 'So ist die Bestellung schon bezahlt.',
  'change-payment-confirm': ({ order, charge, refund }) =>
    [
      `Das würde ich an der Zahlung von Bestellung ${order} ändern:`,
      `• ${money(charge.amount)} per ${name(charge.method.label)}`,
      ...(refund === null ? [] : [`• ${back(refund)}`]),
      'Soll ich das ändern?',
    ].join('\n'),
  'change-payment-yes': () => 'Ja, ändern',
  'change-payment-no': () => 'Nein, so lassen',
  'change-payment-done': ({ order, charge, refund }) =>
    `Bestellung ${order} wird jetzt per ${name(charge.method.label)} bezahlt.${refund === null ? '' : ` ${back(refund)}.`}`,
  'change-payment-none-left': ({ order }) =>
    `Für Bestellung ${order} ist keine andere Zahlungsart hinterlegt, die reicht; es bleibt also, wie es ist. Bei einer anderen hilft Ihnen unser Team.`,
  'change-payment-not-possible': ({ order, reason }) =>
    `Bestellung ${order} ${REASONS[reason] ?? 'kann nicht anders bezahlt werden'}.`,
};

function back({ amount, method, days }: RefundView): string {
  return `${money(amount)} bekommen Sie${method === undefined ? '' : ` per ${name(method.label)}`} zurück, ${when(days)}`;
}

function when({ min, max }: RefundDays): string {
  return max === 0 ? 'sofort' : `innerhalb von ${min === max ? max : `${min} bis ${max}`} Werktagen`;
}
