import { de } from './refusals.de.ts';
import { en } from './refusals.en.ts';
import { zh } from './refusals.zh.ts';

/** What customers say who want to keep the order after all, in each language. */
export const REFUSALS = { en, zh, de };
