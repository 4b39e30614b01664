import type { ShopWords } from './shop-words.ts';

/** The words of a stored shop in English. */
export const en: ShopWords = {
  variant: (product, variant) => `${product}, ${variant}`,
  payment: {
    card: (hint) => `card ending in ${hint}`,
    paypal: (hint) => (hint === '' ? 'PayPal' : `PayPal (${hint})`),
    'gift-card': (hint) => (hint === '' ? 'gift card' : `gift card ending in ${hint}`),
    alipay: (hint) => `Alipay (${hint})`,
    'wechat-pay': (hint) => `WeChat Pay (${hint})`,
    'bank-transfer': (hint) => `bank account ending in ${hint}`,
  },
  code: (order, code, minutes) => ({
    subject: order === null ? `${code} is your code` : `${code} is your code for order #${order}`,
    text:
      `Your code is ${code}. It is valid for ${minutes} minutes.\n\n` +
      `Someone, probably you, wants to ${order === null ? 'see your orders' : `manage order #${order}`} in our chat. ` +
      'If it was not you, ignore this mail and tell nobody the code.',
  }),
};
