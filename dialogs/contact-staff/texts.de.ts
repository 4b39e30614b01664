import { canDo } from '../shared/texts.de.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { en as english, Reached } from './texts.en.ts';

/** What a customer reads who wants a person, in an app without a staff desk. */
export const de: TextsLike<typeof english> = {
  'staff-mail-ask': () =>
    'Unser Team antwortet per E-Mail. An welche E-Mail-Adresse darf es Ihnen schreiben?',
  'staff-mailed': ({ address }) =>
    `Ich habe diese Unterhaltung per E-Mail an unser Team weitergegeben. Die Antwort kommt per E-Mail an ${address}.`,
  'staff-mailed-before': () => 'Unser Team hat diese Unterhaltung schon und antwortet Ihnen per E-Mail.',
  'staff-not-mailed': (at) =>
    `Es tut mir leid, ich konnte das gerade nicht an unser Team weitergeben. ${reach(at) || 'Bitte versuchen Sie es später noch einmal.'}`,
  'staff-details': (at) => `Ich kann Sie hier nicht mit einem Menschen verbinden. ${reach(at)}`,
  'staff-nobody': (_, { abilities }) =>
    `Es tut mir leid, hier ist niemand aus unserem Team erreichbar. ${canDo(abilities)}`,
  'bot-failed': (at) =>
    `Es tut mir leid, da ist etwas schiefgegangen, und ich kann das nicht beantworten. Bitte schreiben Sie es noch einmal.${reach(at) && ` ${reach(at)}`}`,
};

/** The sentence that says how the shop is reached; empty where nothing is configured. */
export function reach({ email, phone, hours }: Reached): string {
  const ways = [email && `per E-Mail an ${email}`, phone && `telefonisch unter ${phone}`].filter(Boolean);
  if (ways.length === 0) return '';
  return `Unser Team erreichen Sie ${ways.join(' oder ')}${hours === null ? '' : ` (${hours})`}.`;
}
