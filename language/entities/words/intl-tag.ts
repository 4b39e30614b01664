import { INTL_TAGS } from '../../../models/locale/locale.ts';

/** The tag with which `Intl` reads and writes numbers and dates of a language: a language of the product has its own, any other is one itself. */
export function intlTagOf(locale: string): string {
  return new Map<string, string>(Object.entries(INTL_TAGS)).get(locale) ?? locale;
}
