import type { Groups, TextGroup } from '../../templates.ts';
import { soon, time, zone } from './format.ts';

/** Minutes from which a wait is given in hours. */
const IN_HOURS = 90;

const SCORES = ['', 'Sehr schlecht', 'Schlecht', 'Mittelmäßig', 'Gut', 'Sehr gut'];

/** The texts about the staff desk: queue, opening hours, tickets and the CSAT rating. */
export const desk: TextGroup<Groups['desk']> = {
  'staff-joined': ({ staff }) => `${staff} aus unserem Team ist jetzt für Sie da.`,
  'staff-resolved': () =>
    'Unser Team hat Ihr Anliegen als erledigt markiert. Wenn noch etwas ist, schreiben Sie uns hier jederzeit.',
  'desk-closed': ({ opens, ...at }) => {
    const back =
      opens === null
        ? 'Gerade ist niemand aus unserem Team da, und ich weiß noch nicht, wann wieder jemand erreichbar ist.'
        : `Gerade ist niemand aus unserem Team da; wir sind am ${soon(opens)} um ${time(opens)} Uhr (${zone(at.zone, opens)}) wieder erreichbar.`;
    return `${back} Ihr Platz in der Warteschlange bleibt erhalten. Sollen wir Ihnen lieber per E-Mail antworten?`;
  },
  'desk-delayed': () =>
    'Es tut mir leid, das dauert länger als gedacht: Bisher konnte Ihnen noch niemand antworten. Ihr Platz in der Warteschlange bleibt erhalten. Sollen wir Ihnen lieber per E-Mail antworten?',
  'queue-position': ({ ahead, minutes }) =>
    `${place(ahead)}${minutes === null ? '' : ` Eine Antwort dauert meist etwa ${wait(minutes)}.`}`,
  'email-ask': () => 'An welche E-Mail-Adresse darf unser Team schreiben?',
  'email-noted': ({ address }) =>
    `In Ordnung, unser Team schreibt Ihnen an ${address ?? 'die E-Mail-Adresse, die uns vorliegt'}. Sie müssen nicht hier warten.`,
  'keeps-waiting': () => 'In Ordnung, Ihr Platz in der Warteschlange bleibt erhalten.',
  'ask-rating': () => 'Wie gut konnten wir Ihnen helfen, von 1 (sehr schlecht) bis 5 (sehr gut)?',
  'rating-thanks': () => 'Vielen Dank, ich habe das an unser Team weitergegeben.',
  'desk-delayed-mail': () =>
    'Es tut uns leid, das dauert länger als gedacht: Bisher konnte Ihnen noch niemand antworten. Ihr Anliegen ist nicht vergessen; wir antworten Ihnen per E-Mail.',
  'ticket-numbered': ({ number }) =>
    `Ihr Anliegen hat jetzt die Nummer ${number}. Unser Team bleibt dran; nennen Sie die Nummer gern, wenn Sie uns dazu schreiben.`,
  'ticket-opened': ({ number, subject }) =>
    `Wir haben für Sie das Anliegen ${number} aufgenommen${subject === '' ? '' : `: ${subject}`}. Unser Team antwortet Ihnen per E-Mail.`,
  'ticket-merged': ({ number, channel }) =>
    `Wir beantworten das zusammen mit Ihrem Anliegen ${number}${channel === 'email' ? ' per E-Mail' : ''}, damit nichts doppelt bearbeitet wird.`,
  'choice-email-yes': () => 'Ja, per E-Mail',
  'choice-email-no': () => 'Nein, ich warte hier',
  'choice-score': ({ score }) => SCORES[score] ?? String(score),
};

function place(ahead: number): string {
  if (ahead === 0) return 'Sie sind als Nächstes dran.';
  return ahead === 1 ? 'Vor Ihnen wartet noch eine Person.' : `Vor Ihnen warten noch ${ahead} Personen.`;
}

function wait(minutes: number): string {
  if (minutes >= IN_HOURS) return `${Math.round(minutes / 60)} Stunden`;
  return minutes <= 1 ? 'eine Minute' : `${minutes} Minuten`;
}
