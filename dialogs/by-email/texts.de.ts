import { soon, time, zone } from '../texts/format.de.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { en as english } from './texts.en.ts';

/** The offer of an answer by e-mail, to a customer in the queue. */
export const de: TextsLike<typeof english> = {
  'desk-closed': ({ opens, ...at }) => {
    const back =
      opens === null
        ? 'Gerade ist niemand aus unserem Team da, und ich weiß noch nicht, wann wieder jemand erreichbar ist.'
        : `Gerade ist niemand aus unserem Team da; wir sind am ${soon(opens)} um ${time(opens)} Uhr (${zone(at.zone, opens)}) wieder erreichbar.`;
    return `${back} Ihr Platz in der Warteschlange bleibt erhalten. Sollen wir Ihnen lieber per E-Mail antworten?`;
  },
  'desk-delayed': () =>
    'Es tut mir leid, das dauert länger als gedacht: Bisher konnte Ihnen noch niemand antworten. Ihr Platz in der Warteschlange bleibt erhalten. Sollen wir Ihnen lieber per E-Mail antworten?',
  'email-ask': () => 'An welche E-Mail-Adresse darf unser Team schreiben?',
  'email-noted': ({ address }) =>
    `In Ordnung, unser Team schreibt Ihnen an ${address ?? 'die E-Mail-Adresse, die uns vorliegt'}. Sie müssen nicht hier warten.`,
  'keeps-waiting': () => 'In Ordnung, Ihr Platz in der Warteschlange bleibt erhalten.',
  'choice-email-yes': () => 'Ja, per E-Mail',
  'choice-email-no': () => 'Nein, ich warte hier',
};
