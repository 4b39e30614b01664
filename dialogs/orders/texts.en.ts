import type { LocalisedText } from '../../models/locale/localised-text.ts';
import type { ItemView, PaymentView } from '../../models/shop/operations/views.ts';
import { day, name } from '../texts/format.en.ts';
import { itemWords } from './work/item-words.ts';

/** What several dialogs about orders say. */
export const en = {
  'order-not-found': ({ order }: { order: string }) =>
    `I can't find an order ${order} for you. Please check the number.`,
  'which-piece': () => 'Which of these do you mean?',
  'order-piece': ({ item }: { item: ItemView }) => itemWords(item, 'en'),
  'order-payment': ({ payment }: { payment: PaymentView }) => name(payment.label),
  'order-changed-meanwhile': () =>
    'Something has changed in the meantime, so nothing was done. Please look again.',
  'which-order': () => 'Which order is it?',
  'no-such-orders': () =>
    "That isn't possible for any of your recent orders. If you mean another one, tell me its number.",
  'choice-order': ({
    order,
    placedOn,
    item,
  }: {
    order: string;
    placedOn: string | null;
    item: LocalisedText | null;
  }) => [order, told(item, placedOn)].filter((part) => part !== '').join(': '),
};

function told(item: LocalisedText | null, placedOn: string | null): string {
  const parts = [...(item ? [name(item)] : []), ...(placedOn === null ? [] : [day(placedOn)])];
  return parts.join(', ');
}
