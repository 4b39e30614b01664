import type { Groups, TextGroup } from '../../templates.ts';
import type { HandoffReason, TaskId } from '../../vocabulary.ts';
import { day, name } from './format.ts';

const OFFER: Readonly<Record<HandoffReason, string>> = {
  asked: 'Soll ich Sie mit jemandem aus unserem Team verbinden?',
  'not-understood':
    'Es tut mir leid, ich verstehe Sie noch immer nicht. Soll ich Sie mit jemandem aus unserem Team verbinden?',
  'no-answer':
    'Dazu habe ich auf unseren Hilfeseiten nichts gefunden, und raten möchte ich nicht. Soll ich die Frage an unser Team weitergeben?',
  'too-many-attempts':
    'Das haben wir jetzt mehrmals versucht, deshalb muss ich hier abbrechen. Soll ich Sie mit jemandem aus unserem Team verbinden?',
  'no-mailbox':
    'Ohne dieses Postfach kann ich nicht sicher prüfen, dass Sie es sind. Soll ich Sie mit jemandem aus unserem Team verbinden?',
  'codes-used-up':
    'Für diese Bestellung habe ich schon mehrere Codes verschickt. Bitte nehmen Sie den neuesten oder versuchen Sie es in 10 Minuten noch einmal. Oder soll ich Sie mit jemandem aus unserem Team verbinden?',
  'codes-locked':
    'Für diese Bestellung habe ich schon mehrere Codes verschickt. Bitte versuchen Sie es in 10 Minuten noch einmal. Oder soll ich Sie mit jemandem aus unserem Team verbinden?',
  'shop-unavailable':
    'Ich erreiche unser Bestellsystem gerade nicht. Soll ich Sie mit jemandem aus unserem Team verbinden?',
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

const QUEUED: Readonly<Partial<Record<HandoffReason, string>>> = {
  'uncertain-outcome': 'Jemand aus unserem Team prüft, was passiert ist, und schreibt Ihnen hier.',
  'unreadable-state': 'Ich habe in unserem Gespräch leider den Faden verloren.',
};

const TASK: Readonly<Record<TaskId, (order: string | null) => string>> = {
  'track-order': (order) => (order === null ? 'Bestellung verfolgen' : `Wo ist Bestellung ${order}?`),
  'cancel-order': (order) => (order === null ? 'Bestellung stornieren' : `Bestellung ${order} stornieren`),
};

const BACK_TO: Readonly<Record<TaskId, string>> = {
  'track-order': 'Nun zurück zu Ihrer Bestellung.',
  'cancel-order': 'Nun zurück zu Ihrer Stornierung.',
};

const CAN_DO =
  'Ich kann Ihnen sagen, wo Ihre Bestellung ist, eine noch nicht verschickte Bestellung stornieren und Fragen zu unserem Shop beantworten.';

/** The texts that several dialogs share, and the labels of buttons. */
export const shared: TextGroup<Groups['shared']> = {
  disclosure: () =>
    'Sie schreiben mit dem automatischen Assistenten des Shops. Wenn Sie lieber mit einem Menschen sprechen möchten, sagen Sie es einfach.',
  busy: () => 'Einen Moment bitte, ich bin noch dabei.',
  menu: () => `${CAN_DO} Was möchten Sie tun?`,
  'not-understood': () => 'Entschuldigung, das habe ich nicht verstanden.',
  'not-understood-menu': () => `Entschuldigung, das habe ich nicht verstanden. ${CAN_DO}`,
  'left-it': () => 'In Ordnung, dann lassen wir das.',
  'left-queue': () => 'In Ordnung, Sie sind nicht mehr in der Warteschlange.',
  'back-to': ({ dialog }) => BACK_TO[dialog],
  'back-to-bot': () => 'Hier ist wieder der automatische Assistent. Kann ich sonst noch etwas für Sie tun?',
  'offer-human': ({ reason }) => OFFER[reason],
  'all-right': () => 'In Ordnung.',
  queued: ({ reason }) => {
    const what =
      QUEUED[reason] ?? 'Jemand aus unserem Team liest diese Unterhaltung und schreibt Ihnen hier.';
    return `${what} Sie sind jetzt in der Warteschlange und müssen nichts noch einmal erklären.`;
  },
  clarify: () => 'Was davon meinen Sie?',
  greeting: () => `Guten Tag! ${CAN_DO} Was möchten Sie tun?`,
  hello: () => 'Guten Tag!',
  thanks: () => 'Gern geschehen!',
  bye: () => 'Auf Wiedersehen und alles Gute!',
  'take-your-time': () => 'Lassen Sie sich Zeit; es passiert nichts, bevor Sie Ja sagen.',
  'anything-else': () => 'In Ordnung. Kann ich sonst noch etwas für Sie tun?',
  'sorry-for-that': () =>
    'Es tut mir leid, dass das schiefgegangen ist. Ich kann sofort nach Ihrer Bestellung sehen oder Sie mit jemandem aus unserem Team verbinden.',
  sorry: () => 'Es tut mir leid, dass das schiefgegangen ist.',
  'queue-noted': () => 'Notiert. Unser Team liest das hier.',
  'yes-or-no': () =>
    'Bitte antworten Sie mit Ja oder Nein: Soll ich Sie mit jemandem aus unserem Team verbinden?',
  'choice-yes': () => 'Ja, bitte',
  'choice-no': () => 'Nein, danke',
  'choice-cancel-yes': () => 'Ja, stornieren',
  'choice-cancel-no': () => 'Nein, behalten',
  'choice-leave-queue': () => 'Nicht mehr warten',
  'choice-human': () => 'Einen Menschen bitte',
  'choice-question': () => 'Frage zum Shop',
  'choice-resend': () => 'Neuen Code schicken',
  'choice-no-access': () => 'Kein Zugang zum Postfach',
  'choice-task': ({ dialog, order }) => TASK[dialog](order),
  'choice-order': ({ order, placedOn, item }) => `${order}: ${item ? `${name(item)}, ` : ''}${day(placedOn)}`,
};
