import { de } from './phrases.de.ts';
import { en } from './phrases.en.ts';
import { zh } from './phrases.zh.ts';

/** How customers say in each language that they want all of what could be ordered again. */
export const ALL_OF_IT: { readonly [locale: string]: readonly string[] } = { en, zh, de };
