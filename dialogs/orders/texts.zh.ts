import type { LocalisedText } from '../../models/locale/localised-text.ts';
import { day, name } from '../texts/format.zh.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { en as english } from './texts.en.ts';
import { itemWords } from './work/item-words.ts';

/** What several dialogs about orders say. */
export const zh: TextsLike<typeof english> = {
  'order-not-found': ({ order }) => `没有查到您的订单 ${order}，请核对一下订单号。`,
  'which-piece': () => '请问是哪一件？',
  'order-piece': ({ item }) => itemWords(item, 'zh'),
  'order-payment': ({ payment }) => name(payment.label),
  'order-changed-meanwhile': () => '期间情况有变化，所以什么都没有改动，请再确认一次。',
  'which-order': () => '请问是哪个订单？',
  'no-such-orders': () => '您最近的订单都无法这样处理。如果是其他订单，请告诉我订单号。',
  'choice-order': ({ order, placedOn, item }) =>
    [order, told(item, placedOn)].filter((part) => part !== '').join('：'),
};

function told(item: LocalisedText | null, placedOn: string | null): string {
  const parts = [...(item ? [name(item)] : []), ...(placedOn === null ? [] : [day(placedOn)])];
  return parts.join('，');
}
