import type { TextsLike } from '../texts/text-pack.ts';
import type { en as english } from './texts.en.ts';

/** Minutes from which a wait is given in hours. */
const IN_HOURS = 90;

const LIST = new Intl.ListFormat('zh-CN', { type: 'conjunction' });

/** What the kernel and staff's events say, and the labels of buttons that several dialogs have. */
export const zh: TextsLike<typeof english> = {
  disclosure: () => '我是本店的自动客服助手（机器人）。想找人工客服，随时说一声就行。',
  'disclosure-alone': () => '我是本店的自动客服助手（机器人）。',
  busy: () => '请稍等，正在处理。',
  menu: (_, { abilities }) => `${canDo(abilities)}请问需要什么帮助？`,
  'value-misspelt': ({ value }) => `${value} 里至少有一位数字不对，请核对一下。`,
  'which-value': () => '请问是哪一个？',
  'did-you-mean': ({ value }) => `您是说 ${value} 吗？如果不是，请重新写一遍。`,
  'choice-value': ({ value }) => value,
  'not-understood': () => '抱歉，我没太明白。',
  'not-understood-menu': (_, { abilities }) => `抱歉，我没太明白。${canDo(abilities)}`,
  'left-it': () => '好的，那就先不办了。',
  'left-queue': () => '好的，已为您退出排队。',
  'back-to': ({ task }, { word }) => `我们接着办：${word(task)}。`,
  'back-to-bot': () => '又是我，自动客服助手。还有什么可以帮您？',
  'nothing-changed': () => '好的，什么都不会改动。',
  'all-right': () => '好的。',
  'language-changed': () => '好的，接下来用中文。',
  'take-your-time': () => '不着急，您确认之前不会有任何改动。',
  'anything-else': () => '好的，还有什么可以帮您的吗？',
  'sorry-for-that': () => '非常抱歉给您带来不便。我可以马上帮您查订单，也可以为您转人工。',
  regret: () => '非常抱歉。',
  'call-a-person': () => '如果想找人工客服，随时说一声就行。',
  sorry: () => '非常抱歉给您带来不便。',
  'place-kept': () => '您的排队位置会保留，客服会在这里回复您。',
  'queue-noted': () => '好的，已经记下，客服会在这里看到。',
  'choice-yes': () => '好的，转人工',
  'choice-no': () => '不用了',
  'choice-human': () => '转人工客服',
  'next-wish': ({ task }, { word }) => `接着来办下一件：${word(task)}。`,
  'wish-question': ({ question }) => `提问：${question}`,
  'no-answer-queued': () => '这个问题在帮助文档里没有找到答案，我已经记下来转给客服。',
  'queue-position': ({ ahead, minutes }) =>
    `${ahead === 0 ? '下一位就轮到您。' : `您前面还有 ${ahead} 位在等待。`}${minutes === null ? '' : `通常大约需要 ${wait(minutes)}。`}`,
  'staff-joined': ({ staff }) => `客服 ${staff} 现在为您服务。`,
  'staff-resolved': () => '客服已将这个问题标记为已解决。还有别的需要，随时在这里留言。',
  'desk-delayed-mail': () =>
    '非常抱歉，等待时间比预期的长，客服还没能回复您。您的问题已记录在案，我们会通过邮件回复您。',
  'ticket-numbered': ({ number }) =>
    `您的问题已登记，编号为 ${number}。客服会持续跟进，以后联系时可以报这个编号。`,
  'ticket-opened': ({ number, subject }) =>
    `我们已为您登记问题，编号为 ${number}${subject === '' ? '' : `：${subject}`}。客服会通过邮件回复您。`,
  'ticket-merged': ({ number, channel }) =>
    `这个问题会和您编号为 ${number} 的问题一起${channel === 'email' ? '通过邮件' : ''}回复，避免重复处理。`,
};

/** The sentence that says what the bot can do. */
export function canDo(abilities: readonly string[]): string {
  return `我可以${LIST.format(abilities)}。`;
}

function wait(minutes: number): string {
  return minutes >= IN_HOURS ? `${Math.round(minutes / 60)} 小时` : `${Math.max(minutes, 1)} 分钟`;
}
