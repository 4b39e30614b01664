import type { TextsLike } from '../texts/text-pack.ts';
import type { en as english } from './texts.en.ts';

/** Minutes from which a wait is given in hours. */
const IN_HOURS = 90;

const LIST = new Intl.ListFormat('de-DE', { type: 'conjunction' });

/** What the kernel and staff's events say, and the labels of buttons that several dialogs have. */
export const de: TextsLike<typeof english> = {
  disclosure: () =>
    'Sie schreiben mit dem automatischen Assistenten des Shops. Wenn Sie lieber mit einem Menschen sprechen möchten, sagen Sie es einfach.',
  'disclosure-alone': () => 'Sie schreiben mit dem automatischen Assistenten des Shops.',
  busy: () => 'Einen Moment bitte, ich bin noch dabei.',
  menu: (_, { abilities }) => `${canDo(abilities)} Was möchten Sie tun?`,
  'value-misspelt': ({ value }) => `In ${value} stimmt mindestens eine Ziffer nicht, bitte prüfen Sie sie.`,
  'which-value': () => 'Was davon ist es?',
  'did-you-mean': ({ value }) => `Meinen Sie ${value}? Sonst schreiben Sie es bitte noch einmal.`,
  'choice-value': ({ value }) => value,
  'not-understood': () => 'Entschuldigung, das habe ich nicht verstanden.',
  'not-understood-menu': (_, { abilities }) =>
    `Entschuldigung, das habe ich nicht verstanden. ${canDo(abilities)}`,
  'left-it': () => 'In Ordnung, dann lassen wir das.',
  'left-queue': () => 'In Ordnung, Sie sind nicht mehr in der Warteschlange.',
  'back-to': ({ task }, { word }) => `Nun zurück hierzu: ${word(task)}`,
  'back-to-bot': () => 'Hier ist wieder der automatische Assistent. Kann ich sonst noch etwas für Sie tun?',
  'nothing-changed': () => 'In Ordnung, es bleibt alles, wie es ist.',
  'all-right': () => 'In Ordnung.',
  'language-changed': () => 'Gern, ab jetzt auf Deutsch.',
  'take-your-time': () => 'Lassen Sie sich Zeit; es passiert nichts, bevor Sie Ja sagen.',
  'anything-else': () => 'In Ordnung. Kann ich sonst noch etwas für Sie tun?',
  'sorry-for-that': () =>
    'Das tut mir leid. Ich kann sofort nach Ihrer Bestellung sehen oder Sie mit jemandem aus unserem Team verbinden.',
  regret: () => 'Das tut mir leid.',
  'call-a-person': () =>
    'Wenn Sie lieber mit einem Menschen aus unserem Team sprechen möchten, sagen Sie es einfach.',
  sorry: () => 'Das tut mir leid.',
  'place-kept': () => 'Ihr Platz in der Warteschlange bleibt erhalten; unser Team schreibt Ihnen hier.',
  'queue-noted': () => 'Notiert. Unser Team liest das hier.',
  'choice-yes': () => 'Ja, bitte',
  'choice-no': () => 'Nein, danke',
  'choice-human': () => 'Einen Menschen bitte',
  'next-wish': ({ task }, { word }) => `Nun zum Nächsten: ${word(task)}`,
  'wish-question': ({ question }) => `Frage: ${question}`,
  'no-answer-queued': () =>
    'Dazu habe ich auf unseren Hilfeseiten nichts gefunden; ich habe die Frage für unser Team notiert.',
  'queue-position': ({ ahead, minutes }) =>
    `${place(ahead)}${minutes === null ? '' : ` Eine Antwort dauert meist etwa ${wait(minutes)}.`}`,
  'staff-joined': ({ staff }) => `${staff} aus unserem Team ist jetzt für Sie da.`,
  'staff-resolved': () =>
    'Unser Team hat Ihr Anliegen als erledigt markiert. Wenn noch etwas ist, schreiben Sie uns hier jederzeit.',
  'desk-delayed-mail': () =>
    'Es tut uns leid, das dauert länger als gedacht: Bisher konnte Ihnen noch niemand antworten. Ihr Anliegen ist nicht vergessen; wir antworten Ihnen per E-Mail.',
  'ticket-numbered': ({ number }) =>
    `Ihr Anliegen hat jetzt die Nummer ${number}. Unser Team bleibt dran; nennen Sie die Nummer gern, wenn Sie uns dazu schreiben.`,
  'ticket-opened': ({ number, subject }) =>
    `Wir haben für Sie das Anliegen ${number} aufgenommen${subject === '' ? '' : `: ${subject}`}. Unser Team antwortet Ihnen per E-Mail.`,
  'ticket-merged': ({ number, channel }) =>
    `Wir beantworten das zusammen mit Ihrem Anliegen ${number}${channel === 'email' ? ' per E-Mail' : ''}, damit nichts doppelt bearbeitet wird.`,
};

/** The sentence that says what the bot can do. */
export function canDo(abilities: readonly string[]): string {
  return `Ich kann ${LIST.format(abilities)}.`;
}

function place(ahead: number): string {
  if (ahead === 0) return 'Sie sind als Nächstes dran.';
  return ahead === 1 ? 'Vor Ihnen wartet noch eine Person.' : `Vor Ihnen warten noch ${ahead} Personen.`;
}

function wait(minutes: number): string {
  if (minutes >= IN_HOURS) return `${Math.round(minutes / 60)} Stunden`;
  return minutes <= 1 ? 'eine Minute' : `${minutes} Minuten`;
}
