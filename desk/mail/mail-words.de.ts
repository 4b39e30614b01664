import type { MailWords } from './mail-words.en.ts';

/** The words of the desk's mails in German. */
export const de: MailWords = { answerSubject: 'Eine Antwort von unserem Team' };
