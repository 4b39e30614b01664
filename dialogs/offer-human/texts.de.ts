import { reach } from '../contact-staff/texts.de.ts';
import type { HandoffReason } from '../shared/handoff-reason.ts';
import { canDo } from '../shared/texts.de.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { en as english } from './texts.en.ts';

const WHY: Readonly<Record<HandoffReason, string>> & { readonly [reason: string]: string | undefined } = {
  asked: '',
  'not-understood': 'Es tut mir leid, ich verstehe Sie noch immer nicht.',
  'no-answer': 'Dazu habe ich auf unseren Hilfeseiten nichts gefunden, und raten möchte ich nicht.',
  unsupported: 'Darum muss sich unser Team kümmern, ich selbst kann das nicht.',
  'too-many-attempts': 'Das haben wir jetzt mehrmals versucht, deshalb muss ich hier abbrechen.',
  'unknown-order': 'Zu diesen Bestellnummern finde ich bei Ihnen nichts, deshalb muss ich hier abbrechen.',
  'not-provable': 'Ich kann hier nicht sicher prüfen, wer Sie sind.',
  'not-allowed': 'Das kann ich von hier aus nicht erledigen.',
  'no-mailbox': 'Ohne dieses Postfach kann ich nicht sicher prüfen, dass Sie es sind.',
  'codes-used-up':
    'Ich habe schon mehrere Codes verschickt. Bitte nehmen Sie den neuesten oder versuchen Sie es später noch einmal.',
  'codes-locked': 'Ich habe schon mehrere Codes verschickt. Bitte versuchen Sie es später noch einmal.',
  'shop-unavailable': 'Ich erreiche unser System gerade nicht.',
  'uncertain-outcome': 'Ich kann nicht erkennen, ob das geklappt hat.',
  'cannot-cancel': 'Diese Bestellung kann ich von hier aus nicht stornieren.',
  'sent-file':
    'Vielen Dank, ich habe die Datei für unser Team aufbewahrt; selbst ansehen kann ich sie leider nicht.',
  'poor-rating': 'Es tut mir leid, dass wir Ihnen nicht besser helfen konnten.',
  'unreadable-state': 'Ich habe in unserem Gespräch leider den Faden verloren.',
};

/** Reasons in other words where nobody of the shop gets the conversation. */
const WHY_ALONE: { readonly [reason: string]: string | undefined } = {
  'sent-file': 'Dateien kann ich leider nicht ansehen.',
};

/** The offer of a person, by its reason. */
export const de: TextsLike<typeof english> = {
  'offer-human': ({ reason }) =>
    sentences(
      why(reason),
      reason === 'no-answer'
        ? 'Soll ich die Frage an unser Team weitergeben?'
        : 'Soll ich Sie mit jemandem aus unserem Team verbinden?',
    ),
  'offer-mail': ({ reason }) =>
    sentences(why(reason), 'Soll ich es an unser Team weitergeben, das per E-Mail antwortet?'),
  'offer-details': ({ reason, ...at }) => sentences(WHY_ALONE[reason] ?? why(reason), reach(at)),
  'offer-nobody': ({ reason }, { abilities }) =>
    sentences(WHY_ALONE[reason] ?? why(reason), canDo(abilities)),
  'yes-or-no': () =>
    'Bitte antworten Sie mit Ja oder Nein: Soll ich Sie mit jemandem aus unserem Team verbinden?',
  'yes-or-no-mail': () =>
    'Bitte antworten Sie mit Ja oder Nein: Soll ich es an unser Team weitergeben, das per E-Mail antwortet?',
};

function why(reason: string): string {
  return WHY[reason] ?? WHY.asked;
}

function sentences(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' ');
}
