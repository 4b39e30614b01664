import { bestTag } from './best-tag.ts';
import { DEFAULT_LOCALE, LOCALES, type Locale } from './locale.ts';

/** A text per language tag; the default language's is always there. A type, so that it passes as JSON. */
export type LocalisedText = { [Tag in typeof DEFAULT_LOCALE]: string } & { [tag: string]: string };

/** The text that serves a language tag best; the default language's where there is none. */
export function localised(text: LocalisedText, tag: string): string {
  return text[bestTag(Object.keys(text), tag) ?? DEFAULT_LOCALE] ?? text[DEFAULT_LOCALE];
}

/** A text of ours in all languages. */
export function inEveryLocale(write: (locale: Locale) => string): Record<Locale, string> {
  return Object.fromEntries(LOCALES.map((locale) => [locale, write(locale)])) as Record<Locale, string>;
}
