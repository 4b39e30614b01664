import type { PaymentWords } from './payment-words-type.ts';

/** How ways to pay are called in Chinese. */
export const zh: PaymentWords = {
  kinds: {
    card: ['信用卡', '银行卡', '借记卡', '卡'],
    paypal: ['贝宝'],
    'gift-card': ['礼品卡', '购物卡', '储值卡'],
    alipay: ['支付宝'],
    'wechat-pay': ['微信', '微信支付'],
    'bank-transfer': ['银行账户', '银行转账'],
  },
  original: ['原路', '原路返回', '原支付方式', '原来的方式', '原账户'],
};
