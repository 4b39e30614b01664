import type { WishSeparators } from './separators.ts';

/** What stands between two wishes in English. */
export const en: WishSeparators = {
  words: ['and', 'then', 'also', 'plus'],
  parts: [],
  wishes: [
    String.raw`^(?:where|when|what|which|how|who|can|could|would|do|does|please|pls|cancel|return|exchange|swap|change|track|tell)\b`,
    String.raw`^(?:i want to|i need to|i'd like to|i would like to|i wish to|i wanna)\b`,
  ],
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
