import type { WishSeparators } from './separators.ts';

/** What stands between two wishes in English. */
export const en: WishSeparators = {
  words: ['and', 'then', 'also', 'plus'],
  parts: [],
  likeBefore: [
    'same as',
    'same one as',
    'same address as',
    'same card as',
    'same way as',
    'same place as',
    'same address like',
    'same as in',
    'same as on',
    'same as for',
    'just like',
    'like in',
    'like on',
    'like for',
    'as in',
    'as for',
    'as on',
    'as with',
  ],
  likeAddress: ['address', 'same place'],
  likeAfter: [],
};
