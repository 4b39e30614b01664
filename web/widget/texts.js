import { knownTag, localeOf } from './locale-of.js';

/**
 * The widget's own words in one language.
 * @typedef {import('../widget-texts/widget-texts.en.ts').WidgetTexts} Texts
 */

const page = encodeURIComponent(document.documentElement.lang || navigator.language);

/**
 * The texts of the languages that the shop's bot answers in, and of the script that the page is written in.
 * @type {Readonly<Record<string, Texts>>}
 */
const TEXTS = await (await fetch(new URL(`./texts.json?locale=${page}`, import.meta.url))).json();

/** @param {string} tag */
export function textsFor(tag) {
  return /** @type {Texts} */ (TEXTS[localeOf(tag, TEXTS)]);
}

/**
 * The language of a page: its own, else the first one of the browser that the bot answers in.
 * @param {string | undefined} asked by the page's script
 */
export function languageOf(asked) {
  const tags = [asked, document.documentElement.lang, ...navigator.languages, navigator.language];
  return knownTag(/** @type {string[]} */ (tags.filter(Boolean)), TEXTS);
}
