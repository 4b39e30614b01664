import type { Mail } from '../mailer.ts';
import { CODE_MINUTES } from './one-time-code.ts';

type CodeText = (order: string, code: string) => { subject: string; text: string };

const english: CodeText = (order, code) => ({
  subject: `${code} is your code for order #${order}`,
  text:
    `Your code is ${code}. It is valid for ${CODE_MINUTES} minutes.\n\n` +
    `Someone, probably you, wants to manage order #${order} in our chat. ` +
    'If it was not you, ignore this mail and tell nobody the code.',
});

const chinese: CodeText = (order, code) => ({
  subject: `您的验证码是 ${code}（订单 #${order}）`,
  text:
    `您的验证码是 ${code}，${CODE_MINUTES} 分钟内有效。\n\n` +
    `有人（可能是您本人）正在我们的聊天窗口中办理订单 #${order}。` +
    '如果不是您本人操作，请忽略本邮件，不要把验证码告诉任何人。',
});

const TEXTS: ReadonlyMap<string, CodeText> = new Map([
  ['en', english],
  ['zh', chinese],
]);

/** The mail that carries a one-time code, in the customer's language if there is a text for it, else in English. */
export function codeMail(to: string, locale: string, order: string, code: string, key: string): Mail {
  const text = TEXTS.get(locale.split('-')[0] ?? '') ?? english;
  return { to, key, ...text(order, code) };
}
