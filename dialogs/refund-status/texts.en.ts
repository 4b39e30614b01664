import type { RefundDays } from '../../models/shop/operations/views.ts';
import { day, money, name } from '../texts/format.en.ts';
import type { Refund } from './refund.ts';

/** What is said about refunds. */
export const en = {
  'refund-label': ({ order }: { order: string | null }) =>
    order === null ? 'Where is my refund?' : `Where is the refund of order ${order}?`,
  'refund-ability': () => 'look up a refund',
  'refund-resumed': () => 'Now back to your refund.',
  'refund-purpose': ({ order }: { order: string }) => `To show you the refund of order ${order}`,
  'refund-ask-order': () => 'Which order is the refund for? Its number is in the confirmation mail.',
  'refund-told': ({ order, refunds, waits }: { order: string; refunds: Refund[]; waits: boolean }) => {
    const told = refunds.map(refundLine);
    if (waits)
      told.push(
        `A return of order ${order} is under way. The refund is made when the parcel is back with us.`,
      );
    return told.length > 0
      ? told.join('\n')
      : `There is no refund for order ${order}: nothing of it was cancelled or returned so far.`;
  },
};

function refundLine({ status, amount, method, on, days }: Refund): string {
  const to = method === null ? '' : ` to your ${name(method.label)}`;
  const since = on === null ? '' : ` on ${day(on)}`;
  if (status === 'failed') return `The refund of ${money(amount)}${to} didn't go through.`;
  if (status === 'completed') return `We refunded ${money(amount)}${to}${since}.`;
  return `The refund of ${money(amount)}${to} was started${since}${days === null ? '' : `; it takes ${within(days)}`}.`;
}

function within({ min, max }: RefundDays): string {
  return max === 0 ? 'a moment only' : `${min === max ? max : `${min} to ${max}`} working days`;
}
