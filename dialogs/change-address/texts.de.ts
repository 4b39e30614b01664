import { addressLine, knownLine } from '../orders/words/address-words.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { en } from './texts.en.ts';

const REASONS: Readonly<Record<string, string>> = {
  processed: 'wird schon gepackt, die Adresse lässt sich nicht mehr ändern',
  'already-shipped':
    'ist schon unterwegs, die Adresse lässt sich nicht mehr ändern. Vielleicht kann der Paketdienst sie umleiten',
  delivered: 'wurde schon geliefert, die Adresse lässt sich nicht mehr ändern',
  returned: 'ist auf dem Rückweg zu uns, da gibt es nichts zu verschicken',
  'exchange-requested': 'hat einen laufenden Umtausch, die Adresse lässt sich hier nicht ändern',
  'already-cancelled': 'ist storniert, es wird nichts verschickt',
  'items-changed': 'wurde schon geändert, danach lässt sich die Adresse nicht mehr ändern',
};

/** What is said about where an order is sent. */
export const de: TextsLike<typeof en> = {
  'change-address-label': ({ order }) =>
    order === null ? 'Eine Lieferadresse ändern' : `Adresse von Bestellung ${order} ändern`,
  'change-address-resumed': () => 'Nun zurück zur Adresse Ihrer Bestellung.',
  'change-address-purpose': ({ order }) => `Um die Adresse von Bestellung ${order} zu ändern`,
  'change-address-ask-order': () =>
    'Welche Bestellung soll an eine andere Adresse gehen? Die Nummer steht in der Bestätigungsmail.',
  'change-address-noted': ({ address }) =>
    `Die Adresse habe ich notiert: ${knownLine(address, 'de')}. Für welche Bestellung gilt sie?`,
  'change-address-noted-ask-order': ({ address }) =>
    `Die Adresse habe ich notiert: ${knownLine(address, 'de')}. Für welche Bestellung gilt sie? Die Nummer steht in der Bestätigungsmail.`,
  'change-address-default': () => 'Meine Standardadresse, für alle künftigen Bestellungen',
  'change-address-ask': ({ order }) =>
    `Wohin soll Bestellung ${order} gehen? Bitte schreiben Sie die ganze Adresse mit Postleitzahl und Ort.`,
  'change-address-confirm': ({ order, before, address }) =>
    [
      `Bestellung ${order} geht dann an:`,
      `• ${addressLine(address, 'de')}`,
      `Bisher: ${addressLine(before, 'de')}`,
      'Soll ich die Adresse ändern?',
    ].join('\n'),
  'change-address-yes': () => 'Ja, ändern',
  'change-address-no': () => 'Nein, so lassen',
  'change-address-done': ({ order, address }) =>
    `Bestellung ${order} geht jetzt an: ${addressLine(address, 'de')}.`,
  'change-address-same': ({ order, address }) =>
    `Bestellung ${order} geht schon dorthin: ${addressLine(address, 'de')}. Es muss also nichts geändert werden.`,
  'change-address-not-possible': ({ order, reason }) =>
    `Bestellung ${order} ${REASONS[reason] ?? 'kann nicht umgeleitet werden'}.`,
};
