import type { LanguageWishWords } from './language-wish-words.ts';

/** The names of English, and the words of a request that is written in English. */
export const en: LanguageWishWords = {
  names: ['english', 'englisch', '英文', '英语'],
  before: [
    '(?:(?:and|also|please|pls|ok|okay|hi|hello|sorry|could you|can you|can we|could we|would you),? ){0,3}',
    "(?:(?:in|speak|use|do you speak|talk in|write in|answer in|answer me in|reply in|continue in|let's speak|i prefer|i'd prefer|i would prefer",
    '|(?:change|set|switch|put) (?:it |this |(?:my |the )?(?:chat |conversation )?language )?(?:to|into)|(?:my |the )?language (?:to|in|into)) )?',
  ].join(''),
  after: '(?:,? (?:please|instead|then|from now on)){0,2}[.!?]{0,40}',
};
