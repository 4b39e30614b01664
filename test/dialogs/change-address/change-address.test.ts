import { expect } from 'chai';
import {
  asked,
  type ChangingTask,
  describesForeignOrder,
  describesRefusals,
  describesYes,
} from '../../support/dialogs/task-suite.ts';

const address = {
  street: '9 Elm Road',
  street2: null,
  city: 'Leeds',
  region: null,
  postcode: 'LS1 1AA',
  country: null,
};
const sent = { street: '9 Elm Road', city: 'Leeds', postcode: 'LS1 1AA', country: 'United Kingdom' };

const TASK: ChangingTask = {
  id: 'change-address',
  command: 'change-order-address',
  preview: 'change-order-address-preview',
  answers: [{ type: 'inform', values: { address } }],
  args: { order: '1042', address: sent },
  correction: { type: 'correct', values: { address: { ...address, street: '11 Elm Road' } } },
  corrected: { order: '1042', address: { ...sent, street: '11 Elm Road' } },
  texts: { confirm: 'change-address-confirm', done: 'change-address-done', kept: 'nothing-changed' },
};

describe('a change of where an order goes', () => {
  describesYes(TASK);
  describesRefusals(TASK, 'change-address-not-possible', [
    'processed',
    'already-shipped',
    'delivered',
    'returned',
    'exchange-requested',
    'already-cancelled',
    'items-changed',
  ]);
  describesForeignOrder(TASK, 'change-address-ask-order');

  it('offers the addresses of the customer to which the order does not go', () => {
    const talk = asked({ ...TASK, answers: [] });
    expect(talk.lines.at(-1)?.choices.map(({ label }) => label.params)).to.deep.equal([
      {
        address: { ...sent, street: '5 King Street', city: 'Bath', postcode: 'BA1 2QF', street2: 'Floor 2' },
      },
      {},
    ]);
  });

  it('asks for the city and the postcode that an address lacks', () => {
    const part = { ...address, city: null, postcode: null };
    const talk = asked({ ...TASK, answers: [{ type: 'inform', values: { address: part } }] });
    expect(talk.lines.at(-1)?.text).to.equal('ask-city');
    expect(
      talk.send({
        type: 'inform',
        values: { 'address-part': { street: null, city: 'Leeds', postcode: null } },
      }),
    ).to.deep.equal(['ask-postcode']);
    talk.send({ type: 'inform', values: { postcode: 'LS1 1AA' } });
    talk.send({ type: 'affirm' });
    expect(talk.commands[0]?.args).to.deep.equal(TASK.args);
  });
});
