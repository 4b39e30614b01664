import type { LocalisedText } from '../../models/locale/localised-text.ts';
import type { Money } from '../../models/shop/money.ts';
import type { AddressView, ItemView, PaymentView } from '../../models/shop/operations/views.ts';
import { day, money, name } from '../texts/format.en.ts';
import { addressLine } from './words/address-words.ts';
import { itemWords, optionWords } from './words/item-words.ts';

/** What several dialogs about orders say. */
export const en = {
  'order-not-found': ({ order }: { order: string }) =>
    `I can't find order ${order} among your orders. Please check the number.`,
  'which-piece': () => 'Which of these do you mean?',
  'order-piece': ({ item }: { item: ItemView }) => itemWords(item, 'en'),
  'order-payment': ({ payment }: { payment: PaymentView }) => name(payment.label),
  'order-changed-meanwhile': () =>
    'Something has changed in the meantime, so I have done nothing yet. Please have another look.',
  'pieces-selected': () => 'Take these',
  'ask-payment-of-difference': () => 'How should the difference be paid or refunded?',
  'ask-variant': ({ item, variants, without }: { item: ItemView; variants: ItemView[]; without: string[] }) =>
    `${without.length === 0 ? '' : `We don't have it in ${without.join(', ')} at the moment. `}What would you like instead of ${itemWords(item, 'en')}? We have: ${variants.map(variantLine).join('; ')}.`,
  variant: ({ variant }: { variant: ItemView }) => variantLine(variant),
  'swap-not-available': () => "I'm sorry, that one isn't available at the moment.",
  'swap-same-item': () => 'That is the one you have. If it is faulty, our team can help you.',
  'balance-too-low': ({ balance, missing }: { balance: Money; missing: Money }) =>
    `That gift card has ${money(balance)} left, which is ${money(missing)} too little.`,
  'payment-several': () => 'There are several of those, so please choose one.',
  'payment-not-owned': () => "I have no such way to pay for you, so I can't use it.",
  'ask-street': () => 'What is the street, with the house number?',
  'ask-city': () => 'In which city is that?',
  'ask-postcode': () => 'And what is the postcode?',
  'an-address': ({ address }: { address: AddressView }) => addressLine(address, 'en'),
  'which-order': () => 'Which order is it?',
  'no-orders': () => 'I find no order in your account.',
  'no-such-orders': () => "I can't do that for any of your recent orders.",
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

function variantLine(variant: ItemView): string {
  return `${optionWords(variant, 'en')} (${money(variant.price)})`;
}
