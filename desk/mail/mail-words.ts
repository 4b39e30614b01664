import type { Locale } from '../../models/locale/locale.ts';
import { de } from './mail-words.de.ts';
import { en } from './mail-words.en.ts';
import { zh } from './mail-words.zh.ts';

/** What the desk's mails to customers say beside staff's own words. */
export interface MailWords {
  /** The subject of an answer that the customer wished for by e-mail. */
  readonly answerSubject: string;
}

/** The words of the desk's mails in every language. */
export const MAIL_WORDS: Readonly<Record<Locale, MailWords>> = { en, zh, de };
