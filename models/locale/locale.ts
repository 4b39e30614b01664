import { bestTag } from './best-tag.ts';

/** The languages that the product speaks: each record of texts or rules is a `Record<Locale, ...>`, so that the compiler names what a new one lacks. */
export const LOCALES = ['en', 'zh', 'de'] as const;

/** One of {@link LOCALES}. */
export type Locale = (typeof LOCALES)[number];

/** The language for customers whose own is unknown or not among {@link LOCALES}. */
export const DEFAULT_LOCALE = 'en' satisfies Locale;

/** The language of what the staff desk says by itself. */
export const STAFF_LOCALE: Locale = 'en';

/** The BCP 47 tag by which `Intl` writes numbers, dates and names in a language. */
export const INTL_TAGS: Readonly<Record<Locale, string>> = { en: 'en-GB', zh: 'zh-CN', de: 'de-DE' };

/** The language that serves a BCP 47 tag (`zh-Hant-TW`, `en_US`); `fallback` where none does, and for what is no tag. */
export function localeOf(tag: string | undefined, fallback: Locale = DEFAULT_LOCALE): Locale {
  return (tag === undefined ? undefined : bestTag(LOCALES, tag)) ?? fallback;
}
