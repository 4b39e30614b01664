import { canDo } from '../shared/texts.en.ts';
import type { Words } from '../texts/text-pack.ts';

/** How the shop is reached, where that is configured. */
export type Reached = { email: string | null; phone: string | null; hours: string | null };

/** What a customer reads who wants a person, in an app without a staff desk. */
export const en = {
  'staff-mail-ask': () => 'Our team answers by e-mail. Which e-mail address should they write to?',
  'staff-mailed': ({ address }: { address: string }) =>
    `I've mailed this conversation to our team. They will answer by e-mail, to ${address}.`,
  'staff-mailed-before': () => 'Our team has this conversation already, and will answer you by e-mail.',
  'staff-not-mailed': (at: Reached) =>
    `I'm sorry, I couldn't pass this on to our team just now. ${reach(at) || 'Please try again later.'}`,
  'staff-details': (at: Reached) => `I can't connect you with a person here. ${reach(at)}`,
  'staff-nobody': (_: Record<string, never>, { abilities }: Words) =>
    `I'm sorry, I can't get you a person: nobody from our team can be reached here. ${canDo(abilities)}`,
  'bot-failed': (at: Reached) =>
    `I'm sorry, something went wrong and I can't answer this. Please write it once more.${reach(at) && ` ${reach(at)}`}`,
};

/** The sentence that says how the shop is reached; empty where nothing is configured. */
export function reach({ email, phone, hours }: Reached): string {
  const ways = [email && `by e-mail at ${email}`, phone && `by phone at ${phone}`].filter(Boolean);
  if (ways.length === 0) return '';
  return `You can reach our team ${ways.join(' or ')}${hours === null ? '' : ` (${hours})`}.`;
}
