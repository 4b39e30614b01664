import type { Phrase } from '../texts/phrase.ts';
import type { Words } from '../texts/text-pack.ts';

/** Minutes from which a wait is given in hours. */
const IN_HOURS = 90;

const LIST = new Intl.ListFormat('en', { type: 'conjunction' });

/** What the kernel and staff's events say, and the labels of buttons that several dialogs have. */
export const en = {
  disclosure: () =>
    "You're talking to the shop's automatic assistant. If you'd rather have a person, just say so.",
  'disclosure-alone': () => "You're talking to the shop's automatic assistant.",
  busy: () => "One moment, I'm still working on it.",
  menu: (_: Record<string, never>, { abilities }: Words) => `${canDo(abilities)} What would you like to do?`,
  'value-misspelt': ({ value }: { value: string }) =>
    `At least one digit of ${value} is wrong; please check it.`,
  'which-value': () => 'Which of these is it?',
  'did-you-mean': ({ value }: { value: string }) =>
    `Did you mean ${value}? Otherwise please write it once more.`,
  'choice-value': ({ value }: { value: string }) => value,
  'not-understood': () => "Sorry, I didn't get that.",
  'not-understood-menu': (_: Record<string, never>, { abilities }: Words) =>
    `Sorry, I didn't get that. ${canDo(abilities)}`,
  'left-it': () => "All right, I'll leave that.",
  'left-queue': () => "All right, you're no longer in the queue.",
  'back-to': ({ task }: { task: Phrase }, { word }: Words) => `Back to this: ${word(task)}`,
  'back-to-bot': () => "It's the automatic assistant again. Is there anything else I can do?",
  'nothing-changed': () => 'All right, everything stays as it is.',
  'all-right': () => 'All right.',
  'language-changed': () => 'All right, in English from now on.',
  'take-your-time': () => 'Take your time; nothing happens until you say yes.',
  'anything-else': () => 'All right. Is there anything else I can do?',
  'sorry-for-that': () =>
    "I'm sorry this has gone wrong. I can look at your order right away, or get you a person from our team.",
  regret: () => "I'm sorry about that.",
  'call-a-person': () => 'If you would rather have a person from our team, just say so.',
  sorry: () => "I'm sorry this has gone wrong.",
  'place-kept': () => 'You keep your place in the queue; our team will write to you here.',
  'queue-noted': () => 'Noted. Our team will read this here.',
  'choice-yes': () => 'Yes, please',
  'choice-no': () => 'No, thanks',
  'choice-human': () => 'Talk to a person',
  'next-wish': ({ task }: { task: Phrase }, { word }: Words) => `Now to the next one: ${word(task)}`,
  'wish-question': ({ question }: { question: string }) => `Question: ${question}`,
  'no-answer-queued': () =>
    "I found nothing on that in our help pages; I've noted the question for our team.",
  'queue-position': ({ ahead, minutes }: { ahead: number; minutes: number | null }) =>
    `${place(ahead)}${minutes === null ? '' : ` An answer usually takes about ${wait(minutes)}.`}`,
  'staff-joined': ({ staff }: { staff: string }) => `${staff} from our team is here now.`,
  'staff-resolved': () =>
    'Our team has marked this as settled. If there is anything else, write here at any time.',
  'desk-delayed-mail': () =>
    "I'm sorry, this takes longer than it should: nobody was free to answer yet. Your request is not forgotten, and the answer comes to you by e-mail.",
  'ticket-numbered': ({ number }: { number: string }) =>
    `Your request has the number ${number} now. Our team stays on it, and you can name the number whenever you write about it.`,
  'ticket-opened': ({ number, subject }: { number: string; subject: string }) =>
    `We have opened request ${number} for you${subject === '' ? '' : `: ${subject}`}. Our team will answer you by e-mail.`,
  'ticket-merged': ({ number, channel }: { number: string; channel: string }) =>
    `We answer this together with your request ${number}${channel === 'email' ? ', by e-mail' : ''}, so that nothing is done twice.`,
};

/** The sentence that says what the bot can do. */
export function canDo(abilities: readonly string[]): string {
  return `I can ${LIST.format(abilities)}.`;
}

function place(ahead: number): string {
  if (ahead === 0) return 'You are next.';
  return ahead === 1
    ? 'One person has been waiting longer than you.'
    : `${ahead} people have been waiting longer than you.`;
}

function wait(minutes: number): string {
  if (minutes >= IN_HOURS) return `${Math.round(minutes / 60)} hours`;
  return minutes <= 1 ? 'a minute' : `${minutes} minutes`;
}
