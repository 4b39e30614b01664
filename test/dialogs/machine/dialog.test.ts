import { expect } from 'chai';
import { Dialog } from '../../../dialogs/machine/dialog.ts';
import { line } from '../../../dialogs/machine/effects.ts';
import type { Event } from '../../../dialogs/machine/events.ts';
import type { QueryName } from '../../../models/shop/shop-operations.ts';

type Slots = { order: string | null };

/** Every name that is marked here does not exist: the compiler refuses it, and would complain if it did not. */
class Misspelt extends Dialog<'track-order', Slots> {
  readonly id = 'track-order';
  readonly version = 1;
  readonly role = 'task';
  readonly machine = this.define({
    // @ts-expect-error a state
    initial: 'routte',
    begin: () => ({ order: null }),
    // @ts-expect-error a state
    takes: { order: { set: { order: (order) => order }, to: 'asck' } },
    // @ts-expect-error a slot, in a guard
    guards: { known: ({ slots }) => slots.ordder !== null },
    states: {
      route: {
        choose: [
          // @ts-expect-error a guard
          { when: 'knwon', to: 'ask' },
          // @ts-expect-error a slot, in a transition
          { set: { order: () => null, ordder: () => null }, to: 'ask' },
        ],
      },
      // @ts-expect-error an event
      ask: { ask: () => line('track-ask-order', {}), on: { denny: 'end' } },
      // @ts-expect-error a template
      say: { ask: () => line('track-ask-ordr', {}) },
      // @ts-expect-error a parameter of a template
      tell: { ask: () => line('order-not-found', { ordr: '1042' }) },
      look: {
        query: 'order-status',
        least: 'matched',
        args: () => ({ order: '1042' }),
        ok: 'end',
        // @ts-expect-error a reason to refuse that is left out
        refused: {},
        failed: 'end',
        'timed-out': 'end',
      },
      // @ts-expect-error a dialog
      hand: { push: 'hand-off', with: () => ({ reason: 'asked' }), done: 'end' },
      end: { end: 'done' },
    },
  });
}

describe('the names of a dialog', () => {
  it('are checked by the compiler, which is why these dialogs are marked line by line', () => {
    expect(Object.keys(new Misspelt().machine.states)).to.include('ask');
  });

  it('include those of queries and events', () => {
    // @ts-expect-error a query
    const query: QueryName = 'order-state';
    expect(query).to.equal('order-state');
    // @ts-expect-error an event
    const event: Event = { type: 'cancle' };
    expect(event.type).to.equal('cancle');
  });
});
