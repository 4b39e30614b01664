import { de } from './phrases.de.ts';
import { en } from './phrases.en.ts';
import { zh } from './phrases.zh.ts';

/** How customers ask in each language to sign in. */
export const SIGN_IN: { readonly [locale: string]: readonly string[] } = { en, zh, de };
