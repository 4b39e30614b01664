import type { RefundDays } from '../../models/shop/operations/views.ts';
import { day, money, name } from '../texts/format.zh.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { Refund } from './refund.ts';
import type { en } from './texts.en.ts';

/** What is said about refunds. */
export const zh: TextsLike<typeof en> = {
  'refund-label': ({ order }) => (order === null ? '我的退款到哪了？' : `订单 ${order} 的退款到哪了？`),
  'refund-ability': () => '查询退款进度',
  'refund-resumed': () => '我们继续看您的退款。',
  'refund-purpose': ({ order }) => `为查看订单 ${order} 的退款`,
  'refund-ask-order': () => '请问查询哪个订单的退款？订单号在确认邮件里。',
  'refund-told': ({ order, refunds, waits }) => {
    const told = refunds.map(refundLine);
    if (waits) told.push(`订单 ${order} 正在退货，我们收到包裹后退款。`);
    return told.length > 0 ? told.join('\n') : `订单 ${order} 没有退款：目前没有取消或退货的商品。`;
  },
};

function refundLine({ status, amount, method, on, days }: Refund): string {
  const to = method === null ? '' : ` 到${name(method.label)}`;
  const since = on === null ? '' : `已于 ${day(on)}`;
  if (status === 'failed') return `退款 ${money(amount)}${to === '' ? '' : `（${to.trim()}）`}没有成功。`;
  if (status === 'completed') return `${since === '' ? '已' : since}退款 ${money(amount)}${to}。`;
  return `退款 ${money(amount)}${to}${since === '' ? '已' : since}发起${days === null ? '' : `，预计${within(days)}`}。`;
}

function within({ min, max }: RefundDays): string {
  return max === 0 ? '马上到账' : ` ${min === max ? max : `${min} 至 ${max}`} 个工作日到账`;
}
