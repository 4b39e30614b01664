import { day, items } from '../texts/format.zh.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { StatusParams } from './status-params.ts';
import type { en as english } from './texts.en.ts';

/** The texts of track-order: the question for an order, and the status of each. */
export const zh: TextsLike<typeof english> = {
  'track-ask-order': (_, { orderExample }) =>
    `请问订单号是多少？在订单确认邮件里可以找到，比如 ${orderExample}。手边没有的话，直接告诉我就行。`,
  'pick-order': () => '请问是哪个订单？',
  'status-placed': (p) =>
    `订单 ${p.order}（${items(p.items)}）已${p.placedOn === null ? '' : `于 ${day(p.placedOn)}`}下单，正在等待付款到账。${due(p)}`,
  'status-payment-failed': (p) =>
    `订单 ${p.order}（${items(p.items)}）付款没有成功，所以没有发货，也没有扣款。`,
  'status-paid': (p) => `订单 ${p.order}（${items(p.items)}）已付款，正在等待打包。${due(p)}`,
  'status-packed': (p) => `订单 ${p.order}（${items(p.items)}）已打包好，马上交给快递。${due(p)}`,
  'status-partly-shipped': (p) =>
    `订单 ${p.order} 的一部分已${sent(p)}发出，其余的会另外寄出。${parcel(p)}${due(p)}`,
  'status-shipped': (p) => `订单 ${p.order} 已${sent(p)}发货。${parcel(p)}${due(p)}`,
  'status-in-transit': (p) => `订单 ${p.order} 已${sent(p)}发货，正在运输途中。${parcel(p)}${due(p)}`,
  'status-out-for-delivery': (p) => `订单 ${p.order} 正在派送。${parcel(p)}${due(p)}`,
  'status-delivery-failed': (p) =>
    `很抱歉，快递派送订单 ${p.order} 时没能送达。${parcel(p)}再次派送的时间请向快递查询。`,
  'status-delivered': (p) =>
    `订单 ${p.order} 已${p.deliveredOn === null ? '' : `于 ${day(p.deliveredOn)}`}送达。${parcel(p)}`,
  'status-return-requested': (p) => `订单 ${p.order} 已申请退货，我们在等您寄回包裹。`,
  'status-exchange-requested': (p) => `订单 ${p.order} 已申请换货，我们在等您寄回包裹。`,
  'status-returned': (p) => `订单 ${p.order} 的退货已经收到，退货完成。`,
  'status-cancelled': (p) => `订单 ${p.order} 已取消，不会再发货。`,
  'track-label': ({ order }) => (order === null ? '查询订单' : `查询订单 ${order}`),
  'track-delay': ({ order, sent, shippedOn, estimatedOn, due }) => {
    const on = shippedOn === null ? '' : `于 ${day(shippedOn)}`;
    const way = sent ? `订单 ${order} 已${on}发货` : `订单 ${order} 还没有发货`;
    if (estimatedOn === null || due === null) return `抱歉让您久等了。${way}，具体哪天送达我这边还查不到。`;
    if (due === 'over')
      return `非常抱歉，已经超过承诺的时间了。${way}，原本应该在 ${day(estimatedOn)}送达。人工客服可以帮您核实。`;
    if (due === 'today') return `${way}，预计今天（${day(estimatedOn)}）送达。`;
    return `${way}，预计 ${day(estimatedOn)}送达，还在承诺的时间之内。`;
  },
  'track-ability': () => '帮您查订单到哪了',
  'track-resumed': () => '我们接着查订单。',
  'track-purpose': ({ order }) => `为了查询订单 ${order}`,
};

function sent({ shippedOn }: StatusParams): string {
  return shippedOn === null ? '' : `于 ${day(shippedOn)}`;
}

function parcel({ carrier, tracking }: StatusParams): string {
  if (carrier === null) return tracking === null ? '' : `运单号 ${tracking}。`;
  return tracking === null ? `承运方：${carrier}。` : `承运方：${carrier}，运单号 ${tracking}。`;
}

function due({ estimatedOn }: StatusParams): string {
  return estimatedOn === null ? '' : `预计 ${day(estimatedOn)}送达。`;
}
