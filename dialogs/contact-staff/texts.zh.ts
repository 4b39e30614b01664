import { canDo } from '../shared/texts.zh.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { en as english, Reached } from './texts.en.ts';

/** What a customer reads who wants a person, in an app without a staff desk. */
export const zh: TextsLike<typeof english> = {
  'staff-mail-ask': () => '人工客服通过邮件回复。请告诉我用来接收回复的邮箱地址。',
  'staff-mailed': ({ address }) => `这段对话已发邮件转给人工客服，回复会发送到 ${address}。`,
  'staff-mailed-before': () => '人工客服已收到这段对话，会通过邮件回复您。',
  'staff-not-mailed': (at) => `非常抱歉，刚才没能转给人工客服。${reach(at) || '请稍后再试。'}`,
  'staff-details': (at) => `这里没办法直接转接人工客服。${reach(at)}`,
  'staff-nobody': (_, { abilities }) => `非常抱歉，这里没有人工客服。${canDo(abilities)}`,
  'bot-failed': (at) => `非常抱歉，刚才出了点问题，没能回复您。请再发一次。${reach(at)}`,
};

/** The sentence that says how the shop is reached; empty where nothing is configured. */
export function reach({ email, phone, hours }: Reached): string {
  const ways = [email && `邮箱 ${email}`, phone && `电话 ${phone}`].filter(Boolean);
  if (ways.length === 0) return '';
  return `您可以这样联系我们：${ways.join('，')}${hours === null ? '' : `（${hours}）`}。`;
}
