import type { RefundDays } from '../../models/shop/operations/views.ts';
import { day, money, name } from '../texts/format.de.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { Refund } from './refund.ts';
import type { en } from './texts.en.ts';

/** What is said about refunds. */
export const de: TextsLike<typeof en> = {
  'refund-label': ({ order }) =>
    order === null ? 'Wo bleibt meine Erstattung?' : `Wo bleibt die Erstattung für Bestellung ${order}?`,
  'refund-ability': () => 'nach einer Erstattung sehen',
  'refund-resumed': () => 'Nun zurück zu Ihrer Erstattung.',
  'refund-purpose': ({ order }) => `Um Ihnen die Erstattung für Bestellung ${order} zu zeigen`,
  'refund-ask-order': () =>
    'Um welche Bestellung geht es bei der Erstattung? Die Nummer steht in der Bestätigungsmail.',
  'refund-told': ({ order, refunds, waits }) => {
    const told = refunds.map(refundLine);
    if (waits)
      told.push(`Für Bestellung ${order} läuft eine Rückgabe. Erstattet wird, sobald das Paket bei uns ist.`);
    return told.length > 0
      ? told.join('\n')
      : `Für Bestellung ${order} gibt es keine Erstattung: Bisher wurde nichts davon storniert oder zurückgegeben.`;
  },
};

function refundLine({ status, amount, method, on, days }: Refund): string {
  const to = method === null ? '' : ` (${name(method.label)})`;
  const since = on === null ? '' : ` am ${day(on)}`;
  if (status === 'failed') return `Die Erstattung von ${money(amount)}${to} hat nicht geklappt.`;
  if (status === 'completed') return `Wir haben${since} ${money(amount)} erstattet${to}.`;
  return `Die Erstattung von ${money(amount)}${to} wurde${since} angestoßen${days === null ? '' : `; sie dauert ${within(days)}`}.`;
}

function within({ min, max }: RefundDays): string {
  return max === 0 ? 'nur einen Moment' : `${min === max ? max : `${min} bis ${max}`} Werktage`;
}
