import type { TextsLike } from '../texts/text-pack.ts';
import type { en as english } from './texts.en.ts';

/** The state of a ticket; customers know it as their request. */
export const de: TextsLike<typeof english> = {
  'ticket-label': ({ ticket }) =>
    ticket === null ? 'Stand meines Anliegens' : `Stand des Anliegens ${ticket}`,
  'ticket-ask': () =>
    'Welche Nummer hat Ihr Anliegen? Sie ist siebenstellig und steht in unseren E-Mails dazu.',
  'ticket-with-us': ({ ticket }) =>
    `Das Anliegen ${ticket} liegt bei unserem Team. Die Antwort bekommen Sie dort, wo Sie uns geschrieben haben.`,
  'ticket-with-you': ({ ticket }) =>
    `Unser Team hat auf das Anliegen ${ticket} geantwortet und wartet dort auf Ihre Rückmeldung.`,
  'ticket-solved': ({ ticket }) =>
    `Das Anliegen ${ticket} ist als erledigt vermerkt. Wenn es das für Sie nicht ist, antworten Sie dort, dann sieht unser Team es sich noch einmal an.`,
  'ticket-not-shown': ({ ticket }) =>
    `Zu einem Anliegen ${ticket} kann ich hier nichts sagen: Den Stand erfährt nur die Person, der es gehört. Wenn es Ihres ist, antworten Sie auf unsere letzte E-Mail dazu oder schreiben Sie dort, wo Sie es gemeldet haben. Auch unser Team hilft Ihnen gern.`,
};
