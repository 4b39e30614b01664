/** What the desk's mails to customers say beside the answer of staff. */
export interface MailWords {
  /** The subject of an answer that the customer requested by e-mail. */
  readonly answerSubject: string;
}

/** The words of the desk's mails in English. */
export const en: MailWords = { answerSubject: 'An answer from our team' };
