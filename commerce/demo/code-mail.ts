import { BUILT_IN_LOCALES } from '../../models/locale/locale.ts';
import { answerTag, wordsFor } from '../../models/locale/script-variants.ts';
import type { Mail } from '../mailer.ts';
import { DEMO_WORDS } from './demo-words-by-locale.ts';
import { CODE_MINUTES } from './one-time-code.ts';

/** The mail with a one-time code, in the customer's language. */
export function codeMail(
  to: string,
  locale: string | undefined,
  order: string | null,
  code: string,
  key: string,
): Mail {
  return {
    to,
    key,
    ...wordsFor(DEMO_WORDS, answerTag(locale, BUILT_IN_LOCALES)).code(order, code, CODE_MINUTES),
  };
}
