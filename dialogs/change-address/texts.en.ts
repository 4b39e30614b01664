import type { AddressView } from '../../models/shop/operations/views.ts';
import type { Address } from '../../models/values/value-types.ts';
import { addressLine, knownLine } from '../orders/words/address-words.ts';

const REASONS: Readonly<Record<string, string>> = {
  processed: "is being packed already, so its address can't be changed any more",
  'already-shipped':
    "has been sent already, so its address can't be changed any more. The carrier may redirect it",
  delivered: "was delivered already, so its address can't be changed any more",
  returned: 'is on its way back to us, so there is nothing to send',
  'exchange-requested': "has an exchange under way, so its address can't be changed here",
  'already-cancelled': 'is cancelled, so nothing will be sent',
  'items-changed': "had its items changed, and after that its address can't be changed any more",
};

/** What is said about where an order is sent. */
export const en = {
  'change-address-label': ({ order }: { order: string | null }) =>
    order === null ? 'Change a delivery address' : `Change the address of order ${order}`,
  'change-address-resumed': () => 'Now back to the address of your order.',
  'change-address-purpose': ({ order }: { order: string }) => `To change the address of order ${order}`,
  'change-address-ask-order': () =>
    'Which order should go to another address? Its number is in the confirmation mail.',
  'change-address-noted': ({ address }: { address: Address }) =>
    `I've noted the address: ${knownLine(address, 'en')}. Which order is it for?`,
  'change-address-noted-ask-order': ({ address }: { address: Address }) =>
    `I've noted the address: ${knownLine(address, 'en')}. Which order is it for? Its number is in the confirmation mail.`,
  'change-address-default': () => 'My default address, for all future orders',
  'change-address-ask': ({ order }: { order: string }) =>
    `Where should order ${order} be sent? Please write the whole address, with postcode and city.`,
  'change-address-confirm': ({
    order,
    before,
    address,
  }: {
    order: string;
    before: AddressView;
    address: AddressView;
  }) =>
    [
      `Order ${order} would then go to:`,
      `• ${addressLine(address, 'en')}`,
      `Until now: ${addressLine(before, 'en')}`,
      'Shall I change the address?',
    ].join('\n'),
  'change-address-yes': () => 'Yes, change it',
  'change-address-no': () => 'No, leave it',
  'change-address-done': ({ order, address }: { order: string; address: AddressView }) =>
    `Order ${order} now goes to ${addressLine(address, 'en')}.`,
  'change-address-same': ({ order, address }: { order: string; address: AddressView }) =>
    `Order ${order} goes there already: ${addressLine(address, 'en')}. So nothing needs to be changed.`,
  'change-address-not-possible': ({ order, reason }: { order: string; reason: string }) =>
    `Order ${order} ${REASONS[reason] ?? "can't be sent elsewhere"}.`,
};
