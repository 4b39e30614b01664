import type { DemoWords } from './demo-words.ts';

/** The demo shop's words in English. */
export const en: DemoWords = {
  variant: (product, variant) => `${product}, ${variant}`,
  payment: {
    card: (hint) => `card ending in ${hint}`,
    paypal: (hint) => `PayPal (${hint})`,
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
