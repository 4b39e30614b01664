import { de, deInsists, deOther } from './phrases.de.ts';
import { en, enInsists, enOther } from './phrases.en.ts';
import { zh, zhInsists, zhOther } from './phrases.zh.ts';

type Phrases = { readonly [locale: string]: readonly RegExp[] };

/** How customers say in each language that they do not know the order number. */
export const NO_NUMBER: Phrases = { en, zh, de };

/** How customers say that they mean the other order. */
export const OTHER_ONE: Phrases = { en: enOther, zh: zhOther, de: deOther };

/** How customers insist on an order number that is not found. */
export const INSISTS: Phrases = { en: enInsists, zh: zhInsists, de: deInsists };
