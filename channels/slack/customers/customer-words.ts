import type { Locale } from '../../../models/locale/locale.ts';
import { de } from './customer-words.de.ts';
import { en } from './customer-words.en.ts';
import { zh } from './customer-words.zh.ts';

/** What the blocks say themselves; everything else comes in the customer's language already. */
export interface CustomerWords {
  readonly choose: string;
  readonly track: string;
  readonly view: string;
  readonly files: string;
}

/** The words of blocks in every language. */
export const CUSTOMER_WORDS: Readonly<Record<Locale, CustomerWords>> = { en, zh, de };
