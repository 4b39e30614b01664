import type { WishSeparators } from './separators.ts';

/** What stands between two wishes in German. */
export const de: WishSeparators = {
  words: ['und', 'dann', 'außerdem', 'sowie'],
  parts: [],
  likeBefore: [
    'adresse wie',
    'anschrift wie',
    'selbe wie',
    'wie bei',
    'wie in',
    'wie für',
    'gleich wie',
    'genauso wie',
    'dieselbe wie',
    'die gleiche wie',
    'dasselbe wie',
    'das gleiche wie',
  ],
  likeAddress: ['adresse', 'anschrift'],
  likeAfter: [],
};
