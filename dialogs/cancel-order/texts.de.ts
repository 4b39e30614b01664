import type { RefundDays } from '../../models/shop/operations/views.ts';
import { items, money, name } from '../texts/format.de.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import { reasonIn } from './reasons.ts';
import type { en as english } from './texts.en.ts';
import type { WhyNot } from './why-not.ts';

const CANNOT: Readonly<Record<WhyNot, string>> = {
  processed:
    'wird schon zum Versand vorbereitet und lässt sich deshalb nicht mehr stornieren. Sobald sie angekommen ist, können Sie sie zurückschicken',
  'already-shipped':
    'ist schon unterwegs und lässt sich deshalb nicht mehr stornieren. Sobald sie angekommen ist, können Sie sie zurückschicken',
  delivered:
    'ist bereits zugestellt und lässt sich deshalb nicht mehr stornieren. Sie können sie aber zurückschicken',
  returned: 'ist bereits auf dem Rückweg zu uns; zu stornieren gibt es da nichts mehr',
  'exchange-requested': 'wird bereits umgetauscht und lässt sich deshalb nicht mehr stornieren',
  'items-changed': 'enthält Artikel, die schon geändert wurden, und lässt sich danach nicht mehr stornieren',
  'already-cancelled': 'ist bereits storniert; Sie müssen nichts weiter tun',
};

/** The texts of cancel-order: consequences, result and refusals. */
export const de: TextsLike<typeof english> = {
  'cancel-ask-order': () =>
    'Welche Bestellung möchten Sie stornieren? Bitte nennen Sie mir die Bestellnummer, zum Beispiel 1044.',
  'cancel-confirm': ({ order, refund, refundDays, method, whole, reason, ...rest }) =>
    [
      whole
        ? `Das passiert, wenn ich Bestellung ${order} storniere:`
        : `Das passiert, wenn ich einen Teil von Bestellung ${order} storniere; der Rest wird verschickt wie bestellt:`,
      `• Wird nicht verschickt: ${items(rest.items)}`,
      refund.amount === 0
        ? '• Es wurde nichts abgebucht, also gibt es auch nichts zu erstatten.'
        : `• Erstattung: ${money(refund)}${method ? ` per ${name(method.label)}` : ''}, ${within(refundDays)}`,
      ...(reason === null ? [] : [`• Grund: ${reasonIn(reason, 'de')}`]),
      '• Das lässt sich nicht rückgängig machen.',
      whole ? 'Soll ich die Bestellung stornieren?' : 'Soll ich das stornieren?',
    ].join('\n'),
  'cancel-ask-items': ({ order }) => `Welche Artikel von Bestellung ${order} sollen nicht verschickt werden?`,
  'cancel-ask-reason': ({ order }) => `Warum möchten Sie Bestellung ${order} stornieren?`,
  'cancel-reason': ({ reason }) => capitalised(reasonIn(reason, 'de')),
  'cancel-whole-only': ({ order }) =>
    `${order === null ? 'Eine Bestellung' : `Bestellung ${order}`} kann ich nur ganz stornieren, nicht einzelne Artikel. Soll ich alles stornieren?`,
  'choice-cancel-whole': () => 'Ja, alles stornieren',
  'cancel-working': () => 'Ich storniere das jetzt.',
  'cancel-changed': ({ order }) =>
    `An Bestellung ${order} hat sich inzwischen etwas geändert, deshalb habe ich nichts storniert. Bitte sehen Sie sich die Bestellung noch einmal an.`,
  'cancel-kept': ({ order }) => `In Ordnung, Bestellung ${order} bleibt, wie sie ist.`,
  'cancel-done': ({ order, refund, refundDays, method, whole, ...rest }) => {
    const done = whole
      ? `Bestellung ${order} ist storniert.`
      : `Nicht verschickt wird aus Bestellung ${order}: ${items(rest.items)}.`;
    return refund.amount === 0
      ? `${done} Es wurde nichts abgebucht.`
      : `${done} ${capitalised(within(refundDays))} erstatten wir Ihnen ${money(refund)}${method ? ` per ${name(method.label)}` : ''}.`;
  },
  'cannot-cancel': ({ order, reason }) => `Bestellung ${order} ${CANNOT[reason]}.`,
  'cancel-uncertain': ({ order }) =>
    `Ich habe die Stornierung von Bestellung ${order} ausgelöst, aber keine eindeutige Antwort bekommen. Ich weiß deshalb nicht, ob sie storniert ist.`,
  'choice-cancel-yes': () => 'Ja, stornieren',
  'choice-cancel-no': () => 'Nein, behalten',
  'cancel-label': ({ order }) =>
    order === null ? 'Bestellung stornieren' : `Bestellung ${order} stornieren`,
  'cancel-ability': () => 'eine noch nicht verschickte Bestellung stornieren',
  'cancel-resumed': () => 'Nun zurück zu Ihrer Stornierung.',
  'cancel-purpose': ({ order }) => `Damit ich Bestellung ${order} stornieren kann`,
};

function within({ min, max }: RefundDays): string {
  if (max === 0) return 'sofort';
  if (min !== max) return `innerhalb von ${min} bis ${max} Werktagen`;
  return max === 1 ? 'innerhalb von einem Werktag' : `innerhalb von ${max} Werktagen`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
