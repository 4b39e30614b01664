import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Connection } from 'mongoose';
import { whyNotCancellable } from '../../../../commerce/demo/cancellation.ts';
import { demoProducts } from '../../../../commerce/demo/catalogue/catalogue.ts';
import { demoCustomers } from '../../../../commerce/demo/seed/customers.ts';
import { demoOrders } from '../../../../commerce/demo/seed/orders.ts';
import { seedDemoShop } from '../../../../commerce/demo/seed/seed-demo-shop.ts';
import { personalPaths } from '../../../../models/customer/personal.ts';
import { BUILT_IN_LOCALES } from '../../../../models/locale/locale.ts';
import { seededRandom } from '../../../../models/seeded-random.ts';
import { orderSchema } from '../../../../models/shop/order.ts';
import { CANCELLABLE, ORDER_STATUSES } from '../../../../models/shop/order-status.ts';
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
    expect(new Set(orders.map((order) => order.status))).to.deep.equal(new Set(ORDER_STATUSES));
  });

  it('tells the story of Ann and Li Na on every seed', () => {
    for (const seed of [1, 2, 3, 99, 12345]) {
      const { orders } = shopOf(seed, SHOP_NOW);
      const story = ['1042', '1043', '1044', '1051', '1052'].map((number) => {
        const order = orders.find(({ _id }) => _id === number);
        return [number, order?.email, order?.status, order?.tracking !== undefined];
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
      for (const { _id, placedAt, shippedAt = placedAt, deliveredAt = now } of orders) {
        const times = [placedAt, shippedAt, deliveredAt, now].map((date) => date.getTime());
        expect(times, _id).to.deep.equal([...times].sort((left, right) => left - right));
      }
      const placed = orders.map((order) => order.placedAt.getTime());
      expect(placed).to.deep.equal([...placed].sort((left, right) => left - right));
      expect(orders.find(({ _id }) => _id === '1042')?.estimatedAt).to.be.greaterThan(now);
    }
  });

  it('adds up, and leaves no order without stock', () => {
    const { orders, products } = shopOf(1, SHOP_NOW);
    for (const { _id, lines, total } of orders) {
      expect(
        lines.reduce((sum, line) => sum + line.price * line.quantity, 0),
        _id,
      ).to.equal(total);
    }
    for (const variant of products.flatMap((product) => product.variants)) {
      const held = orders
        .flatMap((order) => order.lines)
        .filter((line) => line.sku === variant.sku)
        .reduce((sum, line) => sum + line.quantity - line.sent, 0);
      expect(held, variant.sku).to.be.at.most(variant.onHand);
    }
  });

  it('calls exactly those states cancellable that the store does', () => {
    expect(ORDER_STATUSES.filter((status) => whyNotCancellable(status) === null)).to.deep.equal(CANCELLABLE);
  });

  it('has its personal fields marked once, in the schema', () => {
    expect(personalPaths(orderSchema)).to.have.members([
      'email',
      'shipTo.name',
      'shipTo.street',
      'shipTo.city',
      'shipTo.postcode',
      'shipTo.country',
      'payment.hint',
      'tracking',
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
