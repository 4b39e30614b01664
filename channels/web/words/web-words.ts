import { PerLocale } from '../../../models/locale/per-locale.ts';
import { de } from './web-words.de.ts';
import { en, type WebWords } from './web-words.en.ts';
import { zh } from './web-words.zh.ts';

/** The words of the website chat's mails in every language. */
export const WEB_WORDS = new PerLocale<WebWords>({ en, zh, de });
