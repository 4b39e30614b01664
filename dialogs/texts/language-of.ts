/** Languages that texts exist for: the first subtags of locales. */
export type Language = 'en' | 'zh';

const LANGUAGES: readonly Language[] = ['en', 'zh'];

/** The language to word something in for a BCP 47 tag; English where there are no texts for it. */
export function languageOf(locale: string): Language {
  const language = locale.toLowerCase().split('-')[0];
  return LANGUAGES.find((known) => known === language) ?? 'en';
}
