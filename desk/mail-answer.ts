import type { AnswerMail } from './desk-commands.ts';
import { signatureOf } from './settings/signature.ts';

/** The words above an answer that somebody wished for by e-mail, per language. */
const SUBJECTS = { en: 'An answer from our team', zh: '我们团队的回复' } as const;

/** An answer as a mail, signed by the member of staff with the shop's words. */
export function answerMail(
  { to, text, staff, key, locale }: AnswerMail,
  signatures: Readonly<Record<string, string>>,
): { readonly to: string; readonly subject: string; readonly text: string; readonly key: string } {
  const language = locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  const signature = signatureOf(signatures, staff, locale);
  return { to, subject: SUBJECTS[language], text: `${text}\n\n${signature}`, key };
}
