import { Dialog, speaker, type TaskWords } from 'onevoice';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { zh } from './texts.zh.ts';

const { line, phrase } = speaker<typeof en>();

/** Says when the shop is open. */
export class OpeningHours extends Dialog {
  readonly id = 'opening-hours';
  readonly version = 1;
  readonly role = 'task';
  readonly texts = { en, zh, de };
  /** Where examples.<language>.txt says how customers ask for it. */
  override readonly folder = import.meta.dirname;
  override readonly ability = phrase('hours-ability', {});
  override readonly words: TaskWords = { label: () => phrase('hours-label', {}) };
  readonly machine = this.define({
    initial: 'told',
    begin: () => ({}),
    takes: {},
    guards: {},
    states: {
      told: { end: 'done', say: () => line('hours-told', {}) },
    },
  });
}
