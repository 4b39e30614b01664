import type { ChargeView, ItemView, RefundDays, RefundView } from '../../models/shop/operations/views.ts';
import { itemWords, optionWords } from '../orders/words/item-words.ts';
import { windowOver } from '../orders/words/return-window.zh.ts';
import { money, name } from '../texts/format.zh.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { en } from './texts.en.ts';

const REASONS: Readonly<Record<string, string>> = {
  'not-delivered': '还没有送达，暂时无法换货。发货前可以修改商品',
  returned: '已经在退货中，现在无法换货',
  'exchange-requested': '已经申请过换货，每个订单只能申请一次',
  'already-cancelled': '已经取消，没有可换的商品',
  'too-late': '已过换货期限，不能再换了。如果商品有质量问题，人工客服仍可以帮您处理',
};

/** What is said about exchanging items. */
export const zh: TextsLike<typeof en> = {
  'exchange-label': ({ order }) => (order === null ? '换货' : `换订单 ${order} 的商品`),
  'exchange-ability': () => '办理换货',
  'exchange-resumed': () => '我们继续办理换货。',
  'exchange-purpose': ({ order }) => `为订单 ${order} 办理换货`,
  'exchange-ask-order': () => '请问要换哪个订单里的商品？订单号在确认邮件里。',
  'exchange-ask-items': ({ order }) => `订单 ${order} 里要换哪些商品？每个订单只能申请一次换货，请一次选全。`,
  'exchange-confirm': ({ order, changes, charge, refund }) =>
    [
      `将为订单 ${order} 申请以下换货：`,
      ...changes.map((change) => `• ${changeLine(change)}`),
      `• ${moneyLine(charge, refund)}`,
      '• 每个订单只能申请一次，请确认没有遗漏。',
      '确认申请换货吗？',
    ].join('\n'),
  'exchange-yes': () => '确认换货',
  'exchange-no': () => '不换了',
  'exchange-done': ({ changes, charge, refund }) =>
    `已申请换货：${changes.map(changeLine).join('；')}。${moneyLine(charge, refund)}稍后您会收到邮件，说明如何寄回原商品，不需要重新下单。`,
  'exchange-no-variants': () => '抱歉，目前没有其他款式可换。',
  'exchange-not-possible': ({ order, reason, window }) =>
    window !== null ? windowOver(order, window) : `订单 ${order} ${REASONS[reason] ?? '无法换货'}。`,
};

function changeLine({ from, to, quantity }: { from: ItemView; to: ItemView; quantity: number }): string {
  return `${quantity > 1 ? `${quantity} × ` : ''}${itemWords(from, 'zh')} → ${optionWords(to, 'zh')}`;
}

function moneyLine(charge: ChargeView | null, refund: RefundView | null): string {
  if (charge !== null)
    return `需补差价 ${money(charge.amount)}（${name(charge.method.label)}），收到退回的商品后扣款。`;
  if (refund === null) return '价格不变。';
  return `将退回差价 ${money(refund.amount)}${refund.method === undefined ? '' : `（${name(refund.method.label)}）`}，${when(refund.days)}。`;
}

function when({ min, max }: RefundDays): string {
  if (max === 0) return '立即到账';
  return `收到退回的商品后 ${min === max ? max : `${min} 至 ${max}`} 个工作日内到账`;
}
