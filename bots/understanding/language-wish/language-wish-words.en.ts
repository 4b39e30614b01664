import type { LanguageWishWords } from './language-wish-words.ts';

/** The names of English, and the words of a request that is written in English. */
export const en: LanguageWishWords = {
  names: ['english', 'englisch', '英文', '英语'],
  before: '(?:(?:in|speak|use|can you speak|do you speak) )?',
  after: '(?: please)?[.!?]{0,40}',
};
