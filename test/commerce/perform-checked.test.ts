import { expect } from 'chai';
import { performChecked } from '../../commerce/perform-checked.ts';
import type { Result } from '../../models/conversation/command.ts';
import { cancelOrder } from '../../models/shop/operations/order-operations.ts';

const REQUEST = { name: 'cancel-order', args: { order: '1042' }, key: 'k' };
const ANN = { level: 'signed', customer: 'ann' } as const;

async function performed(result: unknown, operation: typeof cancelOrder | undefined) {
  const logged: unknown[] = [];
  const shop = { perform: async () => result as Result };
  const got = await performChecked(shop, operation, REQUEST, ANN, (...entry) => logged.push(entry));
  return { got, logged };
}

describe('a write whose result is checked', () => {
  it('gives the result as the shop gave it, where it is as declared', async () => {
    const refused = { outcome: 'refused', value: { reason: 'already-shipped' } };
    expect(await performed(refused, cancelOrder)).to.deep.equal({ got: refused, logged: [] });
  });

  it('has failed where it is not, which is logged with the operation and the place', async () => {
    const value = { order: '1042', refund: { amount: 19.9, currency: 'EUR' } };
    const { got, logged } = await performed({ outcome: 'ok', value }, cancelOrder);
    expect(got).to.deep.equal({ outcome: 'failed', value: { reason: 'shop-error' } });
    const [[event, { operation, fault }]] = logged as [[string, { operation: string; fault: string }]];
    expect([event, operation]).to.deep.equal(['shop-result-rejected', 'cancel-order']);
    expect(fault).to.include('→ at refund.amount').and.not.include('19.9');
  });

  it('is not checked for an operation that no dialog calls', async () => {
    const odd = { outcome: 'ok', value: { anything: 1 } };
    expect(await performed(odd, undefined)).to.deep.equal({ got: odd, logged: [] });
  });
});
