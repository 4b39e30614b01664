import type { LocalisedText } from '../../models/locale/localised-text.ts';
import type { ItemView } from '../../models/shop/operations/views.ts';
import { day, money, name } from '../texts/format.zh.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { en as english } from './texts.en.ts';
import { addressLine } from './words/address-words.ts';
import { itemWords, optionWords } from './words/item-words.ts';

/** What several dialogs about orders say. */
export const zh: TextsLike<typeof english> = {
  'order-not-found': ({ order }) => `没有查到您的订单 ${order}，请核对一下订单号。`,
  'which-piece': () => '请问是哪一件？',
  'order-piece': ({ item }) => itemWords(item, 'zh'),
  'order-payment': ({ payment }) => name(payment.label),
  'order-changed-meanwhile': () => '刚刚情况有变化，所以我还没有改动任何内容，请您再看一下。',
  'pieces-selected': () => '就这些',
  'ask-payment-of-difference': () => '请问差价用哪种方式支付或退回？',
  'ask-variant': ({ item, variants, without }) =>
    `${without.length === 0 ? '' : `目前没有${without.join('、')}的。`}${itemWords(item, 'zh')}想换成哪一款？可选：${variants.map(variantLine).join('；')}。`,
  variant: ({ variant }) => variantLine(variant),
  'swap-not-available': () => '抱歉，这一款目前无货。',
  'swap-same-item': () => '这和您手上的是同一款。如果有质量问题，人工客服可以帮您处理。',
  'balance-too-low': ({ balance, missing }) => `这张礼品卡余额 ${money(balance)}，还差 ${money(missing)}。`,
  'payment-several': () => '这样的有好几个，请选择其中一个。',
  'payment-not-owned': () => '您的账户里没有这种支付方式，所以用不了。',
  'ask-street': () => '请问街道和门牌号是什么？',
  'ask-city': () => '请问是哪个城市？',
  'ask-postcode': () => '请问邮编是多少？',
  'an-address': ({ address }) => addressLine(address, 'zh'),
  'which-order': () => '请问是哪个订单？',
  'no-orders': () => '您的账户里没有查到订单。',
  'no-such-orders': () => '您最近的订单都不能这样办理。',
  'choice-order': ({ order, placedOn, item }) =>
    [order, told(item, placedOn)].filter((part) => part !== '').join('：'),
};

function told(item: LocalisedText | null, placedOn: string | null): string {
  const parts = [...(item ? [name(item)] : []), ...(placedOn === null ? [] : [day(placedOn)])];
  return parts.join('，');
}

function variantLine(variant: ItemView): string {
  return `${optionWords(variant, 'zh')}（${money(variant.price)}）`;
}
