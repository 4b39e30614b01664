import type { FactWords } from './fact-words.ts';

/** What is asked of an order, in Chinese. */
export const zh: FactWords = {
  total: ['总共', '一共', '总价', '总额', '总金额', '合计', '多少钱', '付了多少', '花了多少', '价格', '金额'],
  payment: [
    '怎么付',
    '怎么支付',
    '怎么付的',
    '支付方式',
    '付款方式',
    '用什么付',
    '用什么支付',
    '哪张卡',
    '什么卡',
  ],
  address: ['地址', '寄到', '送到', '发到', '寄去', '寄往', '发往'],
};
