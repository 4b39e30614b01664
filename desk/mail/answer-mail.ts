import { wordsFor } from '../../models/locale/script-variants.ts';
import { signatureOf } from '../settings/signature.ts';
import { MAIL_WORDS } from './mail-words.ts';

/** An answer of staff to somebody who wished for it by e-mail; `locale` is the customer's. */
export interface StaffAnswer {
  readonly to: string;
  readonly text: string;
  readonly staff: string;
  readonly locale: string;
  /** Stable over repeats. */
  readonly key: string;
}

/** The answer as a mail, signed as the shop's `signatures` (by language tag) say. */
export function answerMail(
  signatures: Readonly<Record<string, string>>,
  { to, text, staff, locale, key }: StaffAnswer,
): { to: string; subject: string; text: string; key: string } {
  const signature = signatureOf(signatures, staff, locale);
  return { to, subject: wordsFor(MAIL_WORDS, locale).answerSubject, text: `${text}\n\n${signature}`, key };
}
