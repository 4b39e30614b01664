import { Dialog, speaker, type TaskWords } from 'onevoice';
import { type PartName, type PartStock, partAvailability, popularParts } from '../../shop/operations.ts';
import { parts } from '../../values/parts.ts';
import type { en as fittingTexts } from '../book-fitting/texts.en.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { zh } from './texts.zh.ts';

const { line, phrase } = speaker<typeof en>();
const { choice } = speaker<typeof fittingTexts>();

/** `offered`: the parts that the customer selects from; `parts`: the ids of those in question. */
type Slots = { offered: PartName[]; parts: string[] };

/** Says which parts are in stock, what they cost, and when the others come. */
export class PartAvailability extends Dialog<Record<string, never>, Slots> {
  readonly id = 'part-availability';
  readonly version = 1;
  readonly role = 'task';
  readonly texts = { en, zh, de };
  override readonly folder = import.meta.dirname;
  override readonly ability = phrase('parts-ability', {});
  override readonly words: TaskWords = { label: () => phrase('parts-label', {}) };
  readonly machine = this.define({
    initial: 'route',
    begin: () => ({ offered: [], parts: [] }),
    kinds: { parts },
    takes: { parts: { set: { parts: (named) => named }, to: 'route' } },
    guards: { named: ({ slots }) => slots.parts.length > 0 },
    states: {
      route: { choose: [{ when: 'named', to: 'look' }, { to: 'offer' }] },
      offer: this.query(popularParts, {
        args: () => ({}),
        ok: { set: { offered: (found) => found.parts }, to: 'pick' },
        refused: {},
      }),
      pick: {
        select: () => line('parts-ask', {}),
        options: ({ slots }) => ({
          options: slots.offered.map(({ part, name }) => ({
            value: part,
            label: phrase('part-name', { name }),
          })),
          submit: phrase('parts-submit', {}),
        }),
        selected: { set: { parts: (selected) => [...selected] }, to: 'look' },
      },
      look: this.query(partAvailability, {
        args: ({ slots }) => ({ parts: slots.parts }),
        ok: { say: (found) => inStock(found.parts), to: 'told' },
        refused: { 'unknown-part': { set: { parts: () => [] }, to: 'offer' } },
      }),
      told: { end: 'done' },
    },
  });
}

/** A part that is there can be fitted at once. */
function inStock(found: PartStock[]) {
  const book = choice('fitting-label', {}, { type: 'start', dialog: 'book-fitting', values: {} });
  return line('parts-in-stock', { parts: found }, found.some(({ stock }) => stock > 0) ? [book] : []);
}
