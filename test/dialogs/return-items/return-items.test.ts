import { expect } from 'chai';
import { ORDER_SAMPLES } from '../../support/dialogs/order-samples.ts';
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

const refund = { amount: 2998, currency: 'EUR' };

const RETURN: ChangingTask = {
  id: 'return-items',
  command: 'return-items',
  preview: 'return-items-preview',
  answers: [
    { type: 'select', selected: ['mug-red'] },
    { type: 'inform', values: { payment: 'card-1' } },
  ],
  args: { order: '1042', items: [{ item: 'mug-red', quantity: 1 }], payment: 'card-1', refund },
  correction: { type: 'inform', values: { payment: 'gift-1' } },
  corrected: { order: '1042', items: [{ item: 'mug-red', quantity: 1 }], payment: 'gift-1', refund },
  texts: { confirm: 'return-confirm', done: 'return-done', kept: 'nothing-changed' },
};

describe('a return', () => {
  describesYes(RETURN);
  describesRefusals(RETURN, 'return-not-possible', [
    'not-delivered',
    'returned',
    'exchange-requested',
    'already-cancelled',
  ]);
  describesOverdue(RETURN, 'return-not-possible');
  describesForeignOrder(RETURN, 'return-ask-order');

  it('asks elsewhere where the refund may not go, and sends it nowhere meanwhile', () => {
    const talk = asked(RETURN, { 'return-items-preview': refused('payment-not-allowed') });
    expect(talk.lines.slice(-2).map(({ text }) => text)).to.deep.equal([
      'return-payment-not-allowed',
      'return-ask-payment',
    ]);
    expect(talk.lines.at(-1)?.choices.map(({ event }) => event)).to.deep.equal([
      { type: 'inform', values: { payment: 'card-1' } },
      { type: 'inform', values: { payment: 'gift-1' } },
    ]);
    expect(talk.commands).to.deep.equal([]);
  });

  it('takes pieces that a message names in place of those before', () => {
    const talk = asked(RETURN);
    const pieces = (talk.stack.frames[0]?.slots['pieces'] ?? []) as { id: string }[];
    const picks = { chosen: pieces.map(({ id }) => id), open: [], without: [], adds: false };
    talk.send({ type: 'inform', values: { picks } });
    talk.send({ type: 'affirm' });
    expect(talk.commands[0]?.args['items']).to.deep.equal([{ item: 'mug-red', quantity: 2 }]);
  });

  it('asks neither for the only piece of an order nor for the only way to refund it', () => {
    const payments = [{ payment: { id: 'card-1', kind: 'card', label: { en: 'card ending in 4242' } } }];
    const account = { ...ORDER_SAMPLES['customer-details']?.({})[0], payments };
    const talk = asked(
      { ...RETURN, answers: [] },
      { 'order-details': onePiece(), 'customer-details': { outcome: 'ok', value: account } },
    );
    expect(talk.lines.at(-1)?.text).to.equal('return-confirm');
    talk.send({ type: 'affirm' });
    expect(talk.commands).to.deep.equal([{ name: 'return-items', args: RETURN.args }]);
  });

  it('asks which pieces are meant where there are several', () => {
    expect(asked({ ...RETURN, answers: [] }).lines.at(-1)?.text).to.equal('return-ask-items');
  });
});
