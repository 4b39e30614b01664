import type { ItemView, RefundDays } from '../../models/shop/operations/views.ts';
import { itemWords } from '../orders/words/item-words.ts';
import { windowOver } from '../orders/words/return-window.zh.ts';
import { money, name } from '../texts/format.zh.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { en } from './texts.en.ts';

const REASONS: Readonly<Record<string, string>> = {
  'not-delivered': '还没有送达，暂时无法退货。收到后可以在这里申请',
  returned: '已经申请过退货，每个订单只能申请一次',
  'exchange-requested': '已经在换货中，现在无法退货',
  'already-cancelled': '已经取消，没有可退的商品',
  'too-late': '已过退货期限，不能再退了。如果商品有质量问题，人工客服仍可以帮您处理',
};

/** What is said about sending items back. */
export const zh: TextsLike<typeof en> = {
  'return-label': ({ order }) => (order === null ? '退货' : `退订单 ${order} 的商品`),
  'return-ability': () => '办理退货',
  'return-resumed': () => '我们继续办理退货。',
  'return-purpose': ({ order }) => `为订单 ${order} 办理退货`,
  'return-ask-order': () => '请问要退哪个订单里的商品？订单号在确认邮件里。',
  'return-ask-items': ({ order }) => `订单 ${order} 里要退哪些商品？每个订单只能申请一次退货，请一次选全。`,
  'return-selected': () => '退这些',
  'return-ask-payment': ({ items }) => `要退的是：${items.map(itemLine).join('、')}。请问退款退到哪里？`,
  'return-payment-not-allowed': () => '退款只能退回原支付方式，或退到您的礼品卡。',
  'return-confirm': ({ order, items, refund, days, method }) =>
    [
      `将为订单 ${order} 申请以下退货：`,
      ...items.map((each) => `• ${itemLine(each)}`),
      `• 退款：${money(refund)}${method === null ? '' : `，退到${name(method.label)}`}，${when(days)}`,
      '• 每个订单只能申请一次，请确认没有遗漏。',
      '确认申请退货吗？',
    ].join('\n'),
  'return-yes': () => '确认退货',
  'return-no': () => '不退了',
  'return-done': ({ items, refund, days, method }) =>
    `已申请退货：${items.map(itemLine).join('、')}。稍后您会收到邮件，说明如何寄回。退款 ${money(refund)}${method === null ? '' : `将退到${name(method.label)}`}，${when(days)}。`,
  'return-not-possible': ({ order, reason, window }) =>
    window !== null ? windowOver(order, window) : `订单 ${order} ${REASONS[reason] ?? '无法退货'}。`,
};

function itemLine({ item, quantity }: { item: ItemView; quantity: number }): string {
  return `${quantity > 1 ? `${quantity} × ` : ''}${itemWords(item, 'zh')}`;
}

function when({ min, max }: RefundDays): string {
  if (max === 0) return '收到退货后立即到账';
  return `收到退货后 ${min === max ? max : `${min} 至 ${max}`} 个工作日内到账`;
}
