import { expect } from 'chai';
import { ShopPeople } from '../../../desk/cases/shop-people.ts';

const ANN = { _id: 'ann', name: 'Ann Baker', email: 'ann@example.com', locale: 'en' };
const ORDERS = [
  { _id: '3', total: 500, currency: 'EUR' },
  { _id: '2', total: 700, currency: 'GBP' },
  { _id: '1', total: 250, currency: 'EUR' },
];

/** Books of one customer; `limits` are those that orders were asked for with. */
function people() {
  const limits: number[] = [];
  const books = {
    customers: {
      find: async (id: string) => (id === 'ann' ? ANN : null),
      findByIdOrEmail: async (query: string) => ([ANN._id, ANN.email].includes(query) ? ANN : null),
    },
    orders: {
      findNewestOf: async (_customer: string, limit: number) => {
        limits.push(limit);
        return ORDERS;
      },
    },
  } as unknown as ConstructorParameters<typeof ShopPeople>[0];
  return { people: new ShopPeople(books), limits };
}

describe("the person of a case in the shop's books", () => {
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
});
