import { localeOf } from '../../models/locale/known-locales.ts';
import { BUILT_IN_LOCALES } from '../../models/locale/locale.ts';
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
    ...DEMO_WORDS.of(localeOf(locale, { among: BUILT_IN_LOCALES })).code(order, code, CODE_MINUTES),
  };
}
