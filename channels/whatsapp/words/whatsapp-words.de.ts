import type { WhatsappWords } from './whatsapp-words.en.ts';

/** The channel's words in German. */
export const de: WhatsappWords = {
  choose: 'Auswählen',
  optedOut:
    'Sie möchten hier keine Nachrichten mehr von uns. Antworten Sie mit START, wenn Sie wieder welche erhalten möchten.',
  fallbackSubject: 'Unsere Antwort auf Ihre WhatsApp-Nachricht',
};
