/** The WhatsApp channel's own words in English. Every other language has the same keys. */
export const en = {
  /** On the button that opens a list of choices; at most 20 characters (Meta's limit). */
  choose: 'Choose',
  /** Sent to a customer who opted out and writes again. */
  optedOut: 'You asked us to send no more messages here. Reply START to hear from us again.',
  /** The subject of the mail by which an undeliverable message is sent instead. */
  fallbackSubject: 'Our answer to your WhatsApp message',
};

/** The WhatsApp channel's own words in one language. */
export type WhatsappWords = Readonly<Record<keyof typeof en, string>>;
