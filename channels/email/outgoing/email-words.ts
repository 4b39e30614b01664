import { PerLocale } from '../../../models/locale/per-locale.ts';
import { de } from './email-words.de.ts';
import { type EmailWords, en } from './email-words.en.ts';
import { zh } from './email-words.zh.ts';

/**
 * The words that the e-mail channel itself adds to a mail, by language; the bot's and staff's words are in the customer's language already.
 */
export const EMAIL_WORDS = new PerLocale<EmailWords>({ en, zh, de });
