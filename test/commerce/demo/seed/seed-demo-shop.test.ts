import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Connection } from 'mongoose';
import { demoProducts } from '../../../../commerce/demo/catalogue/catalogue.ts';
import { demoCustomers } from '../../../../commerce/demo/seed/customers.ts';
import { demoOrders } from '../../../../commerce/demo/seed/orders.ts';
import { seedDemoShop } from '../../../../commerce/demo/seed/seed-demo-shop.ts';
import { personalPaths } from '../../../../models/customer/personal.ts';
import { BUILT_IN_LOCALES } from '../../../../models/locale/locale.ts';
import { seededRandom } from '../../../../models/seeded-random.ts';
import { orderSchema } from '../../../../models/shop/orders/order.ts';
import { deliveredAt, orderTotal, piecesThat, statusOf } from '../../../../models/shop/orders/order-state.ts';
import { ORDER_STATUSES } from '../../../../models/shop/orders/order-status.ts';
import { openConnection } from '../../../../models/store/connection.ts';
import { type OpenDemoShop, openDemoShop, SHOP_NOW } from '../../../support/demo-shop.ts';

function shopOf(seed: number, now: Date) {
  const random = seededRandom(seed);
  const products = demoProducts(random);
  const customers = demoCustomers();
  return { products, customers, orders: demoOrders(customers, products, now, random) };
}

