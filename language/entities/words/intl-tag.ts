import { INTL_TAGS } from '../../../models/locale/known-locales.ts';

/** The tag with which `Intl` reads and writes numbers and dates of a language: a known language has its own, any other is one itself. */
export function intlTagOf(locale: string): string {
  return INTL_TAGS.find(locale) ?? locale;
}
