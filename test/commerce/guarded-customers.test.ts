import { expect } from 'chai';
import { logTo } from '../../adapters/logger.ts';
import { guardedCustomers } from '../../commerce/guarded-customers.ts';
import { hasCode } from '../../models/errors/onevoice-error.ts';
import type { ShopCustomers } from '../../models/shop/shop-customers.ts';
import { LogBook } from '../support/log-book.ts';

const ANN = { id: 'ann', name: 'Ann', email: 'ann@example.com', locale: 'en' };
const ORDER = { order: '7001', total: { amount: 100, currency: 'EUR' } };

/** The guarded customers of a shop whose methods all answer the same, and the operations that were logged. */
function guarded(answer: () => unknown, deadlineMs?: number) {
  const log = new LogBook();
  const method = async () => (await answer()) as never;
  const shop: ShopCustomers = {
    find: method,
    findByEmail: method,
    findByPhone: method,
    newestOrders: method,
  };
  const failed = () => log.events('shop-failed').map((event) => (event as { operation: string }).operation);
  return { customers: guardedCustomers(shop, logTo(log.logger), deadlineMs), failed };
}

const isRefused = (answer: Promise<unknown>) =>
  answer.then(
    () => false,
    (error: unknown) => hasCode(error, 'SHOP_FAILED'),
  );

describe("the customers of a shop developer's code", () => {
  it('are those that it answers, and no more of them than is declared', async () => {
    const { customers, failed } = guarded(() => ({ ...ANN, password: 'hush' }));
    for (const found of [customers.find('ann'), customers.findByEmail(ANN.email), customers.findByPhone('1')])
      expect(await found).to.deep.equal(ANN);
    expect(await guarded(() => [ORDER]).customers.newestOrders('ann', 5)).to.deep.equal([ORDER]);
    expect(failed()).to.deep.equal([]);
  });

  it('are nobody for undefined and for null', async () => {
    for (const nothing of [undefined, null])
      expect(await guarded(() => nothing).customers.findByEmail('a@b.c')).to.equal(undefined);
  });

  it('are nobody where a shop has none, or leaves an optional method out', async () => {
    const { log } = { log: logTo(new LogBook().logger) };
    const none = guardedCustomers(undefined, log);
    const some = guardedCustomers({ find: async () => ANN, findByEmail: async () => ANN }, log);
    expect(await none.findByEmail('ann@example.com')).to.equal(undefined);
    for (const customers of [none, some]) {
      expect(await customers.findByPhone('491')).to.equal(undefined);
      expect(await customers.newestOrders('ann', 5)).to.deep.equal([]);
    }
  });

  it('are found by a number in any form that it has, unless two customers have one each', async () => {
    const BEN = { ...ANN, id: 'ben' };
    const books = (byNumber: Readonly<Record<string, typeof ANN>>) =>
      guardedCustomers(
        {
          find: async () => ANN,
          findByEmail: async () => ANN,
          findByPhone: async (phone) => byNumber[phone],
        },
        logTo(new LogBook().logger),
      );
    const [written, known] = ['5511987654321', '551187654321'];
    for (const form of [written, known])
      expect(await books({ [form]: ANN }).findByPhone(known)).to.deep.equal(ANN);
    expect(await books({ [written]: ANN, [known]: ANN }).findByPhone(known)).to.deep.equal(ANN);
    expect(await books({ [written]: ANN, [known]: BEN }).findByPhone(known)).to.equal(undefined);
  });

  const RUBBISH: readonly [what: string, answer: () => unknown][] = [
    ['throw', () => Promise.reject(new Error('down'))],
    [
      'throw at once',
      () => {
        throw new Error('down');
      },
    ],
    ['never answer', () => new Promise(() => {})],
    ['answer text', () => 'Ann'],
    ['answer a customer without an id', () => ({ ...ANN, id: '' })],
    ['answer a customer without an address', () => ({ id: 'ann' })],
    ['answer orders without totals', () => [{ order: '7001' }]],
  ];
  for (const [what, answer] of RUBBISH) {
    it(`prove nobody where they ${what}, which is logged with the method's name`, async () => {
      const { customers, failed } = guarded(answer, 1);
      expect(await isRefused(customers.findByEmail('ann@example.com'))).to.equal(true);
      expect(await isRefused(customers.findByPhone('491'))).to.equal(true);
      expect(await isRefused(customers.newestOrders('ann', 5))).to.equal(true);
      expect(failed()).to.deep.equal([
        'customers.findByEmail',
        'customers.findByPhone',
        'customers.newestOrders',
      ]);
    });
  }
});
