import type { TextsLike } from '../texts/text-pack.ts';
import type { en as english } from './texts.en.ts';

/** What else can be done with an order. */
export const zh: TextsLike<typeof english> = {
  'order-options': ({ order }) => `订单 ${order} 可以这样处理：`,
  'order-options-none': ({ order }) =>
    `订单 ${order} 我这边没有别的办法了。如果商品有质量问题或缺件，人工客服还可以帮您。`,
};
