import type { Phrase } from '../texts/phrase.ts';
import type { TextsLike, Words } from '../texts/text-pack.ts';
import type { en as english } from './texts.en.ts';

/** The texts of identify: the questions for order, address and one-time code. */
export const zh: TextsLike<typeof english> = {
  'identify-ask-order': (_, { orderExample }) =>
    `请问订单号是多少？在订单确认邮件里可以找到，比如 ${orderExample}。找不到的话，我可以为您转人工。`,
  'identify-ask-proof': ({ order, purpose }, words) =>
    `${what(order, purpose, words)}，请告诉我下单时用的邮箱或收货地址的邮编。`,
  'identify-no-match': ({ order }) =>
    `和订单 ${order} 的信息对不上，请核对一下。如果是订单号写错了，直接告诉我正确的就行。`,
  'identify-ask-code': ({ order, purpose, address, minutes }, words) =>
    `${what(order, purpose, words)}，请输入发送到 ${address} 的 6 位验证码，${minutes} 分钟内有效。`,
  'code-wrong': ({ triesLeft }) => `验证码不对，还可以再试 ${triesLeft} 次。`,
  'code-expired': () => '验证码已过期。需要重新发送吗？',
  'identify-gave-up': () => '那这个订单我没法继续处理，因为它也可能是别人的。',
  'choice-resend': () => '重新发送验证码',
  'choice-no-access': () => '我收不到这个邮箱的邮件',
};

function what(order: string, purpose: Phrase | null, { word }: Words): string {
  return purpose === null ? `为了保护订单 ${order} 的隐私` : word(purpose);
}
