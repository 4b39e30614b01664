import type { TextsLike } from 'onevoice';
import { formats } from '../../words/formats.ts';
import type { en } from './texts.en.ts';

const { day: written } = formats('de-DE');

/** The texts in German. */
export const de: TextsLike<typeof en> = {
  'fitting-label': () => 'Werkstatttermin buchen',
  'fitting-ability': () => 'einen Werkstatttermin für Ihr Rad buchen',
  'fitting-resumed': () => 'Zurück zu Ihrem Werkstatttermin.',
  'fitting-ask-frame': () =>
    'Um welches Rad geht es? Bitte nennen Sie mir die Rahmennummer, zum Beispiel WB 123 456 6.',
  'fitting-where-is-frame-number': () =>
    'Ich brauche die Nummer auf dem Rahmen: WB und sieben Ziffern, unten am Tretlager eingeschlagen, zum Beispiel WB 123 456 6.',
  'fitting-ask-day': () => 'An welchem Tag möchten Sie es bringen? Das sind die nächsten freien Tage.',
  'fitting-day': ({ day }) => written(day),
  'fitting-day-not-free': ({ day }) => `Am ${written(day)} haben wir keinen Platz.`,
  'fitting-taken': ({ day }) =>
    `Es tut mir leid, der letzte Platz am ${written(day)} wurde gerade vergeben. Es ist nichts gebucht.`,
  'fitting-ask-wish': () => 'Was sollen wir machen? Beschreiben Sie es bitte in Ihren Worten.',
  'fitting-ask-photo': () =>
    'Möchten Sie ein Foto davon schicken? Dann können wir die passenden Teile bereitlegen.',
  'fitting-no-photo': () => 'Kein Foto',
  'fitting-confirm': ({ frame, day, wish, photos }) =>
    [
      'Das würde ich buchen:',
      `• Rad ${frame}, am ${written(day)}, ab 9 Uhr`,
      `• Zu tun: ${wish}`,
      ...(photos.length === 0
        ? []
        : [`• Mit ${photos.length === 1 ? 'einem Foto' : `${photos.length} Fotos`}`]),
      'Soll ich das buchen?',
    ].join('\n'),
  'fitting-yes': () => 'Ja, buchen',
  'fitting-no': () => 'Nein, ändern',
  'fitting-change': () => 'Was soll anders sein?',
  'fitting-other-day': () => 'Anderer Tag',
  'fitting-other-wish': () => 'Andere Arbeiten',
  'fitting-leave': () => 'Doch nicht',
  'fitting-booked': ({ booking, day }) =>
    `Gebucht: Termin ${booking} am ${written(day)}. Bitte bringen Sie das Rad ab 9 Uhr.`,
  'fitting-already-booked': () =>
    'Für dieses Rad gibt es schon einen Termin, deshalb ist nichts weiter gebucht.',
  'fitting-full': () =>
    'Es tut mir leid, in den nächsten zwei Monaten ist kein Platz frei. Es ist nichts gebucht.',
};
