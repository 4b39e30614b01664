import type { Groups, TextGroup } from '../../templates.ts';
import type { TaskId } from '../../vocabulary.ts';

const PURPOSE: Readonly<Record<TaskId, (order: string) => string>> = {
  'track-order': (order) => `为了查询订单 ${order}`,
  'cancel-order': (order) => `为了取消订单 ${order}`,
};

/** The texts of identify: the questions for order, address and one-time code. */
export const identify: TextGroup<Groups['identify']> = {
  'identify-ask-order': () =>
    '请问订单号是多少？在订单确认邮件里可以找到，比如 1042。找不到的话，我可以为您转人工。',
  'identify-ask-proof': ({ order, purpose }) =>
    `${what(order, purpose)}，请告诉我下单时用的邮箱或收货地址的邮编。`,
  'identify-no-match': ({ order }) =>
    `和订单 ${order} 的信息对不上，请核对一下。如果是订单号写错了，直接告诉我正确的就行。`,
  'identify-ask-code': ({ order, purpose, address, minutes }) =>
    `${what(order, purpose)}，请输入发送到 ${address} 的 6 位验证码，${minutes} 分钟内有效。`,
  'code-wrong': ({ triesLeft }) => `验证码不对，还可以再试 ${triesLeft} 次。`,
  'code-expired': () => '验证码已过期。需要重新发送吗？',
  'identify-gave-up': () => '那这个订单我没法继续处理，因为它也可能是别人的。',
};

function what(order: string, purpose: TaskId | null): string {
  return purpose === null ? `为了保护订单 ${order} 的隐私` : PURPOSE[purpose](order);
}
