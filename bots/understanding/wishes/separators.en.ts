import type { WishSeparators } from './separators.ts';

/** What stands between two wishes in English. */
export const en: WishSeparators = { words: ['and', 'then', 'also', 'plus'], parts: [] };
