import { PerLocale } from '../../models/locale/per-locale.ts';
import { de } from './mail-words.de.ts';
import { en, type MailWords } from './mail-words.en.ts';
import { zh } from './mail-words.zh.ts';

/** The words of the desk's mails in every language. */
export const MAIL_WORDS = new PerLocale<MailWords>({ en, zh, de });
