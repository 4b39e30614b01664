import type { RefundDays, RefundView } from '../../models/shop/operations/views.ts';
import { money, name } from '../texts/format.zh.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { en } from './texts.en.ts';

const REASONS: Readonly<Record<string, string>> = {
  processed: '已经在打包，无法再更换支付方式',
  'already-shipped': '已经发货，无法再更换支付方式',
  delivered: '已经送达，无法再更换支付方式',
  returned: '正在退货，无法更换支付方式',
  'exchange-requested': '正在换货，无法更换支付方式',
  'already-cancelled': '已经取消，不需要付款',
  'items-changed': '已经修改过商品，之后无法再更换支付方式',
  'several-payments': '已经更换过一次支付方式，只能更换一次',
};

/** What is said about paying an order in another way. */
export const zh: TextsLike<typeof en> = {
  'change-payment-label': ({ order }) => (order === null ? '更换支付方式' : `更换订单 ${order} 的支付方式`),
  'change-payment-resumed': () => '我们继续更换支付方式。',
  'change-payment-purpose': ({ order }) => `为更换订单 ${order} 的支付方式`,
  'change-payment-ask-order': () => '请问要更换哪个订单的支付方式？订单号在确认邮件里。',
  'change-payment-ask': ({ order }) => `请问订单 ${order} 改用哪种方式支付？`,
  'change-payment-same': () => '这个订单已经是用这种方式支付的。',
  'change-payment-confirm': ({ order, charge, refund }) =>
    [
      `将对订单 ${order} 的支付做以下更改：`,
      `• 用${name(charge.method.label)}支付 ${money(charge.amount)}`,
      ...(refund === null ? [] : [`• ${back(refund)}`]),
      '确认更改吗？',
    ].join('\n'),
  'change-payment-yes': () => '确认更改',
  'change-payment-no': () => '不改了',
  'change-payment-done': ({ order, charge, refund }) =>
    `订单 ${order} 现在用${name(charge.method.label)}支付。${refund === null ? '' : `${back(refund)}。`}`,
  'change-payment-none-left': ({ order }) =>
    `您的账户里没有其他可以支付订单 ${order} 的方式，所以保持不变。要用别的方式，可以请人工客服帮忙。`,
  'change-payment-not-possible': ({ order, reason }) =>
    `订单 ${order} ${REASONS[reason] ?? '无法更换支付方式'}。`,
};

function back({ amount, method, days }: RefundView): string {
  return `${money(amount)} 将退回${method === undefined ? '' : name(method.label)}，${when(days)}`;
}

function when({ min, max }: RefundDays): string {
  return max === 0 ? '立即到账' : `${min === max ? max : `${min} 至 ${max}`} 个工作日内到账`;
}
