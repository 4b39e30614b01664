import { expect } from 'chai';
import { cancel } from '../../../commerce/rules/cancel.ts';
import { changeOrderPayment } from '../../../commerce/rules/change-payment.ts';
import { heldByMethod, originalMethod, statusOf } from '../../../models/shop/orders/order-state.ts';
import { applied, balance, factsOf, METHODS } from '../../support/rules/order-facts.ts';

const reason = (ruling: ReturnType<typeof changeOrderPayment>) =>
  'refused' in ruling ? ruling.refused.reason : undefined;

describe('paying by another method', () => {
  it('pays the whole amount, refunds the former method, and leaves the order paid', () => {
    const facts = factsOf();
    const ruling = changeOrderPayment('gift-1', facts);
    expect('ok' in ruling && ruling.ok).to.deep.include({
      charge: {
        amount: { amount: 2500, currency: 'EUR' },
        method: { id: 'gift-1', kind: 'gift-card', label: { en: 'gift-1' } },
      },
    });
    expect('ok' in ruling && ruling.ok.refund?.method?.id).to.equal('card-4242');
    const done = applied(facts, ruling);
    expect(balance(done, 'gift-1')).to.equal(7500);
    expect(statusOf(done.order)).to.equal('paid');
    expect([...heldByMethod(done.order)].map(([id, { amount }]) => [id, amount])).to.deep.equal([
      ['card-4242', 0],
      ['gift-1', 2500],
    ]);
    const cancelled = cancel({}, done);
    expect('ok' in cancelled && cancelled.ok.refunds.map(({ amount }) => amount.amount)).to.deep.equal([
      2500,
    ]);
    expect(balance(applied(done, cancelled), 'gift-1')).to.equal(10_000);
  });

  it('refunds nothing that was not paid yet, and the new method has paid', () => {
    const facts = factsOf({ paid: 'pending' });
    const ruling = changeOrderPayment('paypal', facts);
    expect('ok' in ruling && ruling.ok).to.not.have.property('refund');
    const done = applied(facts, ruling);
    expect(statusOf(done.order)).to.equal('paid');
    expect(originalMethod(done.order)).to.deep.equal(METHODS.paypal);
  });

  it("refuses what is not the customer's, the same method, a second change and too little, in this order", () => {
    const facts = factsOf();
    expect(reason(changeOrderPayment('nothing', facts))).to.equal('payment-not-found');
    expect(reason(changeOrderPayment('card-4242', facts))).to.equal('same-payment');
    expect(reason(changeOrderPayment('gift-2', facts))).to.equal('balance-too-low');
    const done = applied(facts, changeOrderPayment('paypal', facts));
    expect(reason(changeOrderPayment('gift-1', done))).to.equal('several-payments');
    expect(reason(changeOrderPayment('nothing', done))).to.equal('payment-not-found');
    expect(reason(changeOrderPayment('paypal', factsOf({ paid: 'failed' })))).to.equal('processed');
    expect(reason(changeOrderPayment('paypal', factsOf({ events: ['shipped'] })))).to.equal(
      'already-shipped',
    );
  });
});
