import { de } from './phrases.de.ts';
import { en } from './phrases.en.ts';
import { zh } from './phrases.zh.ts';

/** How customers say in each language that they do not know the order number. */
export const NO_NUMBER: { readonly [locale: string]: readonly RegExp[] } = { en, zh, de };
