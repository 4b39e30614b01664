import { bestTag } from './best-tag.ts';
import { BUILT_IN_LOCALES, type BuiltInLocale, DEFAULT_LOCALE } from './locale.ts';

/** A text for each language tag, always with the default language. A type and no interface, so that it is JSON. */
export type LocalisedText = { [Tag in typeof DEFAULT_LOCALE]: string } & { [tag: string]: string };

/** The text for a language tag; the default language's if none fits. */
export function localised(text: LocalisedText, tag: string): string {
  return text[bestTag(Object.keys(text), tag) ?? DEFAULT_LOCALE] ?? text[DEFAULT_LOCALE];
}

/** A text in every built-in language. */
export function inEveryLocale(write: (locale: BuiltInLocale) => string): Record<BuiltInLocale, string> {
  return Object.fromEntries(BUILT_IN_LOCALES.map((locale) => [locale, write(locale)])) as Record<
    BuiltInLocale,
    string
  >;
}
