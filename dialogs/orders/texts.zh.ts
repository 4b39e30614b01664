import type { LocalisedText } from '../../models/locale/localised-text.ts';
import { day, name } from '../texts/format.zh.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { en as english } from './texts.en.ts';

/** What several dialogs about orders say. */
export const zh: TextsLike<typeof english> = {
  'order-not-found': ({ order }) => `没有查到您的订单 ${order}，请核对一下订单号。`,
  'choice-order': ({ order, placedOn, item }) =>
    [order, told(item, placedOn)].filter((part) => part !== '').join('：'),
};

function told(item: LocalisedText | null, placedOn: string | null): string {
  const parts = [...(item ? [name(item)] : []), ...(placedOn === null ? [] : [day(placedOn)])];
  return parts.join('，');
}
