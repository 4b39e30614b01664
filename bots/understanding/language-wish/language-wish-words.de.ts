import type { LanguageWishWords } from './language-wish-words.ts';

/** The names of German, and the words of a request that is written in German. */
export const de: LanguageWishWords = {
  names: ['german', 'deutsch', '德语', '德文'],
  before:
    '(?:bitte )?(?:(?:sprechen sie|sprichst du|können sie|kannst du|können wir|koennen sie|geht das|geht es) )?(?:auch )?(?:auf |in )?',
  after: '(?: bitte)?(?: (?:sprechen|schreiben|antworten|weiter))?(?: bitte)?[.!?]{0,40}',
};
