import type { LanguageWishWords } from './language-wish-words.ts';

/** The names of Chinese, and the words of a request that is written in Chinese. */
export const zh: LanguageWishWords = {
  names: ['chinese', 'mandarin', 'chinesisch', '中文', '汉语', '普通话'],
  before:
    '(?:还有|另外|麻烦|帮我|我想|你好|，){0,3}(?:请)?(?:能不能|可不可以|能|可以)?(?:请)?(?:把)?(?:我的)?(?:语言)?(?:也)?(?:改成|换成|改为|换为|设为|设成|切换成|切换到|切换为|说|讲|用)?',
  after:
    '(?:回复|回答|交流|沟通|聊天|聊|服务|说)?(?:我)?(?:可以|行|好)?(?:吗|吧)?(?:，?谢谢)?[。？?!！]{0,40}',
};
