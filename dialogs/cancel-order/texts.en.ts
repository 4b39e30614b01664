import type { Money } from '../../models/shop/money.ts';
import type { OrderItem, PaymentView, RefundDays } from '../../models/shop/operations/views.ts';
import { items, money, name } from '../texts/format.en.ts';
import { reasonIn } from './reasons.ts';
import type { WhyNot } from './why-not.ts';

const CANNOT: Readonly<Record<WhyNot, string>> = {
  processed:
    'is already being prepared for sending, so it can no longer be cancelled. You can return it when it has arrived',
  'already-shipped':
    'has already been sent, so it can no longer be cancelled. You can return it when it has arrived',
  delivered: 'was already delivered, so it can no longer be cancelled. You can return it instead',
  returned: 'is already on its way back to us, so there is nothing left to cancel',
  'exchange-requested': 'is already being exchanged, so it can no longer be cancelled',
  'items-changed': 'had its items changed, and after that it can no longer be cancelled',
  'already-cancelled': 'is cancelled already; nothing more is needed',
};

/** The texts of cancel-order: consequences, result and refusals. */
export const en = {
  'cancel-ask-order': () =>
    'Which order would you like to cancel? Please tell me its number, for example 1044.',
  'cancel-confirm': ({
    order,
    refund,
    refundDays,
    method,
    whole,
    reason,
    ...rest
  }: {
    order: string;
    items: OrderItem[];
    whole: boolean;
    refund: Money;
    refundDays: RefundDays;
    method: PaymentView | null;
    reason: string | null;
    chosen: { item: string; quantity: number }[] | null;
  }) =>
    [
      whole
        ? `This is what cancelling order ${order} does:`
        : `This is what cancelling part of order ${order} does; the rest will be sent as ordered:`,
      `• Not sent: ${items(rest.items)}`,
      refund.amount === 0
        ? '• Nothing was charged, so there is nothing to refund.'
        : `• Refund: ${money(refund)}${method ? ` to your ${name(method.label)}` : ''}, ${within(refundDays)}`,
      ...(reason === null ? [] : [`• Reason: ${reasonIn(reason, 'en')}`]),
      '• It cannot be undone.',
      whole ? 'Shall I cancel it?' : 'Shall I cancel this part?',
    ].join('\n'),
  'cancel-ask-items': ({ order }: { order: string }) => `Which items of order ${order} should not be sent?`,
  'cancel-ask-reason': ({ order }: { order: string }) => `Why would you like to cancel order ${order}?`,
  'cancel-reason': ({ reason }: { reason: string }) => capitalised(reasonIn(reason, 'en')),
  'cancel-whole-only': ({ order }: { order: string | null }) =>
    order === null
      ? 'I can only cancel an order as a whole, not single items of it. Shall I cancel all of it?'
      : `I can only cancel order ${order} as a whole, not single items of it. Shall I cancel all of it?`,
  'choice-cancel-whole': () => 'Yes, all of it',
  'cancel-working': (_: { order: string }) => "I'm cancelling that now.",
  'cancel-changed': ({ order }: { order: string }) =>
    `Order ${order} has changed in the meantime, so I cancelled nothing. Please have another look.`,
  'cancel-kept': ({ order }: { order: string }) => `All right, order ${order} stays as it is.`,
  'cancel-done': ({
    order,
    refund,
    refundDays,
    method,
    whole,
    ...rest
  }: {
    order: string;
    items: OrderItem[];
    whole: boolean;
    refund: Money;
    refundDays: RefundDays;
    method: PaymentView | null;
  }) => {
    const done = whole
      ? `Order ${order} is cancelled.`
      : `Cancelled from order ${order}: ${items(rest.items)}. The rest will be sent as ordered.`;
    return refund.amount === 0
      ? `${done} Nothing was charged.`
      : `${done} ${money(refund)} will be back${method ? ` on your ${name(method.label)}` : ''} ${within(refundDays)}.`;
  },
  'cannot-cancel': ({ order, reason }: { order: string; reason: WhyNot }) =>
    `Order ${order} ${CANNOT[reason]}.`,
  'cancel-uncertain': ({ order }: { order: string }) =>
    `I asked our system to cancel order ${order}, but got no clear answer, so I don't know whether it is cancelled.`,
  'choice-cancel-yes': () => 'Yes, cancel it',
  'choice-cancel-no': () => 'No, keep it',
  'cancel-label': ({ order }: { order: string | null }) =>
    order === null ? 'Cancel an order' : `Cancel order ${order}`,
  'cancel-ability': () => 'cancel one that has not been sent',
  'cancel-resumed': () => 'Now back to your cancellation.',
  'cancel-purpose': ({ order }: { order: string }) => `To cancel order ${order}`,
};

function within({ min, max }: RefundDays): string {
  if (max === 0) return 'at once';
  return min === max ? `within ${max} working days` : `within ${min} to ${max} working days`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
