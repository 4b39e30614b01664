import type { Money } from '../../models/shop/money.ts';
import type {
  ChargeView,
  ItemView,
  RefundDays,
  RefundView,
  ReturnWindow,
} from '../../models/shop/operations/views.ts';
import { itemWords, optionWords } from '../orders/words/item-words.ts';
import { windowOver } from '../orders/words/return-window.en.ts';
import { money, name } from '../texts/format.en.ts';

const REASONS: Readonly<Record<string, string>> = {
  'not-delivered':
    "hasn't arrived yet, so it can't be exchanged. Until it is sent, its items can still be changed",
  returned: 'already has a return under way, so nothing from it can be exchanged now',
  'exchange-requested': 'already has an exchange under way, and only one is possible for each order',
  'already-cancelled': 'was cancelled, so there is nothing to exchange',
  'too-late': 'arrived too long ago to be exchanged. If something is faulty, our team can still help you',
};

type Change = { from: ItemView; to: ItemView; quantity: number; difference: Money };
type Moved = { charge: ChargeView | null; refund: RefundView | null };

/** What is said about exchanging items. */
export const en = {
  'exchange-label': ({ order }: { order: string | null }) =>
    order === null ? 'Exchange something' : `Exchange something from order ${order}`,
  'exchange-ability': () => 'arrange an exchange',
  'exchange-resumed': () => 'Now back to your exchange.',
  'exchange-purpose': ({ order }: { order: string }) => `To exchange something from order ${order}`,
  'exchange-ask-order': () =>
    'Which order would you like to exchange something from? Its number is in the confirmation mail.',
  'exchange-ask-items': ({ order }: { order: string }) =>
    `Which items from order ${order} would you like to exchange? Please name them all: each order can have only one exchange.`,
  'exchange-confirm': ({
    order,
    changes,
    charge,
    refund,
  }: Moved & { order: string; changes: Change[]; difference: Money; payment: string }) =>
    [
      `This would be your exchange for order ${order}:`,
      ...changes.map((change) => `• ${changeLine(change)}`),
      `• ${moneyLine(charge, refund)}`,
      '• Each order can have only one exchange, so please check that nothing is missing.',
      'Shall I request the exchange?',
    ].join('\n'),
  'exchange-yes': () => 'Yes, exchange it',
  'exchange-no': () => 'No, leave it',
  'exchange-done': ({ changes, charge, refund }: Moved & { order: string; changes: Change[] }) =>
    `The exchange is requested: ${changes.map(changeLine).join('; ')}. ${moneyLine(charge, refund)} We will mail you how to send back what you have; there is no need to order again.`,
  'exchange-no-variants': () => "I'm sorry, no other version of it is available at the moment.",
  'exchange-not-possible': ({
    order,
    reason,
    window,
  }: {
    order: string;
    reason: string;
    window: ReturnWindow | null;
  }) =>
    window !== null
      ? windowOver(order, window)
      : `Order ${order} ${REASONS[reason] ?? "can't be exchanged"}.`,
};

function changeLine({ from, to, quantity }: Change): string {
  return `${quantity > 1 ? `${quantity} × ` : ''}${itemWords(from, 'en')} → ${optionWords(to, 'en')}`;
}

function moneyLine(charge: ChargeView | null, refund: RefundView | null): string {
  if (charge !== null)
    return `You pay ${money(charge.amount)} more with your ${name(charge.method.label)}, once what you send back has arrived.`;
  if (refund === null) return 'The price stays the same.';
  return `You get ${money(refund.amount)} back${refund.method === undefined ? '' : ` to your ${name(refund.method.label)}`}, ${when(refund.days)}.`;
}

function when({ min, max }: RefundDays): string {
  if (max === 0) return 'at once';
  return `within ${min === max ? max : `${min} to ${max}`} working days after what you send back has arrived`;
}
