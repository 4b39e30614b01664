import type { Money } from '../../models/shop/money.ts';
import type { ChargeView, ItemView, RefundDays, RefundView } from '../../models/shop/operations/views.ts';
import { itemWords, optionWords } from '../orders/words/item-words.ts';
import { money, name } from '../texts/format.en.ts';

const REASONS: Readonly<Record<string, string>> = {
  processed:
    "is being packed already, so its items can't be changed any more. You can exchange them when they have arrived",
  'already-shipped':
    "has been sent already, so its items can't be changed any more. You can exchange them when they have arrived",
  delivered: 'was delivered. You can exchange its items instead',
  returned: 'is on its way back to us, so nothing can be changed',
  'exchange-requested': 'has an exchange under way, so nothing can be changed',
  'already-cancelled': 'is cancelled, so there is nothing to change',
  'items-changed': 'had its items changed before, and that is possible only once',
};

type Change = { from: ItemView; to: ItemView; quantity: number; difference: Money };
type Moved = { charge: ChargeView | null; refund: RefundView | null };

/** What is said about changing the items of an order that was not sent. */
export const en = {
  'change-items-label': ({ order }: { order: string | null }) =>
    order === null ? 'Change items in an order' : `Change items in order ${order}`,
  'change-items-ability': () => 'change an order that has not been sent',
  'change-items-resumed': () => 'Now back to the change of your order.',
  'change-items-purpose': ({ order }: { order: string }) => `To change items in order ${order}`,
  'change-items-ask-order': () =>
    'Which order would you like to change? Its number is in the confirmation mail.',
  'change-items-ask-items': ({ order }: { order: string }) =>
    `Which items in order ${order} would you like to change? Please name them all: an order can be changed only once.`,
  'change-items-confirm': ({
    order,
    changes,
    charge,
    refund,
  }: Moved & { order: string; changes: Change[]; difference: Money; payment: string }) =>
    [
      `This would be the change to order ${order}:`,
      ...changes.map((change) => `• ${changeLine(change)}`),
      `• ${moneyLine(charge, refund)}`,
      '• An order can be changed only once, so please check that nothing is missing.',
      'Shall I change the order?',
    ].join('\n'),
  'change-items-yes': () => 'Yes, change it',
  'change-items-no': () => 'No, leave it',
  'change-items-done': ({ order, changes, charge, refund }: Moved & { order: string; changes: Change[] }) =>
    `Order ${order} is changed: ${changes.map(changeLine).join('; ')}. ${moneyLine(charge, refund)}`,
  'change-items-no-variants': () => "I'm sorry, no other version of it is available at the moment.",
  'change-items-not-possible': ({ order, reason }: { order: string; reason: string }) =>
    `Order ${order} ${REASONS[reason] ?? "can't be changed"}.`,
};

function changeLine({ from, to, quantity }: Change): string {
  return `${quantity > 1 ? `${quantity} × ` : ''}${itemWords(from, 'en')} → ${optionWords(to, 'en')}`;
}

function moneyLine(charge: ChargeView | null, refund: RefundView | null): string {
  if (charge !== null) return `You pay ${money(charge.amount)} more with your ${name(charge.method.label)}.`;
  if (refund === null) return 'The price stays the same.';
  return `You get ${money(refund.amount)} back${refund.method === undefined ? '' : ` to your ${name(refund.method.label)}`}, ${when(refund.days)}.`;
}

function when({ min, max }: RefundDays): string {
  if (max === 0) return 'at once';
  return `within ${min === max ? max : `${min} to ${max}`} working days`;
}
