import type { WishSeparators } from './separators.ts';

/** What stands between two wishes in Chinese. */
export const zh: WishSeparators = { words: [], parts: ['和', '还有', '然后', '以及', '另外', '顺便'] };
