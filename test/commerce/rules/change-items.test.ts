import { expect } from 'chai';
import { changeOrderItems } from '../../../commerce/rules/change-items.ts';
import { orderTotal } from '../../../models/shop/orders/order-state.ts';
import { applied, balance, changeOf, factsOf, LINES, METHODS } from '../../support/rules/order-facts.ts';

const refusal = (ruling: ReturnType<typeof changeOrderItems>) =>
  'refused' in ruling ? ruling.refused : undefined;
const told = (ruling: ReturnType<typeof changeOrderItems>) => ('ok' in ruling ? ruling.ok : undefined);
const EUR = (amount: number) => ({ amount, currency: 'EUR' });

describe('changing items', () => {
  it('charges the difference of all pieces, and gives the lines their new items', () => {
    const facts = factsOf();
    const ruling = changeOrderItems([{ item: 'red', to: 'blue', quantity: 2 }], 'paypal', facts);
    expect(told(ruling)).to.deep.include({ difference: EUR(1000) });
    expect(told(ruling)?.charge).to.deep.equal({
      amount: EUR(1000),
      method: { id: 'paypal', kind: 'paypal', label: { en: 'paypal' } },
    });
    expect(told(ruling)).to.not.have.property('refund');
    expect(told(ruling)?.changes[0]).to.deep.include({ quantity: 2, difference: EUR(1000) });
    const done = applied(facts, ruling);
    expect(done.order.lines.map(({ id, sku, quantity, name }) => [id, sku, quantity, name.en])).to.deep.equal(
      [
        ['1', 'blue', 2, 'Lamp, blue'],
        ['2', 'mug', 1, 'Mug'],
      ],
    );
    expect(orderTotal(done.order)).to.equal(3500);
    const [, change, payment] = done.order.adjustments;
    expect(change?.lines?.[0]?.from).to.deep.equal({
      sku: 'red',
      name: { en: 'Lamp, red' },
      options: [],
      price: 1000,
    });
    expect(payment).to.deep.equal({
      type: 'payment',
      status: 'completed',
      amount: 1000,
      method: METHODS.paypal,
    });
  });

  it('gives a line of their own to some pieces of a line', () => {
    const facts = factsOf();
    const { lines = [] } = changeOf(changeOrderItems([{ item: 'red', to: 'white' }], 'card-4242', facts));
    expect(lines.map(({ id, sku, quantity }) => [id, sku, quantity])).to.deep.equal([
      ['1', 'red', 1],
      ['3', 'white', 1],
      ['2', 'mug', 1],
    ]);
  });

  it('refunds what is cheaper, on a gift card at once, and takes what is dearer from it', () => {
    const facts = factsOf();
    const cheaper = changeOrderItems([{ item: 'red', to: 'white', quantity: 2 }], 'gift-2', facts);
    expect(told(cheaper)?.refund).to.deep.include({ amount: EUR(400), days: { min: 0, max: 0 } });
    expect(balance(applied(facts, cheaper), 'gift-2')).to.equal(500);
    const dearer = changeOrderItems([{ item: 'red', to: 'blue' }], 'gift-1', facts);
    expect(balance(applied(facts, dearer), 'gift-1')).to.equal(9500);
  });

  it('refuses a gift card that has too little, and says how much is missing', () => {
    expect(refusal(changeOrderItems([{ item: 'red', to: 'blue' }], 'gift-2', factsOf()))).to.deep.equal({
      reason: 'balance-too-low',
      balance: EUR(100),
      missing: EUR(400),
    });
    const exact = changeOrderItems([{ item: 'red', to: 'blue' }], 'gift-2', {
      ...factsOf(),
      customer: { ...factsOf().customer, paymentMethods: [{ ...METHODS.poor, balance: 500 }] },
    });
    expect(told(exact)?.difference).to.deep.equal(EUR(500));
  });

  it('refuses what the order, the product or the shop has not, in this order', () => {
    const reason = (item: string, to: string, payment = 'card-4242') =>
      refusal(changeOrderItems([{ item, to }], payment, factsOf()))?.reason;
    expect(reason('blue', 'red')).to.equal('item-not-found');
    expect(reason('red', 'red')).to.equal('same-item');
    expect(reason('red', 'mug')).to.equal('no-such-item');
    expect(reason('red', 'green')).to.equal('no-such-item');
    expect(reason('red', 'gold', 'nothing')).to.equal('not-available');
    expect(reason('red', 'blue', 'nothing')).to.equal('payment-not-found');
    expect(refusal(changeOrderItems([], 'card-4242', factsOf()))?.reason).to.equal('nothing-chosen');
  });

  it('changes one item after the other, as the customer names them', () => {
    const lines = LINES.map((line, index) => ({
      ...line,
      sku: index === 0 ? 'red' : 'blue',
      product: 'lamp',
      quantity: 1,
    }));
    const changes = [
      { item: 'red', to: 'blue' },
      { item: 'blue', to: 'white' },
    ];
    const { lines: changed = [] } = changeOf(changeOrderItems(changes, 'card-4242', factsOf({ lines })));
    expect(changed.map(({ sku }) => sku)).to.deep.equal(['white', 'blue']);
  });

  it('is done once', () => {
    const facts = factsOf();
    const done = applied(facts, changeOrderItems([{ item: 'red', to: 'blue' }], 'paypal', facts));
    expect(refusal(changeOrderItems([{ item: 'mug', to: 'mug' }], 'paypal', done))?.reason).to.equal(
      'items-changed',
    );
  });
});
