import type { Json } from '../../models/json.ts';
import { type Begins, Dialog, type Migration, type Situation } from '../machine/dialog.ts';
import type { Choice } from '../machine/effects.ts';
import type { Interpretation } from '../machine/events.ts';
import { menu } from '../machine/menu.ts';
import { speaker } from '../machine/speaker.ts';
import type { en as sharedTexts } from '../shared/texts.en.ts';
import type { Phrase } from '../texts/phrase.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { zh } from './texts.zh.ts';

const { line, phrase } = speaker<typeof en & typeof sharedTexts>();

/** The readings with the label of each, in the same order. */
type Slots = { readings: Interpretation[]; labels: Phrase[] };

/** Asks which interpretation of the message is right; each button holds its event, which the dialog below handles. */
export class Clarify extends Dialog<Slots, Slots> {
  readonly id = 'clarify';
  readonly version = 2;
  readonly role = 'aside';
  /** Version 2 keeps the labels beside the readings. */
  override readonly migrations: readonly Migration[] = [
    ({ state, slots }) => ({ state, slots: { ...slots, labels: labelsOfVersion1(slots['readings']) } }),
  ];
  readonly texts = { en, zh, de };
  override readonly publicTexts = ['clarify', 'choice-question'];
  override readonly begins: Begins<Slots> = {
    clarify: ({ readings }, situation) => ({
      readings: [...readings],
      labels: readings.map((reading) => labelOf(reading, situation)),
    }),
  };
  readonly machine = this.define({
    initial: 'ask',
    begin: (input) => input,
    takes: {},
    guards: {},
    states: {
      ask: { ask: ({ slots }) => line('clarify', {}, choicesOf(slots)), on: { deny: 'neither' } },
      neither: { end: 'given-up', say: () => menu(line('menu', {})) },
    },
  });
}

function choicesOf({ readings, labels }: Slots): Choice[] {
  return readings.flatMap((event, index) => {
    const label = labels[index];
    return label === undefined ? [] : [{ label, event }];
  });
}

function labelOf(reading: Interpretation, { labelOf: named }: Pick<Situation, 'labelOf'>): Phrase {
  if (reading.type === 'human') return phrase('choice-human', {});
  return reading.type === 'ask' ? phrase('choice-question', {}) : named(reading.dialog, reading.values);
}

/** Version 1 knew these two tasks only. */
function labelsOfVersion1(readings: Json | undefined): Phrase[] {
  return ((readings ?? []) as Interpretation[]).map((reading) =>
    labelOf(reading, {
      labelOf: (dialog, { order = null }) => ({
        text: dialog === 'cancel-order' ? 'cancel-label' : 'track-label',
        params: { order },
      }),
    }),
  );
}
