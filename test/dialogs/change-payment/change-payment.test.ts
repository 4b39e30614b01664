import { expect } from 'chai';
import {
  asked,
  type ChangingTask,
  describesForeignOrder,
  describesRefusals,
  describesYes,
  refused,
} from '../../support/dialogs/task-suite.ts';

const amount = { amount: 2998, currency: 'EUR' };

const TASK: ChangingTask = {
  id: 'change-payment',
  command: 'change-order-payment',
  preview: 'change-order-payment-preview',
  answers: [{ type: 'inform', values: { payment: 'gift-1' } }],
  args: { order: '1042', payment: 'gift-1', amount },
  correction: { type: 'correct', values: { order: '1043' } },
  corrected: { order: '1043', payment: 'gift-1', amount },
  texts: { confirm: 'change-payment-confirm', done: 'change-payment-done', kept: 'nothing-changed' },
};

describe('a change of the payment', () => {
  describesYes(TASK);
  describesRefusals(TASK, 'change-payment-not-possible', [
    'processed',
    'already-shipped',
    'delivered',
    'returned',
    'exchange-requested',
    'already-cancelled',
    'items-changed',
    'several-payments',
  ]);
  describesForeignOrder(TASK, 'change-payment-ask-order');

  it('offers no way to pay that has paid already', () => {
    const talk = asked({ ...TASK, answers: [] });
    expect(talk.lines.at(-1)?.choices.map(({ event }) => event)).to.deep.equal([
      { type: 'inform', values: { payment: 'gift-1' } },
      { type: 'cancel' },
    ]);
  });

  it('asks again where the order is paid so already', () => {
    const talk = asked(TASK, { 'change-order-payment-preview': refused('same-payment') });
    expect(talk.lines.slice(-2).map(({ text }) => text)).to.deep.equal([
      'change-payment-same',
      'change-payment-ask',
    ]);
    expect(talk.commands).to.deep.equal([]);
  });
});
