import { expect } from 'chai';
import { cancel } from '../../../commerce/rules/cancel.ts';
import { whyNoItemChange, whyNotPending, whyNotReturnable } from '../../../commerce/rules/eligibility.ts';
import { applied, factsOf, LINES } from '../../support/rules/order-facts.ts';

const ALL = LINES.map(({ id, quantity }) => ({ line: id, quantity }));

describe('what can be done with an order', () => {
  it('is changed until it is sent, where the policy has its status', () => {
    expect(whyNotPending(factsOf())).to.equal(undefined);
    expect(whyNotPending(factsOf({ paid: 'pending' }))).to.equal(undefined);
    expect(whyNotPending(factsOf({ events: ['processing'] }))).to.equal(undefined);
    expect(whyNotPending(factsOf({ events: ['processing'], policy: { changeable: ['paid'] } }))).to.equal(
      'processed',
    );
    expect(whyNotPending(factsOf({ events: ['shipped'] }))).to.equal('already-shipped');
    expect(whyNotPending(factsOf({ events: ['shipped', 'failed-attempt'] }))).to.equal('already-shipped');
    expect(whyNotPending(factsOf({ events: ['shipped', 'delivered'] }))).to.equal('delivered');
    const facts = factsOf();
    expect(whyNotPending(applied(facts, cancel({}, facts)))).to.equal('already-cancelled');
  });

  it('has its items changed once; some shops change nothing after that', () => {
    const more = [{ type: 'item-change', status: 'completed' }] as const;
    expect(whyNotPending(factsOf({ more }))).to.equal(undefined);
    expect(whyNoItemChange(factsOf({ more }))).to.equal('items-changed');
    expect(whyNotPending(factsOf({ more, policy: { itemChangeLocks: true } }))).to.equal('items-changed');
    expect(whyNoItemChange(factsOf())).to.equal(undefined);
  });

  it('is sent back until the days of the policy are over, counted from the day after the delivery', () => {
    const at = '2026-10-24T22:00:00Z';
    const events = ['shipped', 'delivered'] as const;
    expect(whyNotReturnable(factsOf({ events, at, today: '2026-11-23' }))).to.equal(undefined);
    expect(whyNotReturnable(factsOf({ events, at, today: '2026-11-24' }))).to.deep.equal({
      reason: 'too-late',
      window: { days: 30, deliveredOn: '2026-10-24', lastDay: '2026-11-23' },
    });
    const returnSource = { title: { en: 'Return period' }, since: '2026-01-01' };
    const ruled = whyNotReturnable(factsOf({ events, at, today: '2026-11-24', policy: { returnSource } }));
    expect(ruled).to.have.nested.property('window.source', returnSource);
    const unlimited = factsOf({ events, at, today: '2030-01-01' });
    const { returnDays: _days, ...policy } = unlimited.policy;
    expect(whyNotReturnable({ ...unlimited, policy })).to.equal(undefined);
    expect(whyNotReturnable(factsOf({ events })), 'nobody knows when it came').to.equal(undefined);
  });

  it('is sent back once, and only after it came', () => {
    const reason = (...given: Parameters<typeof factsOf>) => whyNotReturnable(factsOf(...given))?.reason;
    expect(reason()).to.equal('not-delivered');
    expect(reason({ events: ['shipped'] })).to.equal('not-delivered');
    const returning = { type: 'return-requested', status: 'pending', lines: ALL } as const;
    const events = ['shipped', 'delivered'] as const;
    expect(reason({ events, more: [returning] })).to.equal('returned');
    expect(reason({ events, more: [returning, { ...returning, type: 'return-received' }] })).to.equal(
      'returned',
    );
    expect(reason({ events, more: [{ ...returning, type: 'exchange-requested' }] })).to.equal(
      'exchange-requested',
    );
    expect(reason({ more: [{ ...returning, type: 'cancellation', status: 'completed' }] })).to.equal(
      'already-cancelled',
    );
  });
});
