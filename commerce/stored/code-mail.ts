import { BUILT_IN_LOCALES } from '../../models/locale/locale.ts';
import { answerTag, wordsFor } from '../../models/locale/script-variants.ts';
import type { OneTimeCode } from '../../models/shop/one-time-code.ts';
import type { Mail } from '../mailer.ts';
import { CODE_MINUTES } from './one-time-code.ts';
import { SHOP_WORDS } from './words/shop-words-by-locale.ts';

/** The key of the mail with the code of a challenge. */
export function codeMailKey(challenge: string): string {
  return `code:${challenge}`;
}

/** The mail with a one-time code, in the customer's language. */
export function codeMail(
  to: string,
  locale: string | undefined,
  order: string | null,
  code: string,
  { _id, expiresAt }: Pick<OneTimeCode, '_id' | 'expiresAt'>,
): Mail {
  return {
    to,
    key: codeMailKey(_id),
    secret: { text: code, until: expiresAt },
    ...wordsFor(SHOP_WORDS, answerTag(locale, BUILT_IN_LOCALES)).code(order, code, CODE_MINUTES),
  };
}
