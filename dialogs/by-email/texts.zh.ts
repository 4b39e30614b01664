import { soon, time, zone } from '../texts/format.zh.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { en as english } from './texts.en.ts';

/** The offer of an answer by e-mail, to a customer in the queue. */
export const zh: TextsLike<typeof english> = {
  'desk-closed': ({ opens, ...at }) => {
    const back =
      opens === null
        ? '现在没有客服在线，恢复服务的时间还不确定。'
        : `现在没有客服在线，${soon(opens)} ${time(opens)}（${zone(at.zone, opens)}）恢复服务。`;
    return `${back}您的排队位置会保留。需要改用邮件回复您吗？`;
  },
  'desk-delayed': () =>
    '非常抱歉，等待时间比预期的长，客服还没能回复您。您的排队位置会保留。需要改用邮件回复您吗？',
  'email-ask': () => '请告诉我用来接收回复的邮箱地址。',
  'email-noted': ({ address }) =>
    `好的，客服会把回复发送到${address === null ? '您在本店登记的邮箱' : ` ${address}`}，您不用在这里一直等。`,
  'keeps-waiting': () => '好的，您的排队位置会保留。',
  'choice-email-yes': () => '好的，用邮件回复',
  'choice-email-no': () => '不用，我在这里等',
};
