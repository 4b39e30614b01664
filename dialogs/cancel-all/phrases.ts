import { de } from './phrases.de.ts';
import { en } from './phrases.en.ts';
import { zh } from './phrases.zh.ts';

/** How customers ask in each language for the cancellation of all that they have ordered, as the whole message; in the form of `comparable`. */
export const CANCEL_EVERYTHING: { readonly [locale: string]: readonly RegExp[] } = { en, zh, de };
