import { type Begins, Dialog, type HandoffInput } from '../machine/dialog.ts';
import { speaker } from '../machine/speaker.ts';
import type { en as sharedTexts } from '../shared/texts.en.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { zh } from './texts.zh.ts';

const { line, choice } = speaker<typeof en & typeof sharedTexts>();

const LEAVE = choice('choice-leave-queue', {}, { type: 'cancel' });

/** Puts the conversation into the queue and says so; staff end it, or the customer leaves the queue. */
export class Handoff extends Dialog<HandoffInput, HandoffInput> {
  readonly id = 'handoff';
  readonly version = 1;
  readonly role = 'queue';
  readonly texts = { en, zh, de };
  override readonly folder = import.meta.dirname;
  override readonly publicTexts = ['queued', 'choice-leave-queue'];
  override readonly intents = { handoff: { type: 'human' } } as const;
  override readonly begins: Begins<HandoffInput> = { human: () => ({ reason: 'asked' }) };
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
