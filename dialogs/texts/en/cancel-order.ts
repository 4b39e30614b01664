import type { RefundDays } from '../../../models/shop/shop-operations.ts';
import type { Groups, Templates, TextGroup } from '../../templates.ts';
import { items, money, name } from './format.ts';

const CANNOT: Readonly<Record<Templates['cannot-cancel']['reason'], string>> = {
  'already-shipped':
    'has already been sent, so it can no longer be cancelled. You can return it when it has arrived',
  delivered: 'was already delivered, so it can no longer be cancelled. You can return it instead',
  returned: 'is already on its way back to us, so there is nothing left to cancel',
  'already-cancelled': 'is cancelled already; nothing more is needed',
};

/** The texts of cancel-order: consequences, result and refusals. */
export const cancel: TextGroup<Groups['cancel']> = {
  'cancel-ask-order': () =>
    'Which order would you like to cancel? Please give me its number, for example 1044.',
  'cancel-confirm': ({ order, refund, refundDays, method, ...rest }) =>
    [
      `This is what cancelling order ${order} does:`,
      `• Not sent: ${items(rest.items)}`,
      refund.amount === 0
        ? '• Nothing was charged, so there is nothing to refund.'
        : `• Refund: ${money(refund)}${method ? ` to your ${name(method.label)}` : ''}, within ${days(refundDays)}`,
      '• It cannot be undone.',
      'Shall I cancel it?',
    ].join('\n'),
  'cancel-working': ({ order }) => `I'm cancelling order ${order} now.`,
  'cancel-changed': ({ order }) =>
    `Order ${order} has changed in the meantime, so nothing was cancelled. Please look again.`,
  'cancel-kept': ({ order }) => `All right, order ${order} stays as it is.`,
  'cancel-done': ({ order, refund, refundDays, method }) =>
    refund.amount === 0
      ? `Order ${order} is cancelled. Nothing was charged.`
      : `Order ${order} is cancelled. ${money(refund)} will be back on your ${name(method.label)} within ${days(refundDays)}.`,
  'cannot-cancel': ({ order, reason }) => `Order ${order} ${CANNOT[reason]}.`,
  'cancel-uncertain': ({ order }) =>
    `I asked our system to cancel order ${order}, but got no clear answer, so I don't know whether it is cancelled.`,
};

function days({ min, max }: RefundDays): string {
  return min === max ? `${max} working days` : `${min} to ${max} working days`;
}
