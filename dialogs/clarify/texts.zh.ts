import type { TextsLike } from '../texts/text-pack.ts';
import type { en as english } from './texts.en.ts';

/** The question what a message means. */
export const zh: TextsLike<typeof english> = {
  clarify: () => '请问您指的是哪一个？',
  'choice-question': () => '关于本店的问题',
};
