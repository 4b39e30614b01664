import type { Locale } from '../../../models/locale/locale.ts';
import { de } from './email-words.de.ts';
import { en } from './email-words.en.ts';
import { zh } from './email-words.zh.ts';

/** What mails and the page of a choice say by themselves; the rest comes in the customer's language already. */
export interface EmailWords {
  readonly choose: string;
  readonly assistant: string;
  /** Above a list of files. */
  readonly missing: string;
  /** What is missing of a mail that could not be read whole. */
  readonly cut: string;
  readonly total: string;
  readonly confirm: string;
  readonly taken: string;
  readonly already: string;
  readonly gone: string;
  /** A step of an order's way: it lies behind, or it is still to come. */
  readonly done: string;
  readonly open: string;
  /** The heads of a table of products. */
  readonly product: string;
  readonly price: string;
}

/** The words of mails in every language. */
export const EMAIL_WORDS: Readonly<Record<Locale, EmailWords>> = { en, zh, de };
