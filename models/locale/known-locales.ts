import { bestTag } from './best-tag.ts';
import { DEFAULT_LOCALE, type Locale } from './locale.ts';
import { PerLocale } from './per-locale.ts';

/** The BCP 47 tag with which `Intl` formats numbers, dates and names of a language. What has no tag here is no known language. */
export const INTL_TAGS = new PerLocale<string>({ en: 'en-GB', zh: 'zh-CN', de: 'de-DE' });

/** The languages of this process: the built-in ones, then those of the language packs that were added. */
export function knownLocales(): readonly Locale[] {
  return INTL_TAGS.entries().map(([locale]) => locale);
}

/**
 * The language of `among` for a BCP 47 tag (`zh-Hant-TW`, `en_US`); the first of them if none fits or it is no tag. Default: all known languages,
 * the first of which is the default language.
 */
export function localeOf(
  tag: string | undefined,
  { among = knownLocales() }: { readonly among?: readonly Locale[] | undefined } = {},
): Locale {
  return (tag === undefined ? undefined : bestTag(among, tag)) ?? among[0] ?? DEFAULT_LOCALE;
}
