import { addressLine, knownLine } from '../orders/words/address-words.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { en } from './texts.en.ts';

const REASONS: Readonly<Record<string, string>> = {
  processed: '已经在打包，无法再修改地址',
  'already-shipped': '已经发货，无法再修改地址，可以联系快递改派',
  delivered: '已经送达，无法再修改地址',
  returned: '正在退货，没有需要寄送的商品',
  'exchange-requested': '正在换货，这里无法修改地址',
  'already-cancelled': '已经取消，不会再寄送',
  'items-changed': '已经修改过商品，之后无法再修改地址',
};

/** What is said about where an order is sent. */
export const zh: TextsLike<typeof en> = {
  'change-address-label': ({ order }) => (order === null ? '修改收货地址' : `修改订单 ${order} 的收货地址`),
  'change-address-resumed': () => '我们继续修改收货地址。',
  'change-address-purpose': ({ order }) => `为修改订单 ${order} 的收货地址`,
  'change-address-ask-order': () => '请问要修改哪个订单的收货地址？订单号在确认邮件里。',
  'change-address-noted': ({ address }) =>
    `地址已记下：${knownLine(address, 'zh')}。请问是哪个订单用这个地址？`,
  'change-address-noted-ask-order': ({ address }) =>
    `地址已记下：${knownLine(address, 'zh')}。请问是哪个订单用这个地址？订单号在确认邮件里。`,
  'change-address-default': () => '默认地址，用于以后的订单',
  'change-address-ask': ({ order }) => `订单 ${order} 要寄到哪里？请写完整地址，包括城市和邮编。`,
  'change-address-confirm': ({ order, before, address }) =>
    [
      `订单 ${order} 的新收货地址：`,
      `• ${addressLine(address, 'zh')}`,
      `原地址：${addressLine(before, 'zh')}`,
      '确认修改地址吗？',
    ].join('\n'),
  'change-address-yes': () => '确认修改',
  'change-address-no': () => '不改了',
  'change-address-done': ({ order, address }) =>
    `订单 ${order} 的收货地址已改为：${addressLine(address, 'zh')}。`,
  'change-address-same': ({ order, address }) =>
    `订单 ${order} 现在就是寄到：${addressLine(address, 'zh')}，无需修改。`,
  'change-address-not-possible': ({ order, reason }) =>
    `订单 ${order} ${REASONS[reason] ?? '无法修改地址'}。`,
};
