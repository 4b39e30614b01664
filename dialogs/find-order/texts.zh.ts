import type { TextsLike } from '../texts/text-pack.ts';
import type { en as english } from './texts.en.ts';

/** The list of the orders of a customer who knows no order number. */
export const zh: TextsLike<typeof english> = {
  'find-order-pick': () => '这是您最近的订单，请问是哪一个？',
  'find-order-none': () => '没有查到您的订单。',
  'find-order-no-other': () => '没有查到您的其他订单。',
  'find-order-no-such': () =>
    '我理解您的意思，但在您名下确实查不到这个订单号，所以没法处理。人工客服可以帮您核实。',
  'choice-other-order': () => '别的订单',
};
