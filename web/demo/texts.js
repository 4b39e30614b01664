import { localeOf } from '../widget/locale-of.js';
import { read, write } from '../widget/storage.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';
import { zh } from './texts.zh.js';

/**
 * The demo pages' words in one language; `page` is by the name in an element's `data-text`.
 * @typedef {typeof en} DemoTexts
 * @typedef {keyof DemoTexts['page']} PageText
 */

/** @typedef {import('../../models/locale/locale.ts').BuiltInLocale} Locale */

/** @type {Readonly<Record<Locale, DemoTexts>>} */
const TEXTS = { en, zh, de };

const KEY = 'onevoice-demo-language';

/** @returns {Locale} the language chosen last, else the browser's */
export function language() {
  return localeOf(read('localStorage', KEY) ?? navigator.language, TEXTS);
}

/** @param {string} chosen */
export function chooseLanguage(chosen) {
  write('localStorage', KEY, chosen);
}

/** The languages to choose from, each by its own name. */
export function languageNames() {
  return Object.entries(TEXTS).map(([locale, { name }]) => ({ locale, name }));
}

/** @param {PageText} key */
export function text(key) {
  return TEXTS[language()].page[key];
}

/** @param {import('../../models/shop/orders/order-status.ts').OrderStatus} name */
export function status(name) {
  return TEXTS[language()].statuses[name];
}

/** Example questions for the front page. */
export function hints() {
  return TEXTS[language()].hints;
}

/**
 * A text of the shop in the chosen language, else in its first one.
 * @param {Readonly<Record<string, string>>} texts
 */
export function localised(texts) {
  return texts[localeOf(language(), texts)] ?? '';
}

/** Translates every `data-text` element of the page into the chosen language. */
export function translatePage() {
  document.documentElement.lang = language();
  for (const node of document.querySelectorAll('[data-text]')) {
    node.textContent = text(/** @type {PageText} */ (node.getAttribute('data-text')));
  }
}
