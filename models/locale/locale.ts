/** The languages that come with the product. Every registry of texts or rules needs a part of each, so that the compiler names what is missing. */
export const BUILT_IN_LOCALES = ['en', 'zh', 'de'] as const;

/** One of {@link BUILT_IN_LOCALES}. */
export type BuiltInLocale = (typeof BUILT_IN_LOCALES)[number];

/** The BCP 47 tag of a known language: a built-in one, or one that a language pack has added. */
export type Locale = string;

/** The language whose part is used where a language has none of its own. */
export const DEFAULT_LOCALE = 'en' satisfies BuiltInLocale;

/** The language of the desk's own texts. */
export const STAFF_LOCALE = 'en' satisfies BuiltInLocale;
