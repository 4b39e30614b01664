import { Dialog } from '../kernel/dialog.ts';
import { type Choice, choice, line } from '../kernel/effects.ts';
import { menu } from '../kernel/menu.ts';
import type { Interpretation } from '../vocabulary.ts';

type Slots = { readings: Interpretation[] };

/** Asks which interpretation of the message is right; each button holds its event, which the dialog below handles. */
export class Clarify extends Dialog<'clarify', Slots> {
  readonly id = 'clarify';
  readonly version = 1;
  readonly role = 'aside';
  readonly machine = this.define({
    initial: 'ask',
    begin: ({ readings }) => ({ readings }),
    takes: {},
    guards: {},
    states: {
      ask: { ask: ({ slots }) => line('clarify', {}, slots.readings.map(toChoice)), on: { deny: 'neither' } },
      neither: { end: 'given-up', say: () => menu('menu') },
    },
  });
}

function toChoice(reading: Interpretation): Choice {
  if (reading.type === 'human') return choice('choice-human', {}, reading);
  if (reading.type === 'ask') return choice('choice-question', {}, reading);
  const { dialog, values } = reading;
  return choice('choice-task', { dialog, order: values.order ?? null }, reading);
}
