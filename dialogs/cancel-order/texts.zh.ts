import type { RefundDays } from '../../models/shop/operations/views.ts';
import { items, money, name } from '../texts/format.zh.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import { reasonIn } from './reasons.ts';
import type { en as english } from './texts.en.ts';
import type { WhyNot } from './why-not.ts';

const CANNOT: Readonly<Record<WhyNot, string>> = {
  processed: '仓库已经在处理，不能再取消了。收到后可以申请退货',
  'already-shipped': '已经发货，不能再取消了。收到后可以申请退货',
  delivered: '已经送达，不能再取消了。可以申请退货',
  returned: '已经在办理退货，不需要再取消',
  'exchange-requested': '已经在办理换货，不能再取消了',
  'items-changed': '已经改过商品，之后不能再取消了',
  'already-cancelled': '已经取消，不需要再做什么',
};

/** The texts of cancel-order: consequences, result and refusals. */
export const zh: TextsLike<typeof english> = {
  'cancel-ask-order': () => '请问要取消哪个订单？请告诉我订单号，比如 1044。',
  'cancel-confirm': ({ order, refund, refundDays, method, whole, reason, ...rest }) =>
    [
      whole ? `取消订单 ${order} 后：` : `取消订单 ${order} 的部分商品后，其余商品照常发货：`,
      `• 不再发货：${items(rest.items)}`,
      refund.amount === 0
        ? '• 没有扣款，所以不涉及退款。'
        : `• 退款：${money(refund)}，${within(refundDays)}退回${method ? `您的${name(method.label)}` : '原支付方式'}`,
      ...(reason === null ? [] : [`• 原因：${reasonIn(reason, 'zh')}`]),
      '• 取消后无法恢复。',
      '确认要取消吗？',
    ].join('\n'),
  'cancel-ask-items': ({ order }) => `订单 ${order} 里哪些商品不要发货？`,
  'cancel-ask-reason': ({ order }) => `请问为什么要取消订单 ${order}？`,
  'cancel-reason': ({ reason }) => reasonIn(reason, 'zh'),
  'cancel-whole-only': ({ order }) =>
    `${order === null ? '订单' : `订单 ${order} `}只能整单取消，不能只取消其中的商品。要取消整个订单吗？`,
  'choice-cancel-whole': () => '是的，整单取消',
  'cancel-working': () => '好的，正在取消。',
  'cancel-changed': ({ order }) => `订单 ${order} 刚刚有变化，所以还没有取消。请您再看一下。`,
  'cancel-kept': ({ order }) => `好的，订单 ${order} 保持不变。`,
  'cancel-done': ({ order, refund, refundDays, method, whole, ...rest }) => {
    const done = whole
      ? `订单 ${order} 已取消。`
      : `订单 ${order} 里的以下商品不再发货：${items(rest.items)}。`;
    return refund.amount === 0
      ? `${done}没有扣款，不涉及退款。`
      : `${done}${money(refund)} 会${refundDays.max === 0 ? '' : '在 '}${within(refundDays)}退回${method ? `您的${name(method.label)}` : '原支付方式'}。`;
  },
  'cannot-cancel': ({ order, reason }) => `订单 ${order} ${CANNOT[reason]}。`,
  'cancel-uncertain': ({ order }) =>
    `我已经请系统取消订单 ${order}，但没有收到明确的答复，所以不能确定是否已经取消。`,
  'choice-cancel-yes': () => '确认取消',
  'choice-cancel-no': () => '不取消，保留订单',
  'cancel-label': ({ order }) => (order === null ? '取消订单' : `取消订单 ${order}`),
  'cancel-ability': () => '取消还没发货的订单',
  'cancel-resumed': () => '我们接着办理取消订单。',
  'cancel-purpose': ({ order }) => `为了取消订单 ${order}`,
};

function within({ min, max }: RefundDays): string {
  if (max === 0) return '立即';
  return min === max ? `${max} 个工作日内` : `${min} 到 ${max} 个工作日内`;
}
