import type { Money } from '../../models/shop/money.ts';
import type { ChargeView, RefundDays, RefundView } from '../../models/shop/operations/views.ts';
import { money, name } from '../texts/format.en.ts';

const REASONS: Readonly<Record<string, string>> = {
  processed: "is being packed already, so its payment can't be changed any more",
  'already-shipped': "has been sent already, so its payment can't be changed any more",
  delivered: "was delivered, so its payment can't be changed any more",
  returned: "is on its way back to us, so its payment can't be changed",
  'exchange-requested': "has an exchange under way, so its payment can't be changed",
  'already-cancelled': 'is cancelled, so there is nothing to pay',
  'items-changed': "had its items changed, and after that its payment can't be changed any more",
  'several-payments': 'had its payment changed before, and that is possible only once',
};

/** What is said about paying an order in another way. */
export const en = {
  'change-payment-label': ({ order }: { order: string | null }) =>
    order === null ? 'Pay an order in another way' : `Pay order ${order} in another way`,
  'change-payment-resumed': () => 'Now back to how your order is paid.',
  'change-payment-purpose': ({ order }: { order: string }) => `To change how order ${order} is paid`,
  'change-payment-ask-order': () =>
    'Which order would you like to pay in another way? Its number is in the confirmation mail.',
  'change-payment-ask': ({ order }: { order: string }) =>
    `How would you like to pay for order ${order} instead?`,
  'change-payment-same': () => 'The order is paid that way already.',
  'change-payment-confirm': ({
    order,
    charge,
    refund,
  }: {
    order: string;
    payment: string;
    amount: Money;
    charge: ChargeView;
    refund: RefundView | null;
  }) =>
    [
      `This is what I would change about the payment of order ${order}:`,
      `• ${money(charge.amount)} with your ${name(charge.method.label)}`,
      ...(refund === null ? [] : [`• ${back(refund)}`]),
      'Shall I change it?',
    ].join('\n'),
  'change-payment-yes': () => 'Yes, change it',
  'change-payment-no': () => 'No, leave it',
  'change-payment-done': ({
    order,
    charge,
    refund,
  }: {
    order: string;
    charge: ChargeView;
    refund: RefundView | null;
  }) =>
    `Order ${order} is now paid with your ${name(charge.method.label)}.${refund === null ? '' : ` ${back(refund)}.`}`,
  'change-payment-none-left': ({ order }: { order: string }) =>
    `There is no other way to pay saved for you that could pay order ${order}, so it stays as it is. A person can help with another one.`,
  'change-payment-not-possible': ({ order, reason }: { order: string; reason: string }) =>
    `Order ${order} ${REASONS[reason] ?? "can't be paid in another way"}.`,
};

function back({ amount, method, days }: RefundView): string {
  return `${money(amount)} goes back${method === undefined ? '' : ` to your ${name(method.label)}`}, ${when(days)}`;
}

function when({ min, max }: RefundDays): string {
  return max === 0 ? 'at once' : `within ${min === max ? max : `${min} to ${max}`} working days`;
}
