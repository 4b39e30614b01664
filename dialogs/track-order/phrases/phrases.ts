import { de } from './phrases.de.ts';
import { en } from './phrases.en.ts';
import { zh } from './phrases.zh.ts';

/** How customers ask in each language why an order takes so long. */
export const WHY_SO_LONG: { readonly [locale: string]: readonly RegExp[] } = { en, zh, de };
