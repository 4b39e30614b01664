import { filled } from '../filled.ts';
import { type Begins, Dialog } from '../machine/dialog.ts';
import { speaker } from '../machine/speaker.ts';
import type { OfferHuman } from '../offer-human/offer-human.ts';
import type { en as sharedTexts } from '../shared/texts.en.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { zh } from './texts.zh.ts';

const { line, choice } = speaker<typeof en & typeof sharedTexts>();

/** `case`: the case that the rating is about. */
type Input = { case: string };

type Slots = { case: string; score: string | null };

/** The worst first, so that the number of a choice in a numbered menu is the score. */
const SCORES = [1, 2, 3, 4, 5].map((score) =>
  choice('choice-score', { score }, { type: 'inform', values: { score: String(score) } }),
);

/** Highest CSAT score at which the bot offers a person again. */
const LOW = 2;

/** Asks once for the CSAT rating of a resolved case; any other message leaves the question unanswered. */
export class Rating extends Dialog<Input, Slots> {
  readonly id = 'rating';
  readonly version = 1;
  readonly role = 'aside';
  readonly texts = { en, zh, de };
  override readonly begins: Begins<Input> = {
    'staff-resolved': ({ rate }) => (rate === null ? null : { case: rate }),
  };
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
      offer: { ...this.push<OfferHuman>('offer-human', () => ({ reason: 'poor-rating' })), done: 'over' },
      thanked: { end: 'done', say: () => line('rating-thanks', {}) },
      skipped: { end: 'given-up', say: () => line('all-right', {}) },
      over: { end: 'done' },
    },
  });
}
