import type { ShopWords } from './shop-words.ts';

/** The words of a stored shop in Chinese. */
export const zh: ShopWords = {
  variant: (product, variant) => `${product}（${variant}）`,
  payment: {
    card: (hint) => `尾号 ${hint} 的银行卡`,
    paypal: (hint) => (hint === '' ? 'PayPal' : `PayPal（${hint}）`),
    'gift-card': (hint) => (hint === '' ? '礼品卡' : `尾号 ${hint} 的礼品卡`),
    alipay: (hint) => `支付宝（${hint}）`,
    'wechat-pay': (hint) => `微信支付（${hint}）`,
    'bank-transfer': (hint) => `尾号 ${hint} 的银行账户`,
  },
  code: (order, code, minutes) => ({
    subject: order === null ? `您的验证码是 ${code}` : `您的验证码是 ${code}（订单 #${order}）`,
    text:
      `您的验证码是 ${code}，${minutes} 分钟内有效。\n\n` +
      `有人（可能是您本人）正在我们的聊天窗口中${order === null ? '查找您的订单' : `办理订单 #${order}`}。` +
      '如果不是您本人操作，请忽略本邮件，不要把验证码告诉任何人。',
  }),
};
