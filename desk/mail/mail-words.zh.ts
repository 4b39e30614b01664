import type { MailWords } from './mail-words.en.ts';

/** The words of the desk's mails in Chinese. */
export const zh: MailWords = { answerSubject: '我们团队的回复' };
