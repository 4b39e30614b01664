import type { Groups, TextGroup } from '../../templates.ts';
import { soon, time, zone } from './format.ts';

/** Minutes from which a wait is given in hours. */
const IN_HOURS = 90;

const SCORES = ['', 'Very bad', 'Bad', 'Okay', 'Good', 'Very good'];

/** The texts about the staff desk: queue, opening hours, tickets and the CSAT rating. */
export const desk: TextGroup<Groups['desk']> = {
  'staff-joined': ({ staff }) => `${staff} from our team is here now.`,
  'staff-resolved': () =>
    'Our team has marked this as settled. If there is anything else, write here at any time.',
  'desk-closed': ({ opens, ...at }) => {
    const back =
      opens === null
        ? "Nobody from our team is here right now, and I don't know yet when they will be back."
        : `Nobody from our team is here right now; they are back on ${soon(opens)} at ${time(opens)} (${zone(at.zone, opens)}).`;
    return `${back} You keep your place in the queue. Would you rather be answered by e-mail?`;
  },
  'desk-delayed': () =>
    "I'm sorry, this takes longer than it should: nobody was free to answer yet. You keep your place in the queue. Would you rather be answered by e-mail?",
  'queue-position': ({ ahead, minutes }) =>
    `${place(ahead)}${minutes === null ? '' : ` An answer usually takes about ${wait(minutes)}.`}`,
  'email-ask': () => 'Which e-mail address shall our team write to?',
  'email-noted': ({ address }) =>
    `All right, our team will write to ${address ?? 'the e-mail address we have for you'}. You don't have to stay here.`,
  'keeps-waiting': () => 'All right, you keep your place in the queue.',
  'ask-rating': () => 'How good was our help, from 1 (very bad) to 5 (very good)?',
  'rating-thanks': () => 'Thank you, I have passed that on to our team.',
  'desk-delayed-mail': () =>
    "I'm sorry, this takes longer than it should: nobody was free to answer yet. Your request is not forgotten, and the answer comes to you by e-mail.",
  'ticket-numbered': ({ number }) =>
    `Your request has the number ${number} now. Our team stays on it, and you can name the number whenever you write about it.`,
  'ticket-opened': ({ number, subject }) =>
    `We have opened request ${number} for you${subject === '' ? '' : `: ${subject}`}. Our team will answer you by e-mail.`,
  'ticket-merged': ({ number, channel }) =>
    `We answer this together with your request ${number}${channel === 'email' ? ', by e-mail' : ''}, so that nothing is done twice.`,
  'choice-email-yes': () => 'Yes, by e-mail',
  'choice-email-no': () => "No, I'll wait here",
  'choice-score': ({ score }) => SCORES[score] ?? String(score),
};

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
