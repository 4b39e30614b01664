import type { HandoffReason } from '../shared/handoff-reason.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { en as english } from './texts.en.ts';

const OFFER: Readonly<Record<HandoffReason, string>> & { readonly [reason: string]: string | undefined } = {
  asked: 'Soll ich Sie mit jemandem aus unserem Team verbinden?',
  'not-understood':
    'Es tut mir leid, ich verstehe Sie noch immer nicht. Soll ich Sie mit jemandem aus unserem Team verbinden?',
  'no-answer':
    'Dazu habe ich auf unseren Hilfeseiten nichts gefunden, und raten möchte ich nicht. Soll ich die Frage an unser Team weitergeben?',
  unsupported: 'Das kann ich selbst nicht erledigen. Soll ich Sie mit jemandem aus unserem Team verbinden?',
  'too-many-attempts':
    'Das haben wir jetzt mehrmals versucht, deshalb muss ich hier abbrechen. Soll ich Sie mit jemandem aus unserem Team verbinden?',
  'unknown-order':
    'Zu diesen Bestellnummern finde ich bei Ihnen nichts, deshalb muss ich hier abbrechen. Soll ich Sie mit jemandem aus unserem Team verbinden?',
  'not-provable':
    'Ich kann hier nicht sicher prüfen, wer Sie sind. Soll ich Sie mit jemandem aus unserem Team verbinden?',
  'not-allowed':
    'Das kann ich von hier aus nicht erledigen. Soll ich Sie mit jemandem aus unserem Team verbinden?',
  'no-mailbox':
    'Ohne dieses Postfach kann ich nicht sicher prüfen, dass Sie es sind. Soll ich Sie mit jemandem aus unserem Team verbinden?',
  'codes-used-up':
    'Für diese Bestellung habe ich schon mehrere Codes verschickt. Bitte nehmen Sie den neuesten oder versuchen Sie es in 10 Minuten noch einmal. Oder soll ich Sie mit jemandem aus unserem Team verbinden?',
  'codes-locked':
    'Für diese Bestellung habe ich schon mehrere Codes verschickt. Bitte versuchen Sie es in 10 Minuten noch einmal. Oder soll ich Sie mit jemandem aus unserem Team verbinden?',
  'shop-unavailable':
    'Ich erreiche unser System gerade nicht. Soll ich Sie mit jemandem aus unserem Team verbinden?',
  'uncertain-outcome':
    'Ich kann nicht erkennen, ob das geklappt hat. Soll ich Sie mit jemandem aus unserem Team verbinden?',
  'cannot-cancel':
    'Diese Bestellung kann ich von hier aus nicht stornieren. Soll ich Sie mit jemandem aus unserem Team verbinden?',
  'sent-file':
    'Vielen Dank, ich habe die Datei für unser Team aufbewahrt; selbst ansehen kann ich sie leider nicht. Soll ich Sie mit jemandem aus unserem Team verbinden?',
  'poor-rating':
    'Es tut mir leid, dass wir Ihnen nicht besser helfen konnten. Soll ich Sie mit jemandem aus unserem Team verbinden?',
  'unreadable-state':
    'Ich habe in unserem Gespräch leider den Faden verloren. Soll ich Sie mit jemandem aus unserem Team verbinden?',
};

/** The offer of a person, by its reason. */
export const de: TextsLike<typeof english> = {
  'offer-human': ({ reason }) => OFFER[reason] ?? OFFER.asked,
  'yes-or-no': () =>
    'Bitte antworten Sie mit Ja oder Nein: Soll ich Sie mit jemandem aus unserem Team verbinden?',
};
