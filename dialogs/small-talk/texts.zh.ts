import { canDo } from '../shared/texts.zh.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { en as english } from './texts.en.ts';

/** Small talk. */
export const zh: TextsLike<typeof english> = {
  greeting: (_, { abilities }) => `您好！${canDo(abilities)}请问需要什么帮助？`,
  assistant: (_, { abilities }) => `我是本店的自动客服助手。${canDo(abilities)}请问需要什么帮助？`,
  hello: () => '您好！',
  thanks: () => '不客气！',
  bye: () => '再见，祝您生活愉快！',
};
