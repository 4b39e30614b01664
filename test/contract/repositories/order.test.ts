import { expect } from 'chai';
import { seedDemoShop } from '../../../commerce/demo/seed/seed-demo-shop.ts';
import { type CancelRequest, OrderRepository } from '../../../models/shop/order-repository.ts';
import { ProductRepository } from '../../../models/shop/product-repository.ts';
import { ShopCustomerRepository } from '../../../models/shop/shop-customer-repository.ts';
import { prepareModels } from '../../../models/store/connection.ts';
import { withStores } from '../../support/store/stores.ts';

const NOW = new Date('2026-11-23T12:00:00Z');

function request(refund: number, key = 'k1'): CancelRequest {
  const cancellation = { key, at: NOW, refund, refundDays: { min: 3, max: 5 } };
  return { order: '1044', customer: 'ann', currency: 'EUR', cancellation };
}

describe('the order repository', () => {
  withStores((store) => {
    let orders: OrderRepository;
    let charged: number;

    before(async () => {
      const connection = store.connection();
      orders = new OrderRepository(connection);
      const products = new ProductRepository(connection);
      const customers = new ShopCustomerRepository(connection);
      await prepareModels(connection);
      await seedDemoShop({ orders, products, customers }, NOW);
      charged = (await orders.find('1044'))?.charged ?? 0;
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
      const customers = new ShopCustomerRepository(store.connection());
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

    store.it('writes no cancellation for another refund, another currency or another customer', async () => {
      expect(await orders.cancelOnce(request(charged + 1))).to.equal(null);
      expect(await orders.cancelOnce({ ...request(charged), currency: 'USD' })).to.equal(null);
      expect(await orders.cancelOnce({ ...request(charged), customer: 'ben' })).to.equal(null);
      expect((await orders.find('1044'))?.status).to.equal('paid');
    });

    store.it('cancels for exactly one of many concurrent callers', async () => {
      const results = await Promise.all(
        Array.from({ length: 20 }, (_, index) => orders.cancelOnce(request(charged, `k${index}`))),
      );
      expect(results.filter((result) => result !== null)).to.have.length(1);
      const cancelled = await orders.find('1044');
      expect(cancelled?.status).to.equal('cancelled');
      expect(cancelled?.cancellation?.refund).to.equal(charged);
    });
  });
});
