import type { Locale } from '../../../models/locale/locale.ts';
import { de } from './whatsapp-words.de.ts';
import { en } from './whatsapp-words.en.ts';
import { zh } from './whatsapp-words.zh.ts';

/** What the channel says by itself; the rest comes in the customer's language already. */
export interface WhatsappWords {
  /** On the button that opens a list of choices, at most 20 characters. */
  readonly choose: string;
  /** To customers who opted out and write all the same. */
  readonly optedOut: string;
  /** The subject of a mail with an answer that WhatsApp did not take. */
  readonly fallbackSubject: string;
}

/** The channel's words in every language. */
export const WHATSAPP_WORDS: Readonly<Record<Locale, WhatsappWords>> = { en, zh, de };
