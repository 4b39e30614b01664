import type { PaymentWords } from './payment-words-type.ts';

/** How ways to pay are called in German. */
export const de: PaymentWords = {
  kinds: {
    card: ['karte', 'kreditkarte', 'debitkarte'],
    paypal: ['paypal', 'paypal konto'],
    'gift-card': ['geschenkkarte', 'gutschein', 'guthaben', 'gutscheinkarte'],
    'bank-transfer': ['bank', 'konto', 'bankkonto', 'überweisung'],
  },
  original: [
    'ursprüngliche zahlungsart',
    'ursprünglichen zahlungsart',
    'gleiche zahlungsart',
    'gleichen weg',
    'wie bezahlt',
    'womit ich bezahlt habe',
    'dieselbe karte',
  ],
};
