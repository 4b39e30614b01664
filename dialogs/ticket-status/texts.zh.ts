import type { TextsLike } from '../texts/text-pack.ts';
import type { en as english } from './texts.en.ts';

/** The state of a ticket; customers know it as their request. */
export const zh: TextsLike<typeof english> = {
  'ticket-label': ({ ticket }) => (ticket === null ? '查询工单进度' : `查询工单 ${ticket} 的进度`),
  'ticket-ask': () => '请问您的工单编号是多少？编号是七位数字，在我们发给您的邮件里。',
  'ticket-with-us': ({ ticket }) => `工单 ${ticket} 正在由客服处理，回复会发到您当时联系我们的地方。`,
  'ticket-with-you': ({ ticket }) => `客服已经回复了工单 ${ticket}，正在等您答复。`,
  'ticket-solved': ({ ticket }) =>
    `工单 ${ticket} 已标记为解决。如果问题还在，请在原来的对话或邮件里回复，客服会再处理。`,
  'ticket-not-shown': ({ ticket }) =>
    `工单 ${ticket} 的情况我不能在这里透露，进度只告诉本人。如果是您的工单，请回复我们关于它的最后一封邮件，或在当时提交的地方留言，也可以转人工客服。`,
};
