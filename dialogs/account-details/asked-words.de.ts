import type { AskedWords } from './asked-words.ts';

/** What is asked of an account, in German. */
export const de: AskedWords = {
  balance: ['geschenkkarte', 'geschenkkarten', 'guthaben', 'gutschein', 'gutscheine', 'kontostand'],
  address: ['adresse', 'adressen', 'anschrift', 'standardadresse', 'lieferadresse', 'postleitzahl'],
  payments: [
    'zahlungsart',
    'zahlungsarten',
    'zahlungsmittel',
    'zahlungsmethode',
    'zahlungsmethoden',
    'karten',
  ],
  email: ['e-mail', 'email', 'mailadresse', 'e-mail-adresse', 'emailadresse'],
};
