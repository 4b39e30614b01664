import { expect } from 'chai';
import { reOrder } from '../../../commerce/rules/re-order.ts';
import { applied, balance, changeOf, factsOf, METHODS } from '../../support/rules/order-facts.ts';

const PLACES = { policy: { newOrdersFrom: 2 } } as const;
const EUR = (amount: number) => ({ amount, currency: 'EUR' });

/** The same order, which a gift card paid. */
const paidBy = (method: (typeof METHODS)['rich' | 'poor']) => {
  const facts = factsOf(PLACES);
  return {
    ...facts,
    order: {
      ...facts.order,
      adjustments: [{ type: 'payment', status: 'completed', amount: 2500, method }] as const,
    },
  };
};

describe('ordering again', () => {
  const refusal = (ruling: ReturnType<typeof reOrder>) => ('refused' in ruling ? ruling.refused : undefined);

  it('places an order that waits for its payment, and leaves the one before as it is', () => {
    const facts = factsOf(PLACES);
    const ruling = reOrder(undefined, facts);
    expect('ok' in ruling && ruling.ok.total).to.deep.equal(EUR(2500));
    const { placed, adjustments, paymentMethods } = changeOf(ruling);
    expect([adjustments, paymentMethods]).to.deep.equal([[], undefined]);
    expect(placed?.lines.map(({ id, sku, quantity }) => [id, sku, quantity])).to.deep.equal([
      ['1', 'red', 2],
      ['2', 'mug', 1],
    ]);
    expect(placed?.adjustments).to.deep.equal([
      { type: 'payment', status: 'pending', amount: 2500, method: METHODS.card },
    ]);
  });

  it('takes the total from a gift card at once, if it has so much', () => {
    const facts = paidBy(METHODS.rich);
    const ruling = reOrder([{ item: 'red' }], facts);
    expect(balance(applied(facts, ruling), 'gift-1')).to.equal(9000);
    expect(changeOf(ruling).placed?.adjustments[0]).to.include({ status: 'completed', amount: 1000 });
    expect(refusal(reOrder([{ item: 'red' }], paidBy(METHODS.poor)))).to.deep.equal({
      reason: 'balance-too-low',
      balance: EUR(100),
      missing: EUR(900),
    });
  });

  it('needs a shop that places orders, and a payment method that the customer still has', () => {
    expect(refusal(reOrder(undefined, factsOf()))).to.deep.equal({ reason: 'not-offered' });
    const facts = factsOf(PLACES);
    const without = { ...facts, customer: { ...facts.customer, paymentMethods: [METHODS.paypal] } };
    expect(refusal(reOrder(undefined, without))?.reason).to.equal('payment-not-found');
  });
});
