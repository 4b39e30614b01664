import { expect } from 'chai';
import type { Event } from '../../../dialogs/machine/events.ts';
import { NOBODY } from '../../../models/customer/identity.ts';
import { Talk } from '../../support/dialogs/talk.ts';
import { ANN, refused, wordsOf } from '../../support/dialogs/task-suite.ts';

const SIGN_IN: Event = { type: 'named', name: 'sign-in' };

describe('a sign-in', () => {
  it('greets a customer who is proved already by name, and asks nothing', () => {
    const talk = new Talk(ANN);
    expect(talk.send(SIGN_IN)).to.deep.equal(['disclosure', 'signed-in']);
    expect(wordsOf(talk, 'en')).to.include('Ann Smith');
    expect(talk.dialogs).to.deep.equal([]);
  });

  it('begins with who somebody says they are, and has it proved before a name is told', () => {
    const talk = new Talk(NOBODY);
    const said = talk.send({ type: 'inform', values: { email: 'ann@example.com' } });
    expect(talk.dialogs[0]).to.equal('sign-in');
    expect(said).to.not.include('signed-in');
    expect(talk.calls).to.not.include('customer-details');
  });

  it('begins with a name and a postcode, and not with one of them', () => {
    const person = { first: 'Ann', last: 'Smith' };
    expect(begun({ person, postcode: '10115' })).to.equal('sign-in');
    expect(begun({ postcode: '10115' })).to.equal(undefined);
  });

  it('does not begin within a task, which needs what is said itself', () => {
    const talk = new Talk(ANN);
    talk.send({ type: 'start', dialog: 'change-address', values: { order: '1042' } });
    talk.send(SIGN_IN);
    expect(talk.dialogs).to.not.include('sign-in');
  });

  it('offers a person where the shop asks for more proof', () => {
    const talk = new Talk(ANN, { 'customer-details': refused('proof-needed') });
    talk.send(SIGN_IN);
    expect(talk.dialogs).to.deep.equal(['sign-in', 'offer-human']);
  });
});

function begun(values: object): string | undefined {
  const talk = new Talk(NOBODY);
  talk.send({ type: 'inform', values: values as never });
  return talk.dialogs[0];
}
