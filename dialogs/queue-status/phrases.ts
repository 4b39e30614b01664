import { de } from './phrases.de.ts';
import { en } from './phrases.en.ts';
import { zh } from './phrases.zh.ts';

/** How customers in the queue ask in each language how long it takes, or whether anybody is there. */
export const HOW_LONG: { readonly [locale: string]: readonly RegExp[] } = { en, zh, de };
