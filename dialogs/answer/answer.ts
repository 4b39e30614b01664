import { filled } from '../filled.ts';
import { type Begins, Dialog } from '../machine/dialog.ts';
import type { QuotedAnswer } from '../machine/events.ts';
import { speaker } from '../machine/speaker.ts';
import type { OfferHuman } from '../offer-human/offer-human.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { zh } from './texts.zh.ts';

const { line, phrase } = speaker<typeof en>();

type Slots = { answer: QuotedAnswer | null };

/** Answers a question by quoting the knowledge base with its source; without an answer it says so and offers a person. */
export class AnswerQuestion extends Dialog<Slots, Slots> {
  readonly id = 'answer';
  readonly version = 1;
  readonly role = 'aside';
  readonly texts = { en, zh, de };
  override readonly folder = import.meta.dirname;
  override readonly publicTexts = ['answer'];
  override readonly ability = phrase('answer-ability', {});
  override readonly intents = { 'ask-knowledge': 'question' } as const;
  override readonly begins: Begins<Slots> = { ask: ({ answer }) => ({ answer }) };
  readonly machine = this.define({
    initial: 'route',
    begin: ({ answer }) => ({ answer }),
    takes: {},
    guards: { found: ({ slots }) => slots.answer !== null },
    states: {
      route: { choose: [{ when: 'found', to: 'told' }, { to: 'offer' }] },
      told: { end: 'done', say: ({ slots }) => line('answer', { answer: filled(slots.answer) }) },
      offer: { ...this.push<OfferHuman>('offer-human', () => ({ reason: 'no-answer' })), done: 'declined' },
      declined: { end: 'given-up' },
    },
  });
}
