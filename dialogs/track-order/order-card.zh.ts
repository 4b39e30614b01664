import { chinese } from '../texts/format.zh.ts';
import type { OrderCardWords } from './order-card-words.ts';

/** The words of an order's card. */
export const cardWords: OrderCardWords = {
  title: (order) => `订单 ${order}`,
  status: {
    placed: '等待付款',
    'payment-failed': '付款失败',
    paid: '已付款',
    packed: '已打包',
    'partly-shipped': '部分发货',
    shipped: '已发货',
    'in-transit': '运输中',
    'out-for-delivery': '派送中',
    'delivery-failed': '派送未成功',
    delivered: '已送达',
    'return-requested': '已申请退货',
    'exchange-requested': '已申请换货',
    returned: '已退货',
    cancelled: '已取消',
  },
  step: {
    placed: '下单',
    'payment-failed': '付款失败',
    paid: '付款',
    packed: '打包',
    'partly-sent': '部分发货',
    sent: '发货',
    'out-for-delivery': '派送',
    'delivery-failed': '派送未成功',
    delivered: '送达',
    'return-requested': '申请退货',
    'exchange-requested': '已申请换货',
    returned: '退货完成',
    cancelled: '取消',
  },
  expected: (day) => `预计 ${day}`,
  format: chinese,
};
