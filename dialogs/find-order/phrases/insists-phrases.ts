import { de } from './insists-phrases.de.ts';
import { en } from './insists-phrases.en.ts';
import { zh } from './insists-phrases.zh.ts';

/** How customers insist in each language on an order number that is not found. */
export const INSISTS: { readonly [locale: string]: readonly RegExp[] } = { en, zh, de };
