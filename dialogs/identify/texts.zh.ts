import type { Phrase } from '../texts/phrase.ts';
import type { TextsLike, Words } from '../texts/text-pack.ts';
import type { en as english } from './texts.en.ts';

/** The texts of identify: the questions for order, address and one-time code. */
export const zh: TextsLike<typeof english> = {
  'identify-ask-order': (_, { orderExample }) =>
    `请问订单号是多少？在订单确认邮件里可以找到，比如 ${orderExample}。手边没有的话，直接告诉我就行。`,
  'identify-ask-email': () =>
    '订单号在订单确认邮件里，发票和包裹里通常也有。我也可以帮您查找订单：请告诉我下单时用的邮箱，我会发一个验证码过去。',
  'identify-ask-proof': ({ order, purpose }, words) =>
    `${what(order, purpose, words)}，请告诉我下单时用的邮箱或收货地址的邮编。`,
  'identify-no-match': ({ order }) =>
    `和订单 ${order} 的信息对不上，请核对一下。如果是订单号写错了，直接告诉我正确的就行。`,
  'identify-ask-code': ({ order, purpose, address, minutes }, words) =>
    `${what(order, purpose, words)}，请输入发送到 ${address} 的 6 位验证码，${minutes} 分钟内有效。`,
  'identify-offer-code': ({ order }) =>
    `为防止他人猜测订单 ${order} 的信息，现在不能再核对邮箱或邮编了。我可以把验证码发送到下单时用的邮箱，需要发送吗？`,
  'identify-ask-blind-code': ({ order, minutes }) =>
    `如果有订单 ${order}，6 位验证码正在发往下单时用的邮箱。请输入验证码，${minutes} 分钟内有效。`,
  'identify-ask-address-code': ({ address, minutes }) =>
    `如果您用 ${address} 下过单，6 位验证码正在发往这个邮箱。请输入验证码，${minutes} 分钟内有效。`,
  'identify-ask-account-code': ({ minutes }) =>
    `如果有这个姓名和邮编的账户，6 位验证码正在发往该账户的邮箱。请输入验证码，${minutes} 分钟内有效。`,
  'identify-ask-postcode': () => '请问账户的邮编是多少？我会把验证码发送到账户的邮箱。',
  'identify-ask-account': () => '请问怎么称呼您？请告诉我您的邮箱，或者您的姓名和邮编。',
  'identify-not-found': () => '没有找到这样的账户。',
  'identify-no-address-codes': () => '现在没办法向这个邮箱发送验证码。',
  'identify-code-again': () => '请输入邮件里的 6 位验证码。没有收到的话，我可以重新发送。',
  'code-wrong': ({ triesLeft }) => `验证码不对，还可以再试 ${triesLeft} 次。`,
  'code-expired': () => '验证码已过期。需要重新发送吗？',
  'identify-gave-up': () => '那这个订单我没法继续处理，因为它也可能是别人的。',
  'choice-send-code': () => '发送验证码',
  'choice-resend': () => '重新发送验证码',
  'choice-no-access': () => '我收不到这个邮箱的邮件',
};

function what(order: string, purpose: Phrase | null, { word }: Words): string {
  return purpose === null ? `为了保护订单 ${order} 的隐私` : word(purpose);
}
