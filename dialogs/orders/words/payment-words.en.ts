import type { PaymentWords } from './payment-words-type.ts';

/** How ways to pay are called in English. */
export const en: PaymentWords = {
  kinds: {
    card: ['card', 'credit card', 'debit card', 'visa', 'mastercard', 'amex'],
    paypal: ['paypal', 'paypal account', 'pay pal'],
    'gift-card': ['gift card', 'giftcard', 'gift voucher', 'store credit', 'voucher'],
    alipay: ['alipay'],
    'wechat-pay': ['wechat', 'wechat pay'],
    'bank-transfer': ['bank', 'bank account', 'bank transfer'],
  },
  original: [
    'original payment',
    'original payment method',
    'original method',
    'same way',
    'same method',
    'way i paid',
    'how i paid',
    'same card',
    'same account',
    'where it came from',
  ],
};
