import { Dialog } from '../kernel/dialog.ts';
import { choice, line } from '../kernel/effects.ts';
import type { HandoffReason } from '../vocabulary.ts';

type Slots = { reason: HandoffReason };

/** Offers a handoff to a person, and escalates only after a yes. */
export class OfferHuman extends Dialog<'offer-human', Slots> {
  readonly id = 'offer-human';
  readonly version = 1;
  readonly role = 'aside';
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
        on: { affirm: 'accepted', deny: 'declined' },
      },
      accepted: { push: 'handoff', with: ({ slots }) => slots, done: 'declined' },
      declined: { end: 'done', say: () => line('all-right', {}) },
    },
  });
}
