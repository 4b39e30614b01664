import { expect } from 'chai';
import { exchangeItems } from '../../../commerce/rules/exchange-items.ts';
import { returnItems } from '../../../commerce/rules/return-items.ts';
import { statusOf } from '../../../models/shop/orders/order-state.ts';
import { applied, balance, changeOf, factsOf } from '../../support/rules/order-facts.ts';

const ARRIVED = { events: ['shipped', 'delivered'], at: '2026-11-20T12:00:00Z' } as const;
const EUR = (amount: number) => ({ amount, currency: 'EUR' });

describe('returning items', () => {
  const refusal = (ruling: ReturnType<typeof returnItems>) =>
    'refused' in ruling ? ruling.refused : undefined;

  it('requests it and says what is refunded and where; no money moves yet', () => {
    const facts = factsOf(ARRIVED);
    const ruling = returnItems([{ item: 'red', quantity: 2 }], 'gift-1', facts);
    expect('ok' in ruling && ruling.ok.refund).to.deep.include({
      amount: EUR(2000),
      days: { min: 0, max: 0 },
    });
    const done = applied(facts, ruling);
    expect(statusOf(done.order)).to.equal('return-requested');
    expect(balance(done, 'gift-1')).to.equal(10_000);
    expect(changeOf(ruling).adjustments).to.deep.equal([
      {
        type: 'return-requested',
        status: 'pending',
        amount: 2000,
        method: { id: 'gift-1', kind: 'gift-card' },
        lines: [{ line: '1', quantity: 2 }],
      },
    ]);
  });

  it('refunds to the method that paid or to a gift card, and names them', () => {
    const facts = factsOf(ARRIVED);
    expect('ok' in returnItems([{ item: 'mug' }], 'card-4242', facts)).to.equal(true);
    const refused = refusal(returnItems([{ item: 'mug' }], 'paypal', facts));
    expect(refused?.reason).to.equal('payment-not-allowed');
    expect(JSON.stringify(refused)).to.include('card-4242').and.include('gift-2').and.not.include('"paypal"');
    expect(refusal(returnItems([{ item: 'x' }], 'nothing', facts))?.reason).to.equal('payment-not-found');
    expect(refusal(returnItems([{ item: 'x' }], 'gift-1', facts))?.reason).to.equal('item-not-found');
    expect(refusal(returnItems([], 'gift-1', facts))?.reason).to.equal('nothing-chosen');
    expect(refusal(returnItems([{ item: 'mug' }], 'gift-1', factsOf()))?.reason).to.equal('not-delivered');
  });
});

describe('exchanging items', () => {
  it('requests it with the difference; no money moves yet', () => {
    const facts = factsOf(ARRIVED);
    const ruling = exchangeItems([{ item: 'red', to: 'blue' }], 'gift-1', facts);
    expect('ok' in ruling && ruling.ok).to.deep.include({ difference: EUR(500) });
    const done = applied(facts, ruling);
    expect(statusOf(done.order)).to.equal('exchange-requested');
    expect(balance(done, 'gift-1')).to.equal(10_000);
    expect(done.order.lines).to.deep.equal(facts.order.lines);
    expect(done.order.adjustments.at(-1)?.lines?.[0])
      .to.deep.include({ line: '1', quantity: 1 })
      .and.have.nested.property('to.sku', 'blue');
  });

  it('needs a gift card that has the difference, and an order that has come', () => {
    const change = [{ item: 'red', to: 'blue' }];
    const low = exchangeItems(change, 'gift-2', factsOf(ARRIVED));
    expect('refused' in low && low.refused).to.deep.include({ reason: 'balance-too-low', missing: EUR(400) });
    const early = exchangeItems(change, 'gift-1', factsOf());
    expect('refused' in early && early.refused.reason).to.equal('not-delivered');
  });
});
