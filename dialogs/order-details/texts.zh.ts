import { addressLine } from '../orders/words/address-words.ts';
import { itemWords } from '../orders/words/item-words.ts';
import { day, money, name } from '../texts/format.zh.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { OrderedItem, Paid } from './order-facts.ts';
import type { en } from './texts.en.ts';

/** What is told of an order besides where it is. */
export const zh: TextsLike<typeof en> = {
  'order-details-label': ({ order }) => (order === null ? '订单详情' : `订单 ${order} 的详情`),
  'order-details-resumed': () => '我们继续看您的订单详情。',
  'order-details-purpose': ({ order }) => `为查看订单 ${order} 的详情`,
  'order-details-ask-order': () => '请问是哪个订单？订单号在确认邮件里。',
  'order-details-total': ({ order, total, payments, refunds }) =>
    `订单 ${order} 的总金额是 ${money(total)}。${paidLine(payments)}${backLine(refunds)}`,
  'order-details-payment': ({ order, payments, refunds }) =>
    payments.length === 0
      ? `订单 ${order} 还没有付款。`
      : `订单 ${order}：${paidLine(payments)}${backLine(refunds)}`,
  'order-details-address': ({ order, address, open }) =>
    `订单 ${order} 的${open ? '' : '原'}收货地址：${addressLine(address, 'zh')}。`,
  'order-details-prices': ({ order, items }) => [`订单 ${order} 中：`, ...items.map(itemLine)].join('\n'),
  'order-details-all': ({ order, placedOn, items, total, payments, refunds, address, open }) =>
    [
      `订单 ${order}${placedOn === null ? '' : `（${day(placedOn)} 下单）`}：`,
      ...items.map(itemLine),
      `总金额：${money(total)}。${paidLine(payments)}${backLine(refunds)}`,
      `${open ? '' : '原'}收货地址：${addressLine(address, 'zh')}`,
    ].join('\n'),
};

function itemLine({ item, quantity, cancelled }: OrderedItem): string {
  const each = quantity > 1 ? '每件 ' : '';
  const not = cancelled === 0 ? '' : cancelled === quantity ? '，已取消' : `，其中 ${cancelled} 件已取消`;
  return `• ${quantity} × ${itemWords(item, 'zh')}：${each}${money(item.price)}${not}`;
}

function paidLine(payments: readonly Paid[]): string {
  return payments.length === 0 ? '' : `已支付：${listed(payments)}。`;
}

function backLine(refunds: readonly Paid[]): string {
  return refunds.length === 0 ? '' : `已退款：${listed(refunds)}。`;
}

function listed(paid: readonly Paid[]): string {
  return paid
    .map(({ amount, method }) => `${money(amount)}${method === null ? '' : `（${name(method.label)}）`}`)
    .join('，');
}
