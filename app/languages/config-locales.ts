import { BUILT_IN_LOCALES, type BuiltInLocale, type Locale } from '../../models/locale/locale.ts';
import { type LanguagePack, registerLanguage } from './language-pack.ts';

/** The languages of a config: a built-in one by its tag, one that the shop brings as its pack. */
export type ConfigLocales = readonly (BuiltInLocale | LanguagePack)[];

/** Makes the packs of a config known to this process; returns the tags of the config's languages. Default: the built-in languages. */
export function registerLocales(locales: ConfigLocales = BUILT_IN_LOCALES): readonly Locale[] {
  for (const locale of locales) if (typeof locale === 'object') registerLanguage(locale);
  return tagsOf(locales);
}

/** The tags that the `locales` of a config name, whatever else is wrong with them; the built-in ones if there are none. */
export function tagsOf(locales: unknown): readonly Locale[] {
  if (!Array.isArray(locales)) return BUILT_IN_LOCALES;
  return locales.map((locale: unknown) => tagOf(locale)).filter((tag) => tag !== undefined);
}

/** The tag of an entry of `locales`, whatever else is wrong with it. */
export function tagOf(entry: unknown): string | undefined {
  const tag: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'tag') : entry;
  return typeof tag === 'string' ? tag : undefined;
}
