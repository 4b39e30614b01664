import { de } from './phrases.de.ts';
import { en } from './phrases.en.ts';
import { zh } from './phrases.zh.ts';

/** How customers ask in each language what can be done instead, as the whole message; in the form of `comparable`. */
export const WHAT_INSTEAD: { readonly [locale: string]: readonly RegExp[] } = { en, zh, de };
