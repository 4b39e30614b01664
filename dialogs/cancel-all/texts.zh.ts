import type { TextsLike } from '../texts/text-pack.ts';
import type { en as english } from './texts.en.ts';

/** What can be cancelled of all open orders. */
export const zh: TextsLike<typeof english> = {
  'cancel-all-some': ({ pending, sent }) =>
    `${sent.length === 0 ? '' : `订单 ${sent.join('、')} 已发货，不能取消了，收到后可以退货。`}订单 ${pending.join('、')} 还可以取消。`,
  'cancel-all-none': ({ sent }) =>
    sent.length === 0
      ? '您没有可以取消的订单。'
      : `目前都不能取消了：订单 ${sent.join('、')} 已发货，收到后可以退货。`,
};
