import { filled } from '../filled.ts';
import { Dialog } from '../kernel/dialog.ts';
import { choice, line } from '../kernel/effects.ts';

type Slots = { case: string; score: string | null };

/** The worst first, so that the number of a choice in a numbered menu is the score. */
const SCORES = [1, 2, 3, 4, 5].map((score) =>
  choice('choice-score', { score }, { type: 'inform', values: { score: String(score) } }),
);

/** Highest CSAT score at which the bot offers a person again. */
const LOW = 2;

/** Asks once for the CSAT rating of a resolved case; any other message leaves the question unanswered. */
export class Rating extends Dialog<'rating', Slots> {
  readonly id = 'rating';
  readonly version = 1;
  readonly role = 'aside';
  readonly machine = this.define({
    initial: 'ask',
    begin: (input) => ({ case: input.case, score: null }),
    takes: { score: { only: ['ask'], set: { score: (score) => score }, to: 'rated' } },
    guards: { low: ({ slots }) => Number(slots.score) <= LOW },
    states: {
      ask: { ask: () => line('ask-rating', {}, SCORES), optional: true, on: { deny: 'skipped' } },
      rated: {
        notify: ({ slots }) => ({ type: 'csat-given', case: slots.case, score: Number(filled(slots.score)) }),
        next: [{ when: 'low', say: () => line('rating-thanks', {}), to: 'offer' }, { to: 'thanked' }],
      },
      offer: { push: 'offer-human', with: () => ({ reason: 'poor-rating' }), done: 'over' },
      thanked: { end: 'done', say: () => line('rating-thanks', {}) },
      skipped: { end: 'given-up', say: () => line('all-right', {}) },
      over: { end: 'done' },
    },
  });
}
