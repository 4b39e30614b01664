import type { AskedWords } from './asked-words.ts';

/** What is asked of an account, in Chinese. */
export const zh: AskedWords = {
  balance: ['礼品卡', '余额', '购物卡', '储值卡'],
  address: ['地址', '邮编'],
  payments: ['支付方式', '付款方式', '绑定的卡', '银行卡', '信用卡'],
  email: ['邮箱', '邮件地址', '电子邮箱'],
};
