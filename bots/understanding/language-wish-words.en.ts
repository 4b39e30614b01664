import type { LanguageWishWords } from './language-wish-words.ts';

/** How English is asked for, and how people who write English ask. */
export const en: LanguageWishWords = {
  names: ['english', '英文', '英语'],
  before: '(?:(?:in|speak|use|can you speak|do you speak) )?',
  after: '(?: please)?[.!?]*',
};
