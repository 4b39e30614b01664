import type { LanguageWishWords } from './language-wish-words.ts';

/** The names of Chinese, and the words of a request that is written in Chinese. */
export const zh: LanguageWishWords = {
  names: ['chinese', 'mandarin', 'chinesisch', '中文', '汉语', '普通话'],
  before: '(?:请)?(?:能|可以)?(?:说|讲|用)?',
  after: '(?:可以)?吗?[。？?!！]{0,40}',
};
