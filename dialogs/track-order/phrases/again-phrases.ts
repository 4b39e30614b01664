import { de } from './again-phrases.de.ts';
import { en } from './again-phrases.en.ts';
import { zh } from './again-phrases.zh.ts';

/** How customers ask in each language once more about the order that was just told. */
export const AGAIN: { readonly [locale: string]: readonly RegExp[] } = { en, zh, de };
