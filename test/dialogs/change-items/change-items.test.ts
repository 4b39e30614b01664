import { expect } from 'chai';
import {
  asked,
  type ChangingTask,
  describesForeignOrder,
  describesRefusals,
  describesYes,
  onePiece,
  refused,
} from '../../support/dialogs/task-suite.ts';

const difference = { amount: 200, currency: 'EUR' };
const changes = [{ item: 'mug-red', to: 'mug-blue' }];

const TASK: ChangingTask = {
  id: 'change-items',
  command: 'change-order-items',
  preview: 'change-order-items-preview',
  answers: [
    { type: 'select', selected: ['mug-red'] },
    { type: 'inform', values: { choice: 'mug-blue' } },
  ],
  args: { order: '1042', changes, payment: 'card-1', difference },
  correction: { type: 'inform', values: { payment: 'gift-1' } },
  corrected: { order: '1042', changes, payment: 'gift-1', difference },
  texts: { confirm: 'change-items-confirm', done: 'change-items-done', kept: 'nothing-changed' },
};

describe('a change of items', () => {
  describesYes(TASK);
  describesRefusals(TASK, 'change-items-not-possible', [
    'processed',
    'already-shipped',
    'delivered',
    'returned',
    'exchange-requested',
    'already-cancelled',
    'items-changed',
  ]);
  describesForeignOrder(TASK, 'change-items-ask-order');

  it('does not ask for the only piece of an order', () => {
    const talk = asked({ ...TASK, answers: [] }, { 'order-details': onePiece() });
    expect(talk.lines.at(-1)?.text).to.equal('ask-variant');
    expect(talk.send({ type: 'inform', values: { choice: 'mug-blue' } })).to.deep.equal([
      'change-items-confirm',
    ]);
  });

  it('asks for another variant where the chosen one can not be had', () => {
    const preview = refused('not-available', { item: 'mug-blue' });
    const talk = asked(TASK, { 'change-order-items-preview': preview });
    expect(talk.lines.slice(-2).map(({ text }) => text)).to.deep.equal(['swap-not-available', 'ask-variant']);
    expect(talk.commands).to.deep.equal([]);
  });

  it('asks the customer, and not the shop again, where the shop names an item that nobody chose', () => {
    const talk = asked(TASK, { 'change-order-items-preview': refused('no-such-item', { item: 'a-lamp' }) });
    expect(talk.lines.at(-1)?.text).to.equal('ask-variant');
    expect(talk.calls.filter((name) => name === 'change-order-items-preview')).to.have.length(1);
  });

  it('asks for another way to pay where the balance is too low, and says by how much', () => {
    const more = { balance: { amount: 100, currency: 'EUR' }, missing: { amount: 100, currency: 'EUR' } };
    const talk = asked(TASK, { 'change-order-items-preview': refused('balance-too-low', more) });
    expect(talk.lines.at(-2)).to.deep.include({ text: 'balance-too-low', params: more });
    expect(talk.lines.at(-1)?.text).to.equal('ask-payment-of-difference');
  });

  it('previews anew where the order has changed after the yes', () => {
    const talk = asked(TASK, { 'change-order-items': refused('changed') });
    expect(talk.send({ type: 'affirm' })).to.include.members([
      'order-changed-meanwhile',
      'change-items-confirm',
    ]);
    expect(talk.commands).to.have.length(1);
  });
});
