import type { MailWords } from './mail-words.ts';

/** The words of the desk's mails in English. */
export const en: MailWords = { answerSubject: 'An answer from our team' };
