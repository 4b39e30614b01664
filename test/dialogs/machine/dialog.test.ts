import { expect } from 'chai';
import { z } from 'zod';
import { AnswerQuestion } from '../../../dialogs/answer/answer.ts';
import { Dialog, type InputOf } from '../../../dialogs/machine/dialog.ts';
import type { Event } from '../../../dialogs/machine/events.ts';
import { speaker } from '../../../dialogs/machine/speaker.ts';
import type { OfferHuman } from '../../../dialogs/offer-human/offer-human.ts';
import type { TextsLike } from '../../../dialogs/texts/text-pack.ts';
import type { JsonObject } from '../../../models/json.ts';
import { command, query, reasons } from '../../../models/shop/operation.ts';
import { defineValue } from '../../../models/values/define-value.ts';

const en = {
  'ask-part': () => 'Which part?',
  'no-part': ({ part }: { part: string }) => `There is no ${part}.`,
};

/** Chinese texts of which one is left out, and one wants a parameter that the English one does not get. */
// @ts-expect-error a text that is left out
const zh: TextsLike<typeof en> = { 'ask-part': () => '哪个？' };
const de: TextsLike<typeof en> = {
  'ask-part': () => 'Welches Teil?',
  // @ts-expect-error a parameter of a text
  'no-part': ({ prt }) => `${prt} gibt es nicht.`,
};

const { line } = speaker<typeof en>();

const partStock = query({
  name: 'part-stock',
  args: z.object({ part: z.string() }),
  ok: z.object({ pieces: z.number() }),
  refused: reasons('unknown-part', 'closed'),
});
const reservePart = command({
  name: 'reserve-part',
  args: z.object({ part: z.string() }),
  ok: z.object({ until: z.string() }),
});
const partNumber = defineValue({
  name: 'part-number',
  pattern: /(p\d+)/,
  example: { value: 'P7', text: 'P7' },
});

type Slots = { part: string | null; pieces: number };

/** Every name that is marked here does not exist: the compiler refuses it, and would complain if it did not. */
class Misspelt extends Dialog<JsonObject, Slots> {
  readonly id = 'part-stock';
  readonly version = 1;
  // @ts-expect-error a role
  readonly role = 'tsk';
  readonly texts = { en, zh, de };
  // @ts-expect-error an event that begins it
  override readonly begins = { fille: () => ({}) };
  readonly calls = [
    this.query(partStock, {
      // @ts-expect-error an argument
      args: () => ({ prt: 'P7' }),
      ok: 'end',
      refused: { closed: 'end', 'unknown-part': 'end' },
    }),
    this.query(partStock, {
      args: () => ({ part: 'P7' }),
      // @ts-expect-error a fact of the result
      ok: { set: { pieces: ({ piece }) => piece }, to: 'end' },
      refused: { closed: 'end', 'unknown-part': 'end' },
    }),
    this.query(partStock, {
      args: () => ({ part: 'P7' }),
      ok: 'end',
      // @ts-expect-error a reason to refuse that is left out
      refused: { closed: 'end' },
    }),
    // @ts-expect-error a write without the state that asks for the yes
    this.command(reservePart, { args: () => ({ part: 'P7' }), ok: 'end', refused: {} }),
    // @ts-expect-error a write that is called as a read
    this.query(reservePart, { args: () => ({ part: 'P7' }), ok: 'end', refused: {} }),
    // @ts-expect-error a dialog
    this.push<OfferHuman>('offer-humn', () => ({ reason: 'asked' })),
    // @ts-expect-error the input of a dialog
    this.push<OfferHuman>('offer-human', () => ({ raeson: 'asked' })),
  ];
  readonly machine = this.define({
    // @ts-expect-error a state
    initial: 'routte',
    begin: () => ({ part: null, pieces: 0 }),
    kinds: { 'part-number': partNumber },
    takes: {
      // @ts-expect-error a state
      order: { set: { part: (order) => order }, to: 'asck' },
      // @ts-expect-error the kind of a value: a quantity is a number
      quantity: { set: { part: (quantity) => quantity }, to: 'ask' },
      'part-number': {
        // @ts-expect-error a slot that takes the own kind's string for a number
        set: { pieces: (number) => number },
        to: 'ask',
      },
      // @ts-expect-error free text is taken only in the states that are named
      text: { to: 'ask' },
    },
    // @ts-expect-error a slot, in a guard
    guards: { known: ({ slots }) => slots.prt !== null },
    states: {
      route: {
        choose: [
          // @ts-expect-error a guard
          { when: 'knwon', to: 'ask' },
          // @ts-expect-error a slot, in a transition
          { set: { part: () => null, prt: () => null }, to: 'ask' },
        ],
      },
      // @ts-expect-error a state, on an event of the kernel
      ask: { ask: () => line('ask-part', {}), on: { deny: 'edn' } },
      // @ts-expect-error a state, on an event that the dialog names
      wait: { ask: () => line('ask-part', {}), on: { skip: 'edn' } },
      // @ts-expect-error an event that the kernel keeps to itself
      leave: { ask: () => line('ask-part', {}), on: { cancel: 'end' } },
      // @ts-expect-error a text
      say: { ask: () => line('ask-prt', {}) },
      // @ts-expect-error a parameter of a text
      tell: { ask: () => line('no-part', { prt: 'P7' }) },
      // @ts-expect-error a state, after a call
      lead: this.query(partStock, {
        args: () => ({ part: 'P7' }),
        ok: 'edn',
        refused: { closed: 'end', 'unknown-part': 'end' },
      }),
      // @ts-expect-error an ending
      end: { end: 'don' },
    },
  });
}

describe('the names of a dialog', () => {
  it('are checked by the compiler, which is why these are marked line by line', () => {
    expect(Object.keys(new Misspelt().machine.states)).to.include('ask');
    expect(Object.keys(zh)).to.deep.equal(['ask-part']);
    expect(de['no-part']({ part: 'P7' }, { word: () => '', abilities: [], orderExample: '1042' })).to.include(
      'undefined',
    );
  });

  it('include those of events', () => {
    // @ts-expect-error an event
    const event: Event = { type: 'cancle' };
    expect(event.type).to.equal('cancle');
  });

  it('include those of the input by which another dialog runs it', () => {
    // @ts-expect-error a property of the input
    const input: InputOf<AnswerQuestion> = { answr: null };
    expect(input).to.not.have.property('answer');
    expect(new AnswerQuestion().machine.begin({ answer: null })).to.deep.equal({ answer: null });
  });
});
