import type { Locale } from '../../models/locale/locale.ts';
import type { PerLocale } from '../../models/locale/per-locale.ts';
import type { Texts } from '../templates.ts';
import { TEXTS } from './render-say.ts';

/** Texts of the bot in place of the built-in ones, by language and id; each gets the parameters of the text that it replaces. */
export type TextOverrides = Readonly<Record<Locale, Partial<Texts> | undefined>>;

/** The texts of every language, with those of a shop in place of the built-in ones. */
export function withOverrides(overrides: TextOverrides): PerLocale<Texts> {
  return TEXTS.map((texts, locale) => ({ ...texts, ...overrides[locale] }));
}