describe('the data of the demo shop', () => {
  it('is the same for the same seed and time, and another for another', () => {
    expect(shopOf(1, SHOP_NOW)).to.deep.equal(shopOf(1, SHOP_NOW));
    expect(shopOf(1, SHOP_NOW)).to.not.deep.equal(shopOf(2, SHOP_NOW));
  });

  it('has its products, customers and orders, in every state', () => {
    const { products, customers, orders } = shopOf(1, SHOP_NOW);
    expect(products).to.have.length.at.least(60);
    expect(new Set(products.map((product) => product.category))).to.have.property('size', 8);
    expect(new Set(products.flatMap((product) => product.variants.map((one) => one.sku))).size).to.equal(
      products.flatMap((product) => product.variants).length,
    );
    expect(customers).to.have.length(44);
    expect(new Set(customers.map(({ locale }) => locale))).to.deep.equal(new Set(BUILT_IN_LOCALES));
    expect(new Set(customers.map((customer) => customer.email))).to.have.property('size', 44);
    expect(orders.map((order) => order._id)).to.deep.equal(
      Array.from({ length: 120 }, (_, n) => String(1001 + n)),
    );
    expect(new Set(orders.map(statusOf))).to.deep.equal(new Set(ORDER_STATUSES));
  });

  it('tells the story of Ann and Li Na on every seed', () => {
    for (const seed of [1, 2, 3, 99, 12345]) {
      const { orders } = shopOf(seed, SHOP_NOW);
      const story = ['1042', '1043', '1044', '1051', '1052'].map((number) => {
        const order = orders.find(({ _id }) => _id === number);
        const isTracked = order?.fulfilment.events.some(({ tracking }) => tracking !== undefined);
        return [number, order?.email, order && statusOf(order), isTracked];
      });
      expect(story).to.deep.equal([
        ['1042', 'ann@example.com', 'in-transit', true],
        ['1043', 'ann@example.com', 'out-for-delivery', true],
        ['1044', 'ann@example.com', 'paid', false],
        ['1051', 'lina@example.com', 'in-transit', true],
        ['1052', 'lina@example.com', 'paid', false],
      ]);
    }
  });

  it('has dates that fit the present and each other', () => {
    for (const now of [SHOP_NOW, new Date('2030-02-28T23:30:00Z')]) {
      const { orders } = shopOf(1, now);
      for (const { _id, placedAt = now, fulfilment, adjustments } of orders) {
        const sent = fulfilment.events.map(({ at = now }) => at);
        const adjusted = adjustments.map(({ at = now }) => at);
        for (const events of [sent, adjusted]) {
          const times = [placedAt, ...events, now].map((date) => date.getTime());
          expect(times, _id).to.deep.equal([...times].sort((left, right) => left - right));
        }
      }
      const placed = orders.map((order) => order.placedAt?.getTime() ?? 0);
      expect(placed).to.deep.equal([...placed].sort((left, right) => left - right));
      const expected = orders.find(({ _id }) => _id === '1042')?.fulfilment.expectations[0];
      expect(expected?.by).to.be.greaterThan(now);
    }
  });

  it('adds up, and leaves no order without stock', () => {
    const { orders, products } = shopOf(1, SHOP_NOW);
    for (const order of orders) {
      const paid = order.adjustments.find(({ type }) => type === 'payment');
      expect(paid?.amount, order._id).to.equal(orderTotal(order));
    }
    for (const variant of products.flatMap((product) => product.variants)) {
      const held = orders
        .flatMap((order) =>
          order.lines
            .filter(({ sku }) => sku === variant.sku)
            .map((line) => line.quantity - piecesThat('shipped', order, line)),
        )
        .reduce((sum, pieces) => sum + pieces, 0);
      expect(held, variant.sku).to.be.at.most(variant.onHand ?? 0);
    }
  });

  it('has orders that came lately and 56 days ago, and whose items can be changed', () => {
    const { orders, products } = shopOf(1, SHOP_NOW);
    const ages = orders.flatMap((order) => {
      const at = deliveredAt(order);
      return at === undefined ? [] : [Math.floor((SHOP_NOW.getTime() - at.getTime()) / 86_400_000)];
    });
    expect(ages)
      .to.include(56)
      .and.to.satisfy((all: number[]) => all.some((days) => days <= 7));
    const ann = orders.find(({ _id }) => _id === '1007');
    expect(
      ann && Math.floor((SHOP_NOW.getTime() - (deliveredAt(ann)?.getTime() ?? 0)) / 86_400_000),
    ).to.equal(56);
    const sold = products.flatMap(({ variants }) => variants);
    expect(sold.filter(({ options }) => options.length > 0)).to.have.length.at.least(100);
    expect(sold.filter(({ available }) => !available)).to.have.length(4);
  });

  it('has its personal fields marked once, in the schema', () => {
    expect(personalPaths(orderSchema)).to.have.members([
      'email',
      'shipTo.name',
      'shipTo.street',
      'shipTo.street2',
      'shipTo.city',
      'shipTo.region',
      'shipTo.postcode',
      'shipTo.country',
      'fulfilment.events.tracking',
      'adjustments.method.id',
      'adjustments.method.hint',
    ]);
  });

  describe('in the store', () => {
    let folder: string;
    let connection: Connection;
    let demo: OpenDemoShop;

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'onevoice-seed-'));
      connection = await openConnection({ dataDir: folder });
      demo = await openDemoShop(connection);
    });

    after(async () => {
      await connection.close();
      await rm(folder, { recursive: true });
    });

    it('is filled in once and left alone after that', async () => {
      expect(await demo.orders.count()).to.equal(120);
      expect(await seedDemoShop(demo, new Date('2030-01-01T00:00:00Z'))).to.equal(false);
      expect((await demo.orders.find('1120'))?.placedAt).to.be.lessThan(SHOP_NOW);
    });

    it('is made good when it was filled in only half', async () => {
      await connection.collection('orders').deleteMany({ _id: { $in: ['1042', '1043'] as never[] } });
      expect(await seedDemoShop(demo, SHOP_NOW)).to.equal(true);
      expect(await demo.orders.count()).to.equal(120);
    });

    it('is thrown away and filled in anew when asked', async () => {
      const later = new Date('2027-01-01T00:00:00Z');
      expect(await seedDemoShop(demo, later, { reset: true })).to.equal(true);
      expect((await demo.orders.find('1042'))?.placedAt).to.deep.equal(new Date('2026-12-28T00:00:00Z'));
    });
  });
});
