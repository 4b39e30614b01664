import { expect } from 'chai';
import { seedDemoShop } from '../../../commerce/demo/seed/seed-demo-shop.ts';
import type { OrderChange } from '../../../models/shop/orders/order-change.ts';
import { OrderRepository } from '../../../models/shop/orders/order-repository.ts';
import { ProductRepository } from '../../../models/shop/product-repository.ts';
import { ShopCustomerRepository } from '../../../models/shop/shop-customer-repository.ts';
import { prepareModels } from '../../../models/store/connection.ts';
import { withStores } from '../../support/store/stores.ts';

const NOW = new Date('2026-11-23T12:00:00Z');

/** The cancellation of an order, which a command of this key brings. */
function cancellation(key: string): OrderChange {
  const lines = [{ line: '1', quantity: 1 }];
  return { order: '1044', key, adjustments: [{ type: 'cancellation', status: 'completed', at: NOW, lines }] };
}

describe('the order repository', () => {
  withStores((store) => {
    let orders: OrderRepository;
    let customers: ShopCustomerRepository;

    before(async () => {
      const connection = store.connection();
      orders = new OrderRepository(connection);
      const products = new ProductRepository(connection);
      customers = new ShopCustomerRepository(connection);
      await prepareModels(connection);
      await seedDemoShop({ orders, products, customers }, NOW);
    });

    store.it('finds an order by its number, with its dates and its nested parts', async () => {
      const order = await orders.find('1042');
      expect(order?.customer).to.equal('ann');
      expect(order?.placedAt).to.be.instanceOf(Date);
      expect(order?.shipTo.postcode).to.equal('BS1 4ND');
      expect(order?.lines[0]?.name.en).to.be.a('string').that.is.not.empty;
      expect(await orders.find('9999')).to.equal(null);
    });

    store.it('finds a customer by the number in any form, however it was written at first', async () => {
      const [ann] = (await customers.findAll()).filter(({ _id }) => _id === 'ann');
      if (ann === undefined) throw new Error('The demo shop has no Ann.');
      const withPhone = (_id: string, phone: string, country: string) => ({
        ...ann,
        _id,
        phone,
        address: { ...ann.address, country },
      });
      await customers.addMissing([
        withPhone('gina', '+44 (0)7700 900 777', 'GB'),
        withPhone('hal', '07700 900778', 'GB'),
        withPhone('bia', '+55 11 98765-4321', 'BR'),
        withPhone('joe', '+52 1 55 1234 5678', 'MX'),
        withPhone('jim', '(55) 1234 5678', 'MX'),
      ]);
      const found = async (phone: string) => (await customers.findByPhone(phone))?._id;
      expect(await found('447700900777')).to.equal('gina');
      expect(await found('447700900778')).to.equal('hal');
      expect(await found('551187654321')).to.equal('bia');
      expect(await found('5215512345678'), 'shared by two').to.equal(undefined);
      await customers.remove(['gina', 'hal', 'bia', 'joe', 'jim']);
    });

    store.it("finds a customer's newest orders, newest first", async () => {
      const found = await orders.findNewestOf('ann', 3);
      expect(found.map((order) => order._id)).to.deep.equal(['1044', '1043', '1042']);
    });

    store.it('writes a change once, however often and by how many it is written', async () => {
      await Promise.all(Array.from({ length: 20 }, () => orders.apply(cancellation('k1'))));
      await orders.apply(cancellation('k2'));
      const found = await orders.find('1044');
      expect(found?.adjustments.map(({ type, key }) => [type, key])).to.deep.equal([
        ['payment', undefined],
        ['cancellation', 'k1'],
        ['cancellation', 'k2'],
      ]);
      expect(found?.adjustments[1]?.at).to.deep.equal(NOW);
    });

    store.it('writes new lines and a new address with a change', async () => {
      const before = await orders.find('1043');
      const [line] = before?.lines ?? [];
      if (!before || !line) throw new Error('The demo shop has no order 1043.');
      const lines = [{ ...line, sku: 'other', price: 1 }];
      const shipTo = { ...before.shipTo, street2: 'Flat 2', region: 'Avon' };
      await orders.apply({
        order: '1043',
        key: 'k1',
        adjustments: [{ type: 'item-change', status: 'completed' }],
        lines,
        shipTo,
      });
      const after = await orders.find('1043');
      expect(after).to.deep.include({ lines, shipTo });
      expect(after?.fulfilment).to.deep.equal(before.fulfilment);
    });

    store.it('takes the command of exactly one of many concurrent callers', async () => {
      const ann = await customers.find('ann');
      if (ann === null) throw new Error('The demo shop has no Ann.');
      const performed = (key: string) => ({ key, value: { key } });
      const taken = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          customers.commit(ann, { performed: performed(`k${index}`), pending: cancellation(`k${index}`) }),
        ),
      );
      expect(taken.filter(Boolean)).to.have.length(1);
      const after = await customers.find('ann');
      const winner = `k${taken.indexOf(true)}`;
      expect(after).to.deep.include({
        revision: 1,
        performed: [performed(winner)],
        pending: cancellation(winner),
      });
      await customers.clearPending('ann', 'another');
      expect((await customers.find('ann'))?.pending).to.deep.equal(cancellation(winner));
      await customers.clearPending('ann', winner);
      expect(await customers.find('ann')).to.not.have.property('pending');
    });

    store.it('remembers the newest commands of a customer, and no more', async () => {
      for (let round = 0; round < 55; round += 1) {
        const ben = await customers.find('lina');
        if (ben === null) throw new Error('The demo shop has no Li Na.');
        expect(await customers.commit(ben, { performed: { key: `k${round}`, value: {} } })).to.equal(true);
      }
      const kept = (await customers.find('lina'))?.performed?.map(({ key }) => key) ?? [];
      expect([kept.length, kept[0], kept.at(-1)]).to.deep.equal([50, 'k5', 'k54']);
    });

    store.it('finds a customer by a name and a postcode, in their usual spellings', async () => {
      const found = async (name: string, postcode: string) =>
        (await customers.findByNameAndPostcode(name, postcode)).map(({ _id }) => _id);
      expect(await found('ann baker', 'bs14nd')).to.deep.equal(['ann']);
      expect(await found('Ann  BAKER', ' BS1 4ND ')).to.deep.equal(['ann']);
      expect(await found('Ann', 'BS1 4ND')).to.deep.equal([]);
      expect(await found('Ann Baker', 'BS1 4NE')).to.deep.equal([]);
    });
  });
});
