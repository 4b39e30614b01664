import type { Handoff } from '../handoff/handoff.ts';
import type { HandoffInput } from '../machine/dialog.ts';
import { type Begins, Dialog } from '../machine/dialog.ts';
import { speaker } from '../machine/speaker.ts';
import type { en as sharedTexts } from '../shared/texts.en.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { zh } from './texts.zh.ts';

const { line, choice } = speaker<typeof en & typeof sharedTexts>();

/** Reasons for the offer that no longer hold once the bot understands a message. */
const STALE_ONCE_UNDERSTOOD: ReadonlySet<string> = new Set([
  'not-understood',
  'no-answer',
  'unsupported',
  'sent-file',
  'poor-rating',
]);

/** Offers a handoff to a person, and escalates only after a yes. */
export class OfferHuman extends Dialog<HandoffInput, HandoffInput> {
  readonly id = 'offer-human';
  readonly version = 1;
  readonly role = 'offer';
  readonly texts = { en, zh, de };
  override readonly folder = import.meta.dirname;
  override readonly publicTexts = ['offer-human', 'yes-or-no'];
  override readonly intents = { unsupported: { type: 'unsupported' } } as const;
  override readonly begins: Begins<HandoffInput> = { file: () => ({ reason: 'sent-file' }) };
  readonly machine = this.define({
    initial: 'offer',
    begin: ({ reason }) => ({ reason }),
    takes: {},
    guards: {},
    states: {
      offer: {
        ask: ({ slots }) =>
          line('offer-human', slots, [
            choice('choice-yes', {}, { type: 'affirm' }),
            choice('choice-no', {}, { type: 'deny' }),
          ]),
        unclear: () => line('yes-or-no', {}),
        on: { affirm: 'accepted', deny: 'declined' },
      },
      accepted: { ...this.push<Handoff>('handoff', ({ slots }) => slots), done: 'declined' },
      declined: { end: 'done', say: () => line('all-right', {}) },
    },
  });

  override isStale({ reason }: HandoffInput): boolean {
    return STALE_ONCE_UNDERSTOOD.has(reason);
  }
}
