import { expect } from 'chai';
import { ShopPeople } from '../../../desk/cases/shop-people.ts';

const ANN = { id: 'ann', name: 'Ann Baker', email: 'ann@example.com', locale: 'en' };
const ORDERS = [
  { order: '3', total: { amount: 500, currency: 'EUR' } },
  { order: '2', total: { amount: 700, currency: 'GBP' } },
  { order: '1', total: { amount: 250, currency: 'EUR' } },
];

/** A shop of one customer; `limits` are those that orders were asked for with. */
function people() {
  const limits: number[] = [];
  const customers = {
    find: async (id: string) => (id === 'ann' ? ANN : undefined),
    findByEmail: async (email: string) => (email === ANN.email ? ANN : undefined),
    findByPhone: async () => undefined,
    newestOrders: async (_customer: string, limit: number) => {
      limits.push(limit);
      return ORDERS;
    },
  };
  return { people: new ShopPeople(customers), limits };
}

describe('the person of a case at the shop', () => {
  it('has a name and an address, or neither', async () => {
    expect(await people().people.person('ann')).to.deep.equal({ name: ANN.name, email: ANN.email });
    expect(await people().people.person('nobody')).to.deep.equal({});
  });

  it('has spent what the newest fifty orders come to, one sum a currency', async () => {
    const read = people();
    expect(await read.people.spent('ann')).to.deep.equal([
      { amount: 750, currency: 'EUR' },
      { amount: 700, currency: 'GBP' },
    ]);
    expect(read.limits).to.deep.equal([50]);
  });

  it('is found by id and by address, with the numbers of the orders', async () => {
    const found = { id: 'ann', name: ANN.name, email: ANN.email, locale: 'en', orders: ['3', '2', '1'] };
    expect(await people().people.find('ann@example.com')).to.deep.equal(found);
    expect(await people().people.find('nobody')).to.equal(undefined);
  });

  it('has no name and has spent nothing where the shop fails; a search says that it fails', async () => {
    const fail = () => Promise.reject(new Error('down'));
    const broken = new ShopPeople({ find: fail, findByEmail: fail, findByPhone: fail, newestOrders: fail });
    expect(await broken.person('ann')).to.deep.equal({});
    expect(await broken.spent('ann')).to.deep.equal([]);
    expect(await broken.find('ann').catch((error: Error) => error.message)).to.equal('down');
  });
});
