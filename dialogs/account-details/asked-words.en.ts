import type { AskedWords } from './asked-words.ts';

/** What is asked of an account, in English. */
export const en: AskedWords = {
  balance: ['gift card', 'gift cards', 'giftcard', 'balance', 'voucher', 'store credit', 'credit do i have'],
  address: ['address', 'addresses', 'where do i live', 'postcode', 'zip code'],
  payments: [
    'payment method',
    'payment methods',
    'ways to pay',
    'ways of payment',
    'payment options',
    'cards',
    'which card',
    'what card',
    'credit card',
  ],
  email: ['email', 'e-mail', 'mail address', 'email address', 'e-mail address'],
};
