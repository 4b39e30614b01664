import { filled } from '../filled.ts';
import { Dialog } from '../kernel/dialog.ts';
import { line } from '../kernel/effects.ts';
import type { QuotedAnswer } from '../vocabulary.ts';

type Slots = { answer: QuotedAnswer | null };

/** Answers a question by quoting the knowledge base with its source; without an answer it says so and offers a person. */
export class AnswerQuestion extends Dialog<'answer', Slots> {
  readonly id = 'answer';
  readonly version = 1;
  readonly role = 'aside';
  readonly machine = this.define({
    initial: 'route',
    begin: ({ answer }) => ({ answer }),
    takes: {},
    guards: { found: ({ slots }) => slots.answer !== null },
    states: {
      route: { choose: [{ when: 'found', to: 'told' }, { to: 'offer' }] },
      told: { end: 'done', say: ({ slots }) => line('answer', { answer: filled(slots.answer) }) },
      offer: { push: 'offer-human', with: () => ({ reason: 'no-answer' }), done: 'declined' },
      declined: { end: 'given-up' },
    },
  });
}
