import { addressLine } from '../orders/words/address-words.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { en } from './texts.en.ts';

/** What is said about a customer's default address. */
export const de: TextsLike<typeof en> = {
  'account-label': () => 'Meine Standardadresse ändern',
  'account-resumed': () => 'Nun zurück zu Ihrer Adresse.',
  'account-ask-address': ({ address }) =>
    `Ihre Standardadresse ist: ${addressLine(address, 'de')}. Wie lautet die neue? Bitte schreiben Sie die ganze Adresse mit Postleitzahl und Ort.`,
  'account-confirm': ({ before, address }) =>
    [
      'Das wäre Ihre neue Standardadresse:',
      `• ${addressLine(address, 'de')}`,
      `Bisher: ${addressLine(before, 'de')}`,
      'Bestellungen, die Sie schon aufgegeben haben, behalten ihre Adresse.',
      'Soll ich sie ändern?',
    ].join('\n'),
  'account-yes': () => 'Ja, ändern',
  'account-no': () => 'Nein, so lassen',
  'account-done': ({ address }) => `Ihre Standardadresse ist jetzt: ${addressLine(address, 'de')}.`,
};
