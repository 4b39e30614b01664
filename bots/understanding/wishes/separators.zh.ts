import type { WishSeparators } from './separators.ts';

/** What stands between two wishes in Chinese. */
export const zh: WishSeparators = {
  words: [],
  parts: ['和', '还有', '然后', '以及', '另外', '顺便'],
  wishes: [
    '^(?:请|麻烦|帮我|帮忙|我要|我想|取消|退货|退掉|退|换货|换|查|改|把|怎么|什么时候|哪里)',
    '(?:在哪|到哪了?|吗|呢)$',
  ],
  likeBefore: ['参照', '参考', '按照'],
  likeAddress: ['地址'],
  likeAfter: ['一样', '的一样', '相同', '的相同', '那样', '同样'],
};
