import { expect } from 'chai';
import { Identify } from '../../../dialogs/identify/identify.ts';
import { TrackOrder } from '../../../dialogs/track-order/track-order.ts';
import type { Result } from '../../../models/conversation/command.ts';
import { NOBODY } from '../../../models/customer/identity.ts';
import { Talk } from '../../support/dialogs/talk.ts';
import { BookFitting, LookUpBicycle, workshop } from '../../support/dialogs/workshop.ts';

const { kernel } = workshop();
const values = { 'frame-number': 'WX123455' };
const refused = (reason: string): Result => ({ outcome: 'refused', value: { reason } });
const states = (dialog: { readonly machine: { readonly states: object } }) =>
  Object.keys(dialog.machine.states);

function looking(result: Result): Talk {
  const talk = new Talk(NOBODY, { 'find-bicycle': result }, kernel);
  talk.send({ type: 'start', dialog: 'look-up-bicycle', values });
  return talk;
}

describe('the endings that dialogs share', () => {
  it('are in a dialog whose branches name them, or whose calls may fail, and in no other', () => {
    expect(states(new LookUpBicycle())).to.include.members([
      'unavailable',
      'stuck',
      'not-allowed',
      'given-up',
    ]);
    expect(states(new LookUpBicycle())).to.not.include('uncertain');
    expect(states(new BookFitting())).to.include.members(['uncertain', 'not-allowed', 'given-up']);
    expect(states(new BookFitting())).to.not.include('unavailable').and.not.include('stuck');
    expect(states(new TrackOrder())).to.include('unavailable').and.not.include('uncertain');
  });

  it('give way to a state of the same name that the dialog has itself', () => {
    expect(new Identify().machine.states['unavailable']).to.deep.include({ done: 'gave-up' });
    expect(new TrackOrder().machine.states['unavailable']).to.deep.include({ done: 'given-up' });
  });

  for (const [name, result, reason] of [
    ['the shop fails', { outcome: 'failed', value: {} }, 'shop-unavailable'],
    ['the shop is too slow', { outcome: 'timed-out', value: {} }, 'shop-unavailable'],
    ['there were too many tries', refused('unknown'), 'too-many-attempts'],
    ['the shop does not allow it', refused('stolen'), 'not-allowed'],
    ['the shop gives a reason that the dialog does not know', refused('strike'), 'shop-unavailable'],
  ] as const)
    it(`offer a person with the reason, where ${name}`, () => {
      const talk = looking(result);
      expect(talk.dialogs).to.deep.equal(['look-up-bicycle', 'offer-human']);
      expect(kernel.prompt(talk.stack)).to.deep.include({ text: 'offer-human', params: { reason } });
      talk.send({ type: 'deny' });
      expect(talk.dialogs).to.deep.equal([]);
      expect(talk.stack.endedDialogs).to.deep.equal([
        { dialog: 'look-up-bicycle', ending: 'given-up', about: 'WX123455' },
      ]);
    });

  it('call a person where a write may or may not have been done', () => {
    const talk = new Talk(NOBODY, { 'book-fitting': { outcome: 'timed-out', value: {} } }, kernel);
    talk.send({ type: 'start', dialog: 'book-fitting', values: { ...values, date: '2026-12-01' } });
    talk.send({ type: 'deny' });
    talk.send({ type: 'named', name: 'no-photo' });
    talk.send({ type: 'select', selected: [] });
    expect(talk.send({ type: 'affirm' })).to.deep.equal(['queued']);
    expect(talk.effects).to.include('handoff');
    expect(talk.stack.frames.at(-1)?.slots).to.deep.equal({ reason: 'uncertain-outcome' });
  });
});
