import type { LanguageWishWords } from './language-wish-words.ts';

/** The names of German, and the words of a request that is written in German. */
export const de: LanguageWishWords = {
  names: ['german', 'deutsch', '德语', '德文'],
  before:
    '(?:(?:und|auch|bitte|ok|hallo),? ){0,3}(?:(?:(?:stellen sie|stell|ändern sie|ändere|wechseln sie|wechsle) )?(?:bitte )?(?:meine |die )?sprache (?:bitte )?)?(?:(?:antworten sie|schreiben sie|ich hätte es gern|lieber|sprechen sie|sprichst du|können sie|kannst du|können wir|koennen sie|geht das|geht es) )?(?:bitte )?(?:auch )?(?:auf |in |zu )?',
  after:
    '(?: bitte)?(?: (?:sprechen|schreiben|antworten|weiter|umstellen|stellen|ändern|wechseln|um))?(?: bitte)?[.!?]{0,40}',
};
