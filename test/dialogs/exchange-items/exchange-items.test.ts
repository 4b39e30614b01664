import { expect } from 'chai';
import {
  asked,
  type ChangingTask,
  describesForeignOrder,
  describesOverdue,
  describesRefusals,
  describesYes,
  onePiece,
  refused,
} from '../../support/dialogs/task-suite.ts';

const difference = { amount: 200, currency: 'EUR' };
const changes = [{ item: 'mug-red', to: 'mug-blue' }];

const TASK: ChangingTask = {
  id: 'exchange-items',
  command: 'exchange-items',
  preview: 'exchange-items-preview',
  answers: [
    { type: 'select', selected: ['mug-red'] },
    { type: 'inform', values: { choice: 'mug-blue' } },
  ],
  args: { order: '1042', changes, payment: 'card-1', difference },
  correction: { type: 'inform', values: { payment: 'gift-1' } },
  corrected: { order: '1042', changes, payment: 'gift-1', difference },
  texts: { confirm: 'exchange-confirm', done: 'exchange-done', kept: 'nothing-changed' },
};

describe('an exchange', () => {
  describesYes(TASK);
  describesRefusals(TASK, 'exchange-not-possible', [
    'not-delivered',
    'returned',
    'exchange-requested',
    'already-cancelled',
  ]);
  describesOverdue(TASK, 'exchange-not-possible');
  describesForeignOrder(TASK, 'exchange-ask-order');

  it('does not ask for the only piece of an order', () => {
    const talk = asked({ ...TASK, answers: [] }, { 'order-details': onePiece() });
    expect(talk.lines.at(-1)?.text).to.equal('ask-variant');
    expect(talk.send({ type: 'inform', values: { choice: 'mug-blue' } })).to.deep.equal(['exchange-confirm']);
  });

  it('asks for another variant where the chosen one can not be had', () => {
    const preview = refused('not-available', { item: 'mug-blue' });
    const talk = asked(TASK, { 'exchange-items-preview': preview });
    expect(talk.lines.slice(-2).map(({ text }) => text)).to.deep.equal(['swap-not-available', 'ask-variant']);
    expect(talk.commands).to.deep.equal([]);
  });

  it('asks the customer, and not the shop again, where the shop names an item that nobody chose', () => {
    const talk = asked(TASK, { 'exchange-items-preview': refused('no-such-item', { item: 'a-lamp' }) });
    expect(talk.lines.at(-1)?.text).to.equal('ask-variant');
    expect(talk.calls.filter((name) => name === 'exchange-items-preview')).to.have.length(1);
  });

  it('asks for another way to pay where the balance is too low, and says by how much', () => {
    const more = { balance: { amount: 100, currency: 'EUR' }, missing: { amount: 100, currency: 'EUR' } };
    const talk = asked(TASK, { 'exchange-items-preview': refused('balance-too-low', more) });
    expect(talk.lines.at(-2)).to.deep.include({ text: 'balance-too-low', params: more });
    expect(talk.lines.at(-1)?.text).to.equal('ask-payment-of-difference');
  });

  it('previews anew where the order has changed after the yes', () => {
    const talk = asked(TASK, { 'exchange-items': refused('changed') });
    expect(talk.send({ type: 'affirm' })).to.include.members(['order-changed-meanwhile', 'exchange-confirm']);
    expect(talk.commands).to.have.length(1);
  });
});
