import { localeOf } from '../widget/texts.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';
import { zh } from './texts.zh.js';

/**
 * The demo pages' words in one language.
 * @typedef {object} DemoTexts
 * @property {string} name of the language, in itself
 * @property {Readonly<Record<PageText, string>>} page by the name in `data-text`
 * @property {readonly string[]} hints example questions for the front page
 * @property {Readonly<Record<import('../../models/shop/order-status.ts').OrderStatus, string>>} statuses of an order
 */

/**
 * @typedef {'shop' | 'outbox' | 'customer' | 'nobody' | 'language' | 'headline' | 'lead' | 'orders' | 'noOrders' | 'products' | 'footer' | 'back' | 'outboxLead' | 'noMail' | 'to' | 'from'} PageText
 */

/** @typedef {import('../../models/locale/locale.ts').Locale} Locale */

/** @type {Readonly<Record<Locale, DemoTexts>>} */
const TEXTS = { en, zh, de };

const KEY = 'onevoice-demo-language';

/** @returns {Locale} the language chosen last, else the browser's */
export function language() {
  return localeOf(localStorage.getItem(KEY) ?? navigator.language, TEXTS);
}

/** @param {string} chosen */
export function chooseLanguage(chosen) {
  localStorage.setItem(KEY, chosen);
}

/** The languages to choose from, each by its own name. */
export function languageNames() {
  return Object.entries(TEXTS).map(([locale, { name }]) => ({ locale, name }));
}

/** @param {PageText} key */
export function text(key) {
  return TEXTS[language()].page[key];
}

/** @param {import('../../models/shop/order-status.ts').OrderStatus} name */
export function status(name) {
  return TEXTS[language()].statuses[name];
}

/** Example questions for the front page. */
export function hints() {
  return TEXTS[language()].hints;
}

/**
 * A text of the shop's in the chosen language, else in the first there is.
 * @param {Readonly<Record<string, string>>} texts
 */
export function localised(texts) {
  return texts[localeOf(language(), texts)] ?? '';
}

/** Writes every `data-text` element in the chosen language; until then the page says what its HTML says. */
export function translatePage() {
  document.documentElement.lang = language();
  for (const node of document.querySelectorAll('[data-text]')) {
    node.textContent = text(/** @type {PageText} */ (node.getAttribute('data-text')));
  }
}
