import { bestTag } from './best-tag.ts';
import { DEFAULT_LOCALE, LOCALES, type Locale } from './locale.ts';

/** A text for each language tag, always with the default language. A type and no interface, so that it is JSON. */
export type LocalisedText = { [Tag in typeof DEFAULT_LOCALE]: string } & { [tag: string]: string };

/** The text for a language tag; the default language's if none fits. */
export function localised(text: LocalisedText, tag: string): string {
  return text[bestTag(Object.keys(text), tag) ?? DEFAULT_LOCALE] ?? text[DEFAULT_LOCALE];
}

/** A text in every language of the product. */
export function inEveryLocale(write: (locale: Locale) => string): Record<Locale, string> {
  return Object.fromEntries(LOCALES.map((locale) => [locale, write(locale)])) as Record<Locale, string>;
}
