import { expect } from 'chai';
import { NOBODY } from '../../../models/customer/identity.ts';
import { Talk } from '../../support/dialogs/talk.ts';
import {
  asked,
  type ChangingTask,
  describesYes,
  refused,
  started,
} from '../../support/dialogs/task-suite.ts';

const address = {
  street: '9 Elm Road',
  street2: null,
  city: 'Leeds',
  region: null,
  postcode: 'LS1 1AA',
  country: null,
};
const home = { street: '9 Elm Road', city: 'Leeds', postcode: 'LS1 1AA', country: 'United Kingdom' };

const TASK: ChangingTask = {
  id: 'account',
  order: null,
  command: 'change-address',
  preview: 'change-address-preview',
  answers: [{ type: 'inform', values: { address } }],
  args: { address: home },
  correction: { type: 'correct', values: { address: { ...address, city: 'York' } } },
  corrected: { address: { ...home, city: 'York' } },
  texts: { confirm: 'account-confirm', done: 'account-done', kept: 'nothing-changed' },
};

describe('a change of the customer’s address', () => {
  describesYes(TASK);

  it('begins with a proof, and shows no address before it', () => {
    const talk = new Talk(NOBODY);
    const said = talk.send(started(TASK));
    expect(talk.dialogs).to.deep.equal(['account', 'identify']);
    expect(talk.calls).to.deep.equal([]);
    expect(said).to.not.include('account-ask-address');
  });

  it('offers a person to somebody whom the shop asks for more proof', () => {
    const talk = asked(TASK, { 'change-address-preview': refused('proof-needed') });
    expect(talk.dialogs).to.deep.equal(['account', 'offer-human']);
    expect(talk.commands).to.deep.equal([]);
  });

  it('asks for what an address lacks', () => {
    const talk = asked({
      ...TASK,
      answers: [{ type: 'inform', values: { address: { ...address, postcode: null } } }],
    });
    expect(talk.lines.at(-1)?.text).to.equal('ask-postcode');
    expect(talk.send({ type: 'inform', values: { postcode: 'LS1 1AA' } })).to.deep.equal(['account-confirm']);
  });
});
