import { PerLocale } from '../../../models/locale/per-locale.ts';
import { de } from './whatsapp-words.de.ts';
import { en, type WhatsappWords } from './whatsapp-words.en.ts';
import { zh } from './whatsapp-words.zh.ts';

/** The words that the WhatsApp channel itself sends, by language; the bot's and staff's words are in the customer's language already. */
export const WHATSAPP_WORDS = new PerLocale<WhatsappWords>({ en, zh, de });
