import { expect } from 'chai';
import { NOBODY } from '../../../models/customer/identity.ts';
import { kernel } from '../../support/dialogs/built-in.ts';
import { Talk } from '../../support/dialogs/talk.ts';

const ASKED = { type: 'named', name: 'queue-status' } as const;
const status = (more: object) =>
  ({
    outcome: 'ok',
    value: { open: true, opens: null, zone: 'UTC', ahead: null, minutes: null, ...more },
  }) as const;

describe('the question how long a wait takes', () => {
  it('is none of a customer who does not wait', () => {
    expect(kernel.accepts(new Talk(NOBODY).stack, ASKED)).to.equal(false);
  });

  for (const [told, text] of [
    [status({ ahead: 0, minutes: 3 }), 'queue-position'],
    [status({}), 'queue-waiting'],
    [status({ ahead: 2, open: false, opens: '2026-11-30T09:00' }), 'queue-closed'],
    [{ outcome: 'failed', value: { reason: 'unknown-operation' } } as const, 'queue-waiting'],
  ] as const) {
    it(`is answered by ${text}, with the button to leave the queue, and the place stays`, () => {
      const talk = new Talk(NOBODY, { 'queue-status': told });
      talk.send({ type: 'human' });
      expect(talk.send(ASKED)).to.deep.equal([text]);
      expect(talk.dialogs).to.deep.equal(['handoff']);
      expect(kernel.choices(talk.stack).map(({ event }) => event.type)).to.deep.equal(['cancel']);
    });
  }

  it('does not lose the question that waits above the queue', () => {
    const talk = new Talk(NOBODY);
    talk.send({ type: 'human' });
    talk.send({ type: 'start', dialog: 'track-order', values: { order: '1042' } });
    expect(talk.send(ASKED)).to.deep.equal(['queue-position']);
    expect(talk.send({ type: 'inform', values: { email: 'ann@example.com' } })).to.deep.equal([
      'status-paid',
      'place-kept',
    ]);
  });
});
