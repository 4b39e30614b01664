import type { AddressView } from '../../models/shop/operations/views.ts';
import { addressLine } from '../orders/words/address-words.ts';

/** What is said about a customer's default address. */
export const en = {
  'account-label': () => 'Change my default address',
  'account-resumed': () => 'Now back to your address.',
  'account-ask-address': ({ address }: { address: AddressView }) =>
    `Your default address is ${addressLine(address, 'en')}. What is the new one? Please write the whole address, with postcode and city.`,
  'account-confirm': ({ before, address }: { before: AddressView; address: AddressView }) =>
    [
      'This would be your new default address:',
      `• ${addressLine(address, 'en')}`,
      `Until now: ${addressLine(before, 'en')}`,
      'Orders that you have placed already keep theirs.',
      'Shall I change it?',
    ].join('\n'),
  'account-yes': () => 'Yes, change it',
  'account-no': () => 'No, leave it',
  'account-done': ({ address }: { address: AddressView }) =>
    `Your default address is now ${addressLine(address, 'en')}.`,
};
