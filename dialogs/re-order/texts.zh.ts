import type { Money } from '../../models/shop/money.ts';
import type { ItemView } from '../../models/shop/operations/views.ts';
import { addressLine } from '../orders/words/address-words.ts';
import { itemWords } from '../orders/words/item-words.ts';
import { money, name } from '../texts/format.zh.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { en } from './texts.en.ts';

const REASONS: Readonly<Record<string, string>> = {
  'not-offered': '无法在这里再次下单，您可以在商店里自行下单',
  unavailable: '里的商品目前都无法购买，非常抱歉',
  'payment-not-found': '当时的支付方式已不在您的账户里，无法代您再次下单。您可以在商店里自行下单',
  'balance-too-low': '是用礼品卡支付的，现在余额不足。您可以在商店里换一种方式支付',
};

/** What is said about ordering again. */
export const zh: TextsLike<typeof en> = {
  're-order-label': ({ order }) => (order === null ? '再来一单' : `按订单 ${order} 再来一单`),
  're-order-ability': () => '照之前的订单再下一单',
  're-order-resumed': () => '我们继续再次下单。',
  're-order-purpose': ({ order }) => `为了按订单 ${order} 再下一单`,
  're-order-ask-order': () => '请问要照哪个订单再来一单？订单号在确认邮件里。',
  're-order-ask-items': ({ order, items, missing, total }) =>
    [
      `订单 ${order} 里现在可以再买到的商品和今天的价格：`,
      ...items.map(offerLine),
      ...missing.map((each) => `• 目前缺货：${itemLine(each)}`),
      `全部合计 ${money(total)}。全部都要，还是要其中几件？`,
    ].join('\n'),
  're-order-piece': ({ item }) => `${itemWords(item, 'zh')}，${money(item.price)}`,
  're-order-selected': () => '再买这些',
  're-order-gone': () => '抱歉，这件商品已经买不到了，我再看一下。',
  're-order-confirm': ({ order, items, missing, total, method, address }) =>
    [
      `将照订单 ${order} 新下一单：`,
      ...items.map(offerLine),
      ...missing.map((each) => `• 目前缺货：${itemLine(each)}`),
      `• 合计：${money(total)}，用${name(method.label)}支付`,
      `• 寄到：${addressLine(address, 'zh')}`,
      '确认下单吗？',
    ].join('\n'),
  're-order-yes': () => '确认下单',
  're-order-no': () => '不下单了',
  're-order-kept': () => '好的，没有下单。',
  're-order-done': ({ placed, items, total, method }) =>
    `已下单：${items.map(itemLine).join('、')}。新订单号是 ${placed}，${money(total)} 用${name(method.label)}支付。`,
  're-order-not-possible': ({ order, reason }) => `订单 ${order} ${REASONS[reason] ?? '无法再次下单'}。`,
};

function itemLine({ item, quantity }: { item: ItemView; quantity: number }): string {
  return `${quantity > 1 ? `${quantity} × ` : ''}${itemWords(item, 'zh')}`;
}

function offerLine({ item, quantity, before }: { item: ItemView; quantity: number; before: Money }): string {
  const was = item.price.amount === before.amount ? '' : `（之前 ${money(before)}）`;
  return `• ${itemLine({ item, quantity })}：${quantity > 1 ? '每件 ' : ''}${money(item.price)}${was}`;
}
