import { soon, time, zone } from '../texts/format.en.ts';

/** What a customer in the queue reads of the wait. */
export const en = {
  'queue-closed': ({ opens, ...at }: { opens: string | null; zone: string }) => {
    const back =
      opens === null
        ? "Nobody from our team is here right now, and I don't know yet when they will be back."
        : `Nobody from our team is here right now; they are back on ${soon(opens)} at ${time(opens)} (${zone(at.zone, opens)}).`;
    return `You are still in the queue. ${back} You keep your place.`;
  },
  'queue-waiting': () =>
    "You are still in the queue. I can't say how long it takes; our team will write to you here.",
};
