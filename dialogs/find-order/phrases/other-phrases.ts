import { de } from './other-phrases.de.ts';
import { en } from './other-phrases.en.ts';
import { zh } from './other-phrases.zh.ts';

/** How customers say in each language that they mean the other order. */
export const OTHER_ONE: { readonly [locale: string]: readonly RegExp[] } = { en, zh, de };
