import { expect } from 'chai';
import type { Event } from '../../../dialogs/machine/events.ts';
import { NOBODY } from '../../../models/customer/identity.ts';
import { kernel } from '../../support/dialogs/built-in.ts';
import { Talk } from '../../support/dialogs/talk.ts';

const ask = (values: Readonly<Record<string, string>>): Event => ({
  type: 'start',
  dialog: 'ticket-status',
  values,
});
const NOT_FOUND = { outcome: 'refused', value: { reason: 'not-found' } } as const;

describe('the state of a ticket', () => {
  for (const state of ['with-us', 'with-you', 'solved'])
    it(`is said: ${state}`, () => {
      const talk = new Talk(NOBODY, {
        'ticket-status': { outcome: 'ok', value: { ticket: '4000000', state } },
      });
      expect(talk.send(ask({ ticket: '3729161' }))).to.deep.equal(['disclosure', `ticket-${state}`]);
      expect(talk.dialogs).to.deep.equal([]);
    });

  it('is asked for by the number, which no other dialog asks for', () => {
    const talk = new Talk(NOBODY, { 'ticket-status': NOT_FOUND });
    expect(talk.send(ask({}))).to.deep.equal(['disclosure', 'ticket-ask']);
    expect(kernel.wants(talk.stack)).to.deep.equal(['ticket']);
    expect(talk.send({ type: 'inform', values: { ticket: '3729161' } })).to.deep.equal(['ticket-not-shown']);
  });

  it('is said without a proof being asked for, since the desk knows whose ticket it is', () => {
    const talk = new Talk(NOBODY, { 'ticket-status': NOT_FOUND });
    expect(talk.send(ask({ ticket: '3729161' }))).to.deep.equal(['disclosure', 'ticket-not-shown']);
    expect(talk.calls).to.deep.equal(['ticket-status']);
  });

  it('has no button in menus', () => {
    const [, effects] = kernel.step(new Talk(NOBODY).stack, { type: 'repeat' });
    const said = effects.flatMap((effect) => (effect.type === 'say' ? effect.choices : []));
    expect(said.map(({ label }) => label.text)).to.deep.equal([
      'track-label',
      'cancel-label',
      'return-label',
      'exchange-label',
      'change-address-label',
      'refund-label',
      'choice-human',
    ]);
  });
});
