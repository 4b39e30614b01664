import { bestTag } from './best-tag.ts';

/** The languages of the product. Every record of texts or rules is a `Record<Locale, ...>`, so that the compiler names what a new language lacks. */
export const LOCALES = ['en', 'zh', 'de'] as const;

/** One of {@link LOCALES}. */
export type Locale = (typeof LOCALES)[number];

/** The language for customers whose language is unknown or not in {@link LOCALES}. */
export const DEFAULT_LOCALE = 'en' satisfies Locale;

/** The language of the desk's own texts. */
export const STAFF_LOCALE: Locale = 'en';

/** The BCP 47 tag with which `Intl` formats numbers, dates and names of a language. */
export const INTL_TAGS: Readonly<Record<Locale, string>> = { en: 'en-GB', zh: 'zh-CN', de: 'de-DE' };

/** The language for a BCP 47 tag (`zh-Hant-TW`, `en_US`); `fallback` if none fits or it is no tag. */
export function localeOf(tag: string | undefined, fallback: Locale = DEFAULT_LOCALE): Locale {
  return (tag === undefined ? undefined : bestTag(LOCALES, tag)) ?? fallback;
}
