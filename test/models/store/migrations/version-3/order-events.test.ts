import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import mongoose, { type Connection } from 'mongoose';
import { orderView } from '../../../../../commerce/stored/order-view.ts';
import { OrderRepository } from '../../../../../models/shop/orders/order-repository.ts';
import { heldByMethod, orderTotal, statusOf } from '../../../../../models/shop/orders/order-state.ts';
import { ProductRepository } from '../../../../../models/shop/product-repository.ts';
import { openConnection, prepareModels } from '../../../../../models/store/connection.ts';
import { ORDER_EVENTS } from '../../../../../models/store/migrations/version-3/order-events.ts';
import { ROOT } from '../../../../support/source-files.ts';

/** The parts of an order of version 2 that have to be found again. */
interface OldOrder {
  readonly _id: string;
  readonly status: string;
  readonly total: number;
  readonly charged: number;
  readonly lines: readonly { readonly sent: number }[];
  readonly placedAt: Date;
  readonly shippedAt?: Date;
  readonly deliveredAt?: Date;
  readonly tracking?: string;
  readonly payment: { readonly kind: string; readonly hint: string };
  readonly cancellation?: { readonly key: string; readonly refund: number };
}

type Line = { readonly collection: string; readonly document: { readonly _id: string } };

/** What the demo shop of version 2 had stored, with an order that a command had cancelled. */
const STORED = readFileSync(join(ROOT, 'test/fixtures/store/version-2/shop.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => mongoose.mongo.BSON.EJSON.parse(line) as Line);

const OLD_ORDERS = STORED.filter(({ collection }) => collection === 'demo_orders').map(
  ({ document }) => document as unknown as OldOrder,
);

describe('the migration to version 3', () => {
  let folder: string;
  let connection: Connection;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'onevoice-version-3-'));
    connection = await openConnection({ dataDir: folder });
    await prepareModels(connection);
    await connection.collection('onevoice-store').updateOne({}, { $set: { version: 2 } });
    for (const { collection, document } of STORED)
      await connection.collection(collection).insertOne(document as never);
    await connection.collection('demo_orders').insertOne({ _id: 'foreign', status: 'open' } as never);
    await connection.close();
    connection = await openConnection({ dataDir: folder });
    await prepareModels(connection);
  });
  after(async () => {
    await connection.close();
    await rm(folder, { recursive: true });
  });

  it('keeps what every order tells: its status, sum, dates, parcel and payment', async () => {
    expect(new Set(OLD_ORDERS.map(({ status }) => status)).size).to.equal(13);
    const orders = new OrderRepository(connection, 'demo_');
    for (const old of OLD_ORDERS) {
      const order = await orders.find(old._id);
      if (order === null) throw new Error(`The order ${old._id} is gone.`);
      expect(statusOf(order), old._id).to.equal(old.status);
      expect(orderTotal(order), old._id).to.equal(old.total);
      const held = [...heldByMethod(order).values()].reduce((sum, { amount }) => sum + amount, 0);
      expect(held, old._id).to.equal(old.charged);
      const view = orderView(order, true, 'UTC');
      const days = [old.placedAt, old.shippedAt, old.deliveredAt].map((at) => at?.toISOString().slice(0, 10));
      expect([view.placedOn, view.shippedOn, view.deliveredOn], old._id).to.deep.equal(days);
      expect(view.tracking, old._id).to.equal(old.tracking);
      expect(view.payment?.label.en, old._id).to.include(old.payment.hint);
      const [cancelled, refunded] = order.adjustments.slice(1);
      if (old.cancellation)
        expect([cancelled?.key, refunded?.key, refunded?.amount], old._id).to.deep.equal([
          old.cancellation.key,
          old.cancellation.key,
          old.cancellation.refund,
        ]);
      const sent = order.fulfilment.events
        .filter(({ type }) => type === 'shipped')
        .flatMap(({ lines }) => lines)
        .reduce((sum, { quantity }) => sum + quantity, 0);
      expect(sent, old._id).to.equal(old.lines.reduce((sum, line) => sum + line.sent, 0));
    }
  });

  it('takes the old fields away, and leaves what is not ours', async () => {
    const stored = await connection.collection('demo_orders').find({}).toArray();
    const fields = new Set(stored.filter(({ _id }) => String(_id) !== 'foreign').flatMap(Object.keys));
    expect([...fields]).to.have.members([
      ...['_id', 'customer', 'email', 'shipTo', 'lines', 'currency', 'fulfilment', 'adjustments', 'placedAt'],
    ]);
    expect(stored.find(({ _id }) => String(_id) === 'foreign')).to.deep.equal({
      _id: 'foreign',
      status: 'open',
    });
  });

  it('gives the variants of a product the option by which they differ', async () => {
    const products = await new ProductRepository(connection, 'demo_').findAll();
    expect(products.length).to.be.greaterThan(1);
    for (const { variants, _id } of products)
      for (const { options, name, available } of variants) {
        expect(
          options.map(({ value }) => value),
          _id,
        ).to.deep.equal(variants.length > 1 ? [name] : []);
        expect(available).to.equal(true);
      }
  });

  it('changes nothing of a product that it has rewritten already', () => {
    const rewrite = ORDER_EVENTS.rewrites.find(({ collection }) => collection === 'demo_products')?.rewrite;
    for (const { document } of STORED.filter(({ collection }) => collection === 'demo_products')) {
      const once = { ...document, ...rewrite?.(document) };
      expect({ ...once, ...rewrite?.(once) }).to.deep.equal(once);
    }
  });
});
