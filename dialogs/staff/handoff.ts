import { Dialog } from '../kernel/dialog.ts';
import { choice, line } from '../kernel/effects.ts';
import type { HandoffReason } from '../vocabulary.ts';

type Slots = { reason: HandoffReason };

const LEAVE = choice('choice-leave-queue', {}, { type: 'cancel' });

/** Puts the conversation into the queue and says so; staff end it, or the customer leaves the queue. */
export class Handoff extends Dialog<'handoff', Slots> {
  readonly id = 'handoff';
  readonly version = 1;
  readonly role = 'queue';
  readonly machine = this.define({
    initial: 'queued',
    begin: ({ reason }) => ({ reason }),
    takes: {},
    guards: {},
    states: {
      queued: {
        handoff: ({ slots }) => slots.reason,
        ask: ({ slots }) => line('queued', slots, [LEAVE]),
        reprompt: () => line('queue-noted', {}),
      },
    },
  });
}
