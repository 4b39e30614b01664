import { PerLocale } from '../../../models/locale/per-locale.ts';
import { de } from './customer-words.de.ts';
import { type CustomerWords, en } from './customer-words.en.ts';
import { zh } from './customer-words.zh.ts';

/** The words of blocks in every language. */
export const CUSTOMER_WORDS = new PerLocale<CustomerWords>({ en, zh, de });
