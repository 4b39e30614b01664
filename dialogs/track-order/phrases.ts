import { de, deAgain } from './phrases.de.ts';
import { en, enAgain } from './phrases.en.ts';
import { zh, zhAgain } from './phrases.zh.ts';

type Phrases = { readonly [locale: string]: readonly RegExp[] };

/** How customers ask in each language why an order takes so long. */
export const WHY_SO_LONG: Phrases = { en, zh, de };

/** How customers ask once more about the order that was just told. */
export const AGAIN: Phrases = { en: enAgain, zh: zhAgain, de: deAgain };
