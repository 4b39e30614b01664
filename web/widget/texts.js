import { de } from './texts.de.js';
import { en } from './texts.en.js';
import { zh } from './texts.zh.js';

/**
 * The widget's own words in one language.
 * @typedef {typeof en} Texts
 */

/** @type {Readonly<Record<import('../../models/locale/locale.ts').Locale, Texts>>} */
const TEXTS = { en, zh, de };

/**
 * The language of `texts` for a language tag; the first where none matches.
 * @template {string} Locale
 * @param {string} tag
 * @param {Readonly<Record<Locale, unknown>>} texts
 */
export function localeOf(tag, texts) {
  const locales = /** @type {[Locale, ...Locale[]]} */ (Object.keys(texts));
  const [language] = tag.toLowerCase().split(/[-_]/);
  return locales.find((locale) => locale === language) ?? locales[0];
}

/** @param {string} tag */
export function textsFor(tag) {
  return TEXTS[localeOf(tag, TEXTS)];
}
