import type { ChargeView, ItemView, RefundDays, RefundView } from '../../models/shop/operations/views.ts';
import { itemWords, optionWords } from '../orders/words/item-words.ts';
import { money, name } from '../texts/format.zh.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { en } from './texts.en.ts';

const REASONS: Readonly<Record<string, string>> = {
  processed: '已经在打包，商品无法再修改。收到后可以换货',
  'already-shipped': '已经发货，商品无法再修改。收到后可以换货',
  delivered: '已经送达，可以办理换货',
  returned: '正在退货，无法修改',
  'exchange-requested': '正在换货，无法修改',
  'already-cancelled': '已经取消，没有可修改的内容',
  'items-changed': '已经修改过一次商品，只能修改一次',
};

/** What is said about changing the items of an order that was not sent. */
export const zh: TextsLike<typeof en> = {
  'change-items-label': ({ order }) => (order === null ? '修改订单商品' : `修改订单 ${order} 的商品`),
  'change-items-ability': () => '修改还没发货的订单',
  'change-items-resumed': () => '我们继续修改您的订单。',
  'change-items-purpose': ({ order }) => `为修改订单 ${order}`,
  'change-items-ask-order': () => '请问要修改哪个订单？订单号在确认邮件里。',
  'change-items-ask-items': ({ order }) =>
    `订单 ${order} 里要修改哪些商品？每个订单只能修改一次，请一次选全。`,
  'change-items-confirm': ({ order, changes, charge, refund }) =>
    [
      `将对订单 ${order} 做以下修改：`,
      ...changes.map((change) => `• ${changeLine(change)}`),
      `• ${moneyLine(charge, refund)}`,
      '• 商品只能修改一次，请确认没有遗漏。',
      '确认修改吗？',
    ].join('\n'),
  'change-items-yes': () => '确认修改',
  'change-items-no': () => '不改了',
  'change-items-done': ({ order, changes, charge, refund }) =>
    `订单 ${order} 已修改：${changes.map(changeLine).join('；')}。${moneyLine(charge, refund)}`,
  'change-items-no-variants': () => '抱歉，目前没有其他款式可换。',
  'change-items-not-possible': ({ order, reason }) => `订单 ${order} ${REASONS[reason] ?? '无法修改'}。`,
};

function changeLine({ from, to, quantity }: { from: ItemView; to: ItemView; quantity: number }): string {
  return `${quantity > 1 ? `${quantity} × ` : ''}${itemWords(from, 'zh')} → ${optionWords(to, 'zh')}`;
}

function moneyLine(charge: ChargeView | null, refund: RefundView | null): string {
  if (charge !== null) return `需补差价 ${money(charge.amount)}（${name(charge.method.label)}）。`;
  if (refund === null) return '价格不变。';
  return `将退回差价 ${money(refund.amount)}${refund.method === undefined ? '' : `（${name(refund.method.label)}）`}，${when(refund.days)}。`;
}

function when({ min, max }: RefundDays): string {
  if (max === 0) return '立即到账';
  return `${min === max ? max : `${min} 至 ${max}`} 个工作日内到账`;
}
