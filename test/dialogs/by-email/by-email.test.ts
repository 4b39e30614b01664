import { expect } from 'chai';
import type { Event } from '../../../dialogs/machine/events.ts';
import { NOBODY } from '../../../models/customer/identity.ts';
import { Talk } from '../../support/dialogs/talk.ts';

const CLOSED: Event = { type: 'staff-closed', opens: '2026-11-25T09:00', zone: 'Europe/Berlin' };
const email: Event = { type: 'inform', values: { email: 'ann@example.com' } };

describe('the offer of an answer by e-mail', () => {
  const queued = (identity: ConstructorParameters<typeof Talk>[0] = NOBODY) => {
    const talk = new Talk(identity);
    talk.send({ type: 'human' });
    return talk;
  };

  it('is made only to waiting customers', () => {
    const talk = new Talk(NOBODY);
    expect(talk.send(CLOSED)).to.deep.equal([]);
    expect(talk.send({ type: 'staff-delayed' })).to.deep.equal([]);
  });

  it('asks a person whom only a match speaks for where to write', () => {
    const talk = queued({ level: 'matched', customer: 'c1', subject: '1042' });
    expect(talk.send(CLOSED)).to.deep.equal(['desk-closed']);
    expect(talk.send({ type: 'affirm' })).to.deep.equal(['email-ask']);
    expect(talk.send(email)).to.deep.equal(['email-noted']);
    expect(talk.effects).to.include('notify');
  });

  it('accepts an address that comes at once', () => {
    const talk = queued();
    talk.send(CLOSED);
    expect(talk.send(email)).to.deep.equal(['email-noted']);
  });

  it('leaves who declines in the queue, also when they only then see what was asked', () => {
    const talk = queued();
    talk.send(CLOSED);
    talk.send({ type: 'affirm' });
    expect(talk.send({ type: 'deny' })).to.deep.equal(['keeps-waiting']);
    expect(talk.stack.frames.map(({ dialog }) => dialog)).to.deep.equal(['handoff']);
  });

  it('is dropped by "never mind", which does not leave the queue', () => {
    const talk = queued();
    talk.send(CLOSED);
    expect(talk.send({ type: 'cancel' })).to.deep.equal(['all-right', 'place-kept']);
    expect(talk.effects).not.to.include('handback');
  });

  it('is made once for each reason, and not after it was taken up', () => {
    const talk = queued();
    talk.send(CLOSED);
    talk.send({ type: 'deny' });
    expect(talk.send(CLOSED)).to.deep.equal([]);
    expect(talk.send({ type: 'staff-delayed' })).to.deep.equal(['desk-delayed']);
    const taken = queued();
    taken.send(CLOSED);
    taken.send(email);
    expect(taken.send({ type: 'staff-delayed' })).to.deep.equal([]);
  });
});
