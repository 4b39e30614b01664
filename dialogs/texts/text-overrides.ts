import { LOCALES, type Locale } from '../../models/locale/locale.ts';
import type { Texts } from '../templates.ts';
import { TEXTS } from './render-say.ts';

/** Texts of the bot in place of the built-in ones, by language and id; each gets the parameters of the text that it replaces. */
export type TextOverrides = { readonly [L in Locale]?: Partial<Texts> | undefined };

/** The texts of every language, with those of a shop in place of the built-in ones. */
export function withOverrides(overrides: TextOverrides): Readonly<Record<Locale, Texts>> {
  const texts = LOCALES.map((locale) => [locale, { ...TEXTS[locale], ...overrides[locale] }] as const);
  return Object.fromEntries(texts) as Record<Locale, Texts>;
}
