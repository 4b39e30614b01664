import { expect } from 'chai';
import { cancel } from '../../../commerce/rules/cancel.ts';
import { statusOf } from '../../../models/shop/orders/order-state.ts';
import { applied, balance, factsOf, METHODS } from '../../support/rules/order-facts.ts';

const refusal = (ruling: ReturnType<typeof cancel>) => ('refused' in ruling ? ruling.refused : undefined);
const told = (ruling: ReturnType<typeof cancel>) => ('ok' in ruling ? ruling.ok : undefined);

describe('cancelling', () => {
  it('refunds all that was paid to the method that paid, in the promised time', () => {
    const facts = factsOf();
    const ruling = cancel({ reason: 'no-longer-needed' }, facts);
    expect(told(ruling)).to.deep.include({
      whole: true,
      refund: { amount: 2500, currency: 'EUR' },
      refundDays: { min: 3, max: 5 },
      items: [
        { name: { en: 'Lamp, red' }, quantity: 2 },
        { name: { en: 'Mug' }, quantity: 1 },
      ],
    });
    expect(told(ruling)?.method?.id).to.equal('card-4242');
    const done = applied(facts, ruling);
    expect(statusOf(done.order)).to.equal('cancelled');
    expect(done.order.adjustments.slice(1)).to.deep.include.members([
      {
        type: 'refund',
        status: 'pending',
        amount: 2500,
        method: METHODS.card,
        refundDays: { min: 3, max: 5 },
      },
    ]);
  });

  it('puts a refund back on a gift card at once', () => {
    const { card: _card, ...others } = METHODS;
    const paid = factsOf({ more: [] });
    const facts = {
      ...paid,
      order: {
        ...paid.order,
        adjustments: [{ type: 'payment', status: 'completed', amount: 2500, method: others.rich } as const],
      },
    };
    const ruling = cancel({}, facts);
    expect(told(ruling)).to.deep.include({ refundDays: { min: 0, max: 0 } });
    const done = applied(facts, ruling);
    expect(balance(done, 'gift-1')).to.equal(12_500);
    expect(balance(done, 'gift-2')).to.equal(100);
    expect(done.order.adjustments.at(-1)).to.include({ type: 'refund', status: 'completed' });
    expect(done.order.adjustments.at(-1)?.method, 'no balance is kept with a refund').to.deep.equal({
      id: 'gift-1',
      kind: 'gift-card',
    });
  });

  it('refunds nothing where nothing was paid', () => {
    const facts = factsOf({ paid: 'pending' });
    const ruling = cancel({}, facts);
    expect(told(ruling)).to.deep.include({ refund: { amount: 0, currency: 'EUR' }, refunds: [] });
    expect(told(ruling)).to.not.have.property('method');
    expect(statusOf(applied(facts, ruling).order)).to.equal('cancelled');
  });

  it('cancels some pieces and refunds their price; then the rest, and what is left', () => {
    const facts = factsOf();
    const part = cancel({ items: [{ item: 'red' }] }, facts);
    expect(told(part)).to.deep.include({ whole: false, refund: { amount: 1000, currency: 'EUR' } });
    const less = applied(facts, part);
    expect(statusOf(less.order)).to.equal('paid');
    const rest = cancel({}, less);
    expect(told(rest)).to.deep.include({ whole: true, refund: { amount: 1500, currency: 'EUR' } });
    expect(statusOf(applied(less, rest).order)).to.equal('cancelled');
    expect(told(cancel({ items: [{ item: 'red', quantity: 2 }, { item: 'mug' }] }, facts))?.whole).to.equal(
      true,
    );
  });

  it('refuses more pieces than there are, nothing at all, and parts where the shop cancels none', () => {
    const facts = factsOf();
    expect(refusal(cancel({ items: [{ item: 'red', quantity: 3 }] }, facts))).to.deep.equal({
      reason: 'item-not-found',
      item: 'red',
      pieces: 2,
    });
    expect(refusal(cancel({ items: [{ item: 'red' }, { item: 'red', quantity: 2 }] }, facts))).to.deep.equal({
      reason: 'item-not-found',
      item: 'red',
      pieces: 2,
    });
    expect(refusal(cancel({ items: [] }, facts))).to.deep.equal({ reason: 'nothing-chosen' });
    const whole = factsOf({ policy: { cancelsParts: false } });
    expect(refusal(cancel({ items: [{ item: 'red' }] }, whole))).to.deep.equal({ reason: 'whole-only' });
    const less = applied(facts, cancel({ items: [{ item: 'mug' }] }, facts));
    expect(refusal(cancel({ items: [{ item: 'mug' }] }, less))).to.deep.equal({
      reason: 'item-not-found',
      item: 'mug',
      pieces: 0,
    });
  });

  it('asks for one of the reasons of a shop that has some, after it has looked at the order', () => {
    const policy = { cancelReasons: ['no-longer-needed'] };
    expect(refusal(cancel({ reason: 'x' }, factsOf({ policy })))).to.deep.equal({
      reason: 'invalid-reason',
      reasons: ['no-longer-needed'],
    });
    expect(refusal(cancel({}, factsOf({ policy })))).to.deep.include({ reason: 'invalid-reason' });
    expect(refusal(cancel({ reason: 'no-longer-needed' }, factsOf({ policy })))).to.equal(undefined);
    expect(refusal(cancel({}, factsOf({ policy, events: ['shipped'] })))).to.deep.equal({
      reason: 'already-shipped',
    });
  });
});
