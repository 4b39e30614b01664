import { soon, time, zone } from '../texts/format.en.ts';

/** The offer of an answer by e-mail, to a customer in the queue. */
export const en = {
  'desk-closed': ({ opens, ...at }: { opens: string | null; zone: string }) => {
    const back =
      opens === null
        ? "Nobody from our team is here right now, and I don't know yet when they will be back."
        : `Nobody from our team is here right now; they are back on ${soon(opens)} at ${time(opens)} (${zone(at.zone, opens)}).`;
    return `${back} You keep your place in the queue. Would you rather be answered by e-mail?`;
  },
  'desk-delayed': () =>
    "I'm sorry, this takes longer than it should: nobody was free to answer yet. You keep your place in the queue. Would you rather be answered by e-mail?",
  'email-ask': () => 'Which e-mail address should our team write to?',
  'email-noted': ({ address }: { address: string | null }) =>
    `All right, our team will write to ${address ?? 'the e-mail address we have for you'}. You don't have to stay here.`,
  'keeps-waiting': () => 'All right, you keep your place in the queue.',
  'choice-email-yes': () => 'Yes, by e-mail',
  'choice-email-no': () => "No, I'll wait here",
};
