import type { WhatsappWords } from './whatsapp-words.ts';

/** The channel's words in English. */
export const en: WhatsappWords = {
  choose: 'Choose',
  optedOut: 'You asked us to send no more messages here. Reply START to hear from us again.',
  fallbackSubject: 'Our answer to your WhatsApp message',
};
