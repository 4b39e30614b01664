import { BUILT_IN_LOCALES, type BuiltInLocale, type Locale } from '../../models/locale/locale.ts';
import { lackingParts } from './lacking-parts.ts';
import { type LanguagePack, registerLanguage } from './language-pack.ts';

/** The languages of a config: a built-in one by its tag, one that the shop brings as its pack. */
export type ConfigLocales = readonly (BuiltInLocale | LanguagePack)[];

/** Most lacking parts of a pack that one fault lists. */
const MOST_LISTED = 10;

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

/** What is wrong with an entry of `locales`; undefined if nothing is. */
export function localeFault(entry: unknown): string | undefined {
  const tag = tagOf(entry);
  if (typeof entry !== 'object' || entry === null)
    return BUILT_IN_LOCALES.some((locale) => locale === tag)
      ? undefined
      : `is ${JSON.stringify(entry)}, which is no built-in language (${BUILT_IN_LOCALES.join(', ')}). Another language is a pack: see docs/languages.md`;
  if (!isTag(tag)) return 'is a language pack without a tag (BCP 47) such as "fr"';
  const lacking = lackingParts(entry);
  const intlTag: unknown = Reflect.get(entry, 'intlTag');
  if (lacking.length === 0)
    return isTag(intlTag) ? undefined : `is the pack of "${tag}", whose intlTag is no BCP 47 tag`;
  const listed = lacking.slice(0, MOST_LISTED).join(', ');
  const more = lacking.length > MOST_LISTED ? ` and ${lacking.length - MOST_LISTED} more` : '';
  return `is the pack of "${tag}", which lacks ${listed}${more}`;
}

function tagOf(entry: unknown): string | undefined {
  const tag: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'tag') : entry;
  return typeof tag === 'string' ? tag : undefined;
}

function isTag(tag: unknown): boolean {
  try {
    return typeof tag === 'string' && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
