import { expect } from 'chai';
import type { FulfilmentType } from '../../../../models/shop/orders/event-types.ts';
import {
  activePieces,
  heldByMethod,
  originalMethod,
  piecesThat,
  statusOf,
} from '../../../../models/shop/orders/order-state.ts';
import { factsOf, LINES, METHODS } from '../../../support/rules/order-facts.ts';

const { order } = factsOf();

/** The order with events, each of some pieces of its lines. */
function withEvents(...events: readonly (readonly [FulfilmentType, Readonly<Record<string, number>>])[]) {
  return {
    ...order,
    fulfilment: {
      expectations: [],
      events: events.map(([type, pieces]) => ({
        type,
        lines: Object.entries(pieces).map(([line, quantity]) => ({ line, quantity })),
      })),
    },
  };
}

describe('the state of an order', () => {
  it('reads partial shipments from the pieces that were sent', () => {
    expect(statusOf(withEvents(['shipped', { '1': 1 }]))).to.equal('partly-shipped');
    expect(statusOf(withEvents(['shipped', { '1': 2 }]))).to.equal('partly-shipped');
    expect(statusOf(withEvents(['shipped', { '1': 1 }], ['shipped', { '1': 1, '2': 1 }]))).to.equal(
      'shipped',
    );
    const parcels = [
      ['shipped', { '1': 2 }],
      ['delivered', { '1': 2 }],
    ] as const;
    expect(statusOf(withEvents(...parcels))).to.equal('partly-shipped');
    expect(statusOf(withEvents(...parcels, ['shipped', { '2': 1 }], ['in-transit', { '2': 1 }]))).to.equal(
      'in-transit',
    );
    const all = withEvents(...parcels, ['shipped', { '2': 1 }], ['delivered', { '2': 1 }]);
    expect(statusOf(all)).to.equal('delivered');
    expect(LINES.map((line) => piecesThat('delivered', all, line))).to.deep.equal([2, 1]);
  });

  it('waits for no pieces that were cancelled', () => {
    const cancelled = {
      type: 'cancellation',
      status: 'completed',
      lines: [{ line: '2', quantity: 1 }],
    } as const;
    const part = { ...withEvents(['shipped', { '1': 2 }]), adjustments: [...order.adjustments, cancelled] };
    expect(statusOf(part)).to.equal('shipped');
    expect(LINES.map((line) => activePieces(part, line))).to.deep.equal([2, 0]);
    expect(
      statusOf({ ...part, adjustments: [{ ...cancelled, status: 'failed' }, ...order.adjustments] }),
    ).to.equal('partly-shipped');
  });

  it('is that of its payment until the warehouse begins', () => {
    const paid = (...statuses: readonly ('pending' | 'completed' | 'failed')[]) =>
      statusOf({
        ...order,
        adjustments: statuses.map((status) => ({ type: 'payment', status, amount: 1, method: METHODS.card })),
      });
    expect(paid('pending')).to.equal('placed');
    expect(paid('failed')).to.equal('payment-failed');
    expect(paid('failed', 'pending')).to.equal('placed');
    expect(paid('failed', 'completed')).to.equal('paid');
    expect(statusOf(withEvents(['processing', { '1': 2 }]))).to.equal('packed');
  });

  it('holds by method what was paid and not refunded', () => {
    const money = [
      { type: 'payment', status: 'completed', amount: 500, method: METHODS.paypal },
      { type: 'refund', status: 'pending', amount: 200, method: METHODS.card },
      { type: 'refund', status: 'failed', amount: 900, method: METHODS.card },
      { type: 'payment', status: 'pending', amount: 700, method: METHODS.paypal },
    ] as const;
    const held = heldByMethod({ adjustments: [...order.adjustments, ...money] });
    expect([...held].map(([id, { amount }]) => [id, amount])).to.deep.equal([
      ['card-4242', 2300],
      ['paypal', 500],
    ]);
    expect(originalMethod({ adjustments: [...money].reverse() })).to.deep.equal(METHODS.paypal);
  });
});
