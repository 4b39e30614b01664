import { expect } from 'chai';
import type { Result } from '../../../models/conversation/command.ts';
import type { JsonObject } from '../../../models/json.ts';
import { BUILT_IN_LOCALES } from '../../../models/locale/locale.ts';
import { ORDER_SAMPLES } from '../../support/dialogs/order-samples.ts';
import { Talk } from '../../support/dialogs/talk.ts';
import { ANN, describesForeignOrder, started, wordsOf } from '../../support/dialogs/task-suite.ts';

const TASK = { id: 'order-details' };
const [paid = {}, unpaid = {}, refunded = {}] = ORDER_SAMPLES['order-details']?.({ order: '1042' }) ?? [];

/** What a customer is told of an order; `read`: what the bot reads in the words of the question. */
function told(details: JsonObject, read: JsonObject = {}): Talk {
  const reading = { picks: null, swaps: null, choice: null, payment: null, ...read };
  const shop: Record<string, Result> = {
    'order-details': { outcome: 'ok', value: details },
    'read-wording': { outcome: 'ok', value: reading },
  };
  const talk = new Talk(ANN, shop);
  talk.send(started(TASK));
  return talk;
}

describe('the details of an order', () => {
  describesForeignOrder(TASK, 'order-details-ask-order');

  it('are all told where nothing in particular is asked for, and nothing is changed', () => {
    const talk = told({ ...paid, placedOn: '2026-11-20' });
    expect(talk.lines.map(({ text }) => text)).to.deep.equal(['disclosure', 'order-details-all']);
    expect(talk.commands).to.deep.equal([]);
    expect(talk.dialogs).to.deep.equal([]);
    for (const locale of BUILT_IN_LOCALES) {
      const words = wordsOf(talk, locale);
      for (const part of ['2 × ', '14.99', '29.98', '4242', '12 Mill Lane', '1042', '2026'])
        expect(words.replaceAll(',', '.'), locale).to.include(part);
    }
  });

  it('are those alone that are asked for', () => {
    const asked = (choice: string) => told(paid, { choice }).lines.at(-1)?.text;
    expect(asked('total')).to.equal('order-details-total');
    expect(asked('payment')).to.equal('order-details-payment');
    expect(asked('address')).to.equal('order-details-address');
    expect(wordsOf(told(paid, { choice: 'total' }), 'en')).to.equal(
      'Order 1042 comes to €29.98. You paid €29.98 with your card ending in 4242.',
    );
    expect(wordsOf(told(paid, { choice: 'address' }), 'en')).to.include('was addressed to 12 Mill Lane');
    const open = told({ ...paid, status: 'paid' }, { choice: 'address' });
    expect(wordsOf(open, 'en')).to.include('goes to 12 Mill Lane');
  });

  it('are the prices of the items that the question names, unless it asks for another thing', () => {
    const [line = {}] = paid['items'] as JsonObject[];
    const two = { ...paid, items: [line, { ...line, item: 'pot', name: { en: 'Pot' }, quantity: 1 }] };
    const picks = { chosen: ['pot'], open: [], without: [], adds: false };
    const prices = told(two, { picks, choice: 'total' });
    expect(prices.lines.at(-1)?.text).to.equal('order-details-prices');
    expect(wordsOf(prices, 'en')).to.include('Pot').and.not.include('Mug');
    expect(told(two, { picks, choice: 'address' }).lines.at(-1)?.text).to.equal('order-details-address');
    const all = { ...picks, chosen: ['mug-red', 'mug-red#2', 'pot'] };
    expect(told(two, { picks: all }).lines.at(-1)?.text).to.equal('order-details-all');
  });

  it('say what was not paid, what went back, and what was cancelled', () => {
    expect(wordsOf(told(unpaid, { choice: 'payment' }), 'en')).to.include('Nothing was paid');
    const back = wordsOf(told(refunded, { choice: 'total' }), 'en');
    expect(back).to.include('Refunded: €14.99 to your card ending in 4242 and €14.99');
    const [line = {}] = paid['items'] as JsonObject[];
    const cancelled = (count: number) =>
      wordsOf(told({ ...paid, items: [{ ...line, cancelled: count }] }), 'en');
    expect(cancelled(2)).to.include('€14.99 each, cancelled');
    expect(cancelled(1)).to.include('1 of them cancelled');
  });

  it('tell no refund that failed', () => {
    const refund = { type: 'refund', status: 'failed', amount: { amount: 1499, currency: 'EUR' } };
    expect(wordsOf(told({ ...paid, adjustments: [refund] }, { choice: 'total' }), 'en')).to.not.include(
      'Refunded',
    );
  });

  it('say that there is no order where there is none, and ask for its number', () => {
    const talk = new Talk(ANN, { 'my-orders': { outcome: 'ok', value: { orders: [] } } });
    expect(talk.send({ type: 'start', dialog: 'order-details', values: {} })).to.include.members([
      'no-orders',
      'order-details-ask-order',
    ]);
  });
});
