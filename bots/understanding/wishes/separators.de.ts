import type { WishSeparators } from './separators.ts';

/** What stands between two wishes in German. */
export const de: WishSeparators = { words: ['und', 'dann', 'außerdem', 'sowie'], parts: [] };
