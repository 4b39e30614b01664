import type { WishSeparators } from './separators.ts';

/** What stands between two wishes in Chinese. */
export const zh: WishSeparators = {
  words: [],
  parts: ['和', '还有', '然后', '以及', '另外', '顺便'],
  likeBefore: ['参照', '参考', '按照'],
  likeAddress: ['地址'],
  likeAfter: ['一样', '的一样', '相同', '的相同', '那样', '同样'],
};
