import type { Groups, TextGroup } from '../../templates.ts';
import { soon, time, zone } from './format.ts';

/** Minutes from which a wait is given in hours. */
const IN_HOURS = 90;

const SCORES = ['', '很不满意', '不满意', '一般', '满意', '非常满意'];

/** The texts about the staff desk: queue, opening hours, tickets and the CSAT rating. */
export const desk: TextGroup<Groups['desk']> = {
  'staff-joined': ({ staff }) => `客服 ${staff} 现在为您服务。`,
  'staff-resolved': () => '客服已将这个问题标记为已解决。还有别的需要，随时在这里留言。',
  'desk-closed': ({ opens, ...at }) => {
    const back =
      opens === null
        ? '现在没有客服在线，恢复服务的时间还不确定。'
        : `现在没有客服在线，${soon(opens)} ${time(opens)}（${zone(at.zone, opens)}）恢复服务。`;
    return `${back}您的排队位置会保留。需要改用邮件回复您吗？`;
  },
  'desk-delayed': () =>
    '非常抱歉，等待时间比预期的长，客服还没能回复您。您的排队位置会保留。需要改用邮件回复您吗？',
  'queue-position': ({ ahead, minutes }) =>
    `${ahead === 0 ? '下一位就轮到您。' : `您前面还有 ${ahead} 位在等待。`}${minutes === null ? '' : `通常大约需要 ${wait(minutes)}。`}`,
  'email-ask': () => '请告诉我用来接收回复的邮箱地址。',
  'email-noted': ({ address }) =>
    `好的，客服会把回复发送到${address === null ? '您在本店登记的邮箱' : ` ${address}`}，您不用在这里一直等。`,
  'keeps-waiting': () => '好的，您的排队位置会保留。',
  'ask-rating': () => '您对这次服务满意吗？请从 1（很不满意）到 5（非常满意）打分。',
  'rating-thanks': () => '谢谢您的评价，我已经转告客服团队。',
  'desk-delayed-mail': () =>
    '非常抱歉，等待时间比预期的长，客服还没能回复您。您的问题已记录在案，我们会通过邮件回复您。',
  'ticket-numbered': ({ number }) =>
    `您的问题已登记，编号为 ${number}。客服会持续跟进，以后联系时可以报这个编号。`,
  'ticket-opened': ({ number, subject }) =>
    `我们已为您登记问题，编号为 ${number}${subject === '' ? '' : `：${subject}`}。客服会通过邮件回复您。`,
  'ticket-merged': ({ number, channel }) =>
    `这个问题会和您编号为 ${number} 的问题一起${channel === 'email' ? '通过邮件' : ''}回复，避免重复处理。`,
  'choice-email-yes': () => '好的，用邮件回复',
  'choice-email-no': () => '不用，我在这里等',
  'choice-score': ({ score }) => SCORES[score] ?? String(score),
};

function wait(minutes: number): string {
  return minutes >= IN_HOURS ? `${Math.round(minutes / 60)} 小时` : `${Math.max(minutes, 1)} 分钟`;
}
