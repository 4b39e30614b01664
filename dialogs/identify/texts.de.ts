import type { Phrase } from '../texts/phrase.ts';
import type { TextsLike, Words } from '../texts/text-pack.ts';
import type { en as english } from './texts.en.ts';

/** The texts of identify: the questions for order, address and one-time code. */
export const de: TextsLike<typeof english> = {
  'identify-ask-order': (_, { orderExample }) =>
    `Wie lautet Ihre Bestellnummer? Sie steht in der Bestellbestätigung, zum Beispiel ${orderExample}. Wenn Sie sie nicht zur Hand haben, sagen Sie einfach Bescheid.`,
  'identify-ask-email': () =>
    'Die Bestellnummer steht in der Bestellbestätigung und meist auch auf der Rechnung und im Paket. Ich kann Ihre Bestellungen auch heraussuchen: Mit welcher E-Mail-Adresse haben Sie bestellt? Ich schicke einen Code dorthin.',
  'identify-ask-proof': ({ order, purpose }, words) =>
    `${what(order, purpose, words)}: Mit welcher E-Mail-Adresse oder Postleitzahl haben Sie bestellt?`,
  'identify-no-match': ({ order }) =>
    `Das passt leider nicht zu Bestellung ${order}. Bitte prüfen Sie beides; wenn die Bestellnummer falsch war, nennen Sie mir einfach die richtige.`,
  'identify-ask-code': ({ order, purpose, address, minutes }, words) =>
    `${what(order, purpose, words)}, muss ich sicher sein, dass Sie es sind. Bitte geben Sie den 6-stelligen Code ein, den ich an ${address} geschickt habe; er gilt ${minutes} Minuten.`,
  'identify-offer-code': ({ order }) =>
    `Damit niemand die Daten zu Bestellung ${order} errät, kann ich im Moment keine weiteren Adressen oder Postleitzahlen prüfen. Ich kann stattdessen einen Code an die E-Mail-Adresse schicken, mit der bestellt wurde. Soll ich?`,
  'identify-ask-blind-code': ({ order, minutes }) =>
    `Wenn es eine Bestellung ${order} gibt, ist ein 6-stelliger Code an die E-Mail-Adresse unterwegs, mit der bestellt wurde. Bitte geben Sie den Code ein; er gilt ${minutes} Minuten.`,
  'identify-ask-address-code': ({ address, minutes }) =>
    `Wenn Sie mit ${address} bestellt haben, ist ein 6-stelliger Code dorthin unterwegs. Bitte geben Sie den Code ein; er gilt ${minutes} Minuten.`,
  'identify-ask-account-code': ({ minutes }) =>
    `Wenn es ein Konto mit diesem Namen und dieser Postleitzahl gibt, ist ein 6-stelliger Code an dessen E-Mail-Adresse unterwegs. Bitte geben Sie den Code ein; er gilt ${minutes} Minuten.`,
  'identify-ask-postcode': () =>
    'Und welche Postleitzahl gehört zu Ihrem Konto? Ich schicke einen Code an dessen E-Mail-Adresse.',
  'identify-ask-account': () =>
    'Darf ich fragen, wer Sie sind? Bitte nennen Sie mir Ihre E-Mail-Adresse oder Ihren vollen Namen und Ihre Postleitzahl.',
  'identify-not-found': () => 'Mit diesen Angaben finde ich kein Konto.',
  'identify-no-address-codes': () => 'Dorthin kann ich gerade keinen Code schicken.',
  'identify-code-again': () =>
    'Bitte tippen Sie den 6-stelligen Code aus dieser E-Mail ein. Wenn sie nicht gekommen ist, kann ich einen neuen schicken.',
  'code-wrong': ({ triesLeft }) =>
    `Dieser Code stimmt nicht. Sie haben noch ${triesLeft === 1 ? 'einen Versuch' : `${triesLeft} Versuche`}.`,
  'code-expired': () => 'Dieser Code ist abgelaufen. Soll ich Ihnen einen neuen schicken?',
  'identify-gave-up': () =>
    'Dann kann ich mit dieser Bestellung leider nicht weitermachen, denn sie könnte jemand anderem gehören.',
  'choice-send-code': () => 'Code schicken',
  'choice-resend': () => 'Neuen Code schicken',
  'choice-no-access': () => 'Kein Zugang zum Postfach',
};

function what(order: string, purpose: Phrase | null, { word }: Words): string {
  return purpose === null ? `Damit Bestellung ${order} privat bleibt` : word(purpose);
}
