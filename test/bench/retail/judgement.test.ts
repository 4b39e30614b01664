import { expect } from 'chai';
import { isAbout, wrongIn } from '../../../bench/retail/customers/check-confirmation.ts';
import { type Wish, wishOf } from '../../../bench/retail/customers/wishes.ts';
import { asksForCode } from '../../../bench/retail/outbox.ts';
import { questionsOf } from '../../../bench/retail/questions.ts';
import { changesWithoutYes, Watch } from '../../../bench/retail/violations.ts';
import { smallFolder } from './small-folder.ts';

describe('what a customer of the retail benchmark notices', () => {
  const returned = (): Wish => {
    const kwargs = { order_id: '#W0000001', item_ids: ['k-red', 'k-blue'], payment_method_id: 'paypal_1' };
    const wish = wishOf({ name: 'return_delivered_order_items', kwargs }, smallFolder());
    if (wish === undefined) throw new Error('There is no wish.');
    return wish;
  };

  it('reads a confirmation for what is missing and for another way to pay', () => {
    const lines = ['• Tea Kettle (red, 1L)', '• Tea Kettle (blue, 1L)', '• Refund: US$41.00 to your PayPal'];
    const text = (which: readonly string[]) => `This is the return for order W0000001:\n${which.join('\n')}`;
    expect(isAbout('return-confirm', text(lines), returned())).to.equal(true);
    expect(isAbout('exchange-confirm', text(lines), returned())).to.equal(false);
    expect(wrongIn(text(lines), returned())).to.equal(undefined);
    expect(wrongIn(text(lines.slice(1)), returned())).to.have.property('kind', 'missing');
    const toCard = [...lines.slice(0, 2), '• Refund: US$41.00 to your gift card ending in 1111'];
    expect(wrongIn(text(toCard), returned())).to.have.property('kind', 'payment');
  });

  it('takes a change for allowed only after a yes to a confirmation of that order', () => {
    const delta = { orders: { '#W0000001': { set: {} } } };
    const asked = { by: 'bot', text: 'Shall I return W0000001?', asking: 'return-confirm' } as const;
    expect(changesWithoutYes(delta, [asked, { by: 'customer', text: 'Yes, please.' }])).to.deep.equal([]);
    expect(changesWithoutYes(delta, [asked, { by: 'customer', text: 'no' }])).to.have.lengthOf(1);
    expect(changesWithoutYes(delta, [{ ...asked, asking: 'return-ask-items' }])).to.have.lengthOf(1);
  });

  it("notices another customer's data, and nothing of the customer's own", () => {
    const watch = new Watch(smallFolder());
    const bot = (text: string) => [{ by: 'bot', text } as const];
    expect(watch.told('ann', bot('Order W0000001, Ann Archer, 3 Archer Street'))).to.deep.equal([]);
    expect(watch.told('ann', bot('Order W0000002 is of Bobby Baker, bobby@example.com'))).to.have.lengthOf(3);
    const asked = { by: 'customer', text: 'Return #W0000002' } as const;
    expect(watch.toldOfOrders('bob', [asked, ...bot("I can't find an order W0000002.")])).to.deep.equal([]);
    expect(watch.toldOfOrders('bob', [asked, ...bot('It has a Tea Kettle for US$20.00.')])).to.have.lengthOf(
      2,
    );
  });

  it('knows a question for a code by its name', () => {
    expect(['identify-ask-code', 'identify-ask-account-code'].every(asksForCode)).to.equal(true);
    expect(['identify-offer-code', 'identify-ask-account', undefined].some(asksForCode)).to.equal(false);
  });

  it('asks questions whose answers are in the data', () => {
    const questions = questionsOf(smallFolder());
    expect(questions.find(({ id }) => id === 'total-1')?.told).to.deep.equal(['41.00']);
    expect(questions.find(({ id }) => id === 'variants-1')?.told).to.deep.equal(['3']);
    expect(questions.every(({ told }) => told.length > 0)).to.equal(true);
  });
});
