import { expect } from 'chai';
import { type Connection, type Model, Schema } from 'mongoose';
import { prepareModels } from '../../../models/store/connection.ts';
import { withStores } from '../../support/store/stores.ts';

interface Item {
  sku: string;
  quantity: number;
}

interface Order {
  _id: string;
  number: number;
  customer?: string;
  state: string;
  items: Item[];
  notes: Map<string, string>;
  mixed?: unknown;
  raw?: Buffer;
  createdAt: Date;
  updatedAt: Date;
}

describe('a mongoose model', () => {
  withStores((store) => {
    let orders: Model<Order>;
    const hooks: string[] = [];
    before(async () => {
      const schema = new Schema<Order>(
        {
          _id: String,
          number: { type: Number, required: true, unique: true },
          customer: { type: String, index: true, sparse: true },
          state: { type: String, default: 'open' },
          items: [new Schema<Item>({ sku: String, quantity: { type: Number, default: 1 } }, { _id: false })],
          notes: { type: Map, of: String },
          mixed: Schema.Types.Mixed,
          raw: Buffer,
        },
        { timestamps: true, optimisticConcurrency: true },
      );
      schema.pre('save', function () {
        hooks.push(`save ${this._id}`);
      });
      schema.index({ state: 1, number: -1 });
      const connection: Connection = store.connection();
      orders = connection.model<Order>('Order', schema);
      await prepareModels(connection);
    });
    beforeEach(() => orders.deleteMany({}));

    store.it('makes its collection and indexes, and lists them', async () => {
      const names = (await orders.listIndexes()).map(({ name }) => name as string);
      expect(names.sort()).to.deep.equal(['_id_', 'customer_1', 'number_1', 'state_1_number_-1']);
      expect((await store.connection().listCollections()).map(({ name }) => name)).to.include('orders');
    });

    store.it('creates documents with hooks, defaults, timestamps and a version', async () => {
      const order = await orders.create({
        _id: 'a',
        number: 1,
        items: [{ sku: 's' }],
        notes: new Map([['k', 'v']]),
      });
      expect(hooks).to.include('save a');
      const found = await orders.findById('a').lean();
      expect(found).to.deep.include({
        _id: 'a',
        state: 'open',
        items: [{ sku: 's', quantity: 1 }],
        notes: { k: 'v' },
        __v: 0,
      });
      expect(found?.createdAt).to.deep.equal(order.createdAt);
    });

    store.it('saves what changed, and refuses to save over a newer version', async () => {
      await orders.create({ _id: 'a', number: 1, items: [{ sku: 's' }] });
      const mine = await orders.findById('a').orFail();
      const theirs = await orders.findById('a').orFail();
      mine.items.push({ sku: 't', quantity: 2 });
      mine.mixed = { deep: [1, { x: null }] };
      mine.raw = Buffer.from([1, 2, 3]);
      await mine.save();
      const found = await orders.findById('a').orFail();
      expect(found.toObject().items).to.deep.equal([
        { sku: 's', quantity: 1 },
        { sku: 't', quantity: 2 },
      ]);
      expect(found.mixed).to.deep.equal({ deep: [1, { x: null }] });
      expect(Buffer.compare(found.raw as Buffer, Buffer.from([1, 2, 3]))).to.equal(0);
      theirs.state = 'sent';
      const refusal = await theirs.save().then(
        () => undefined,
        (error: Error) => error.name,
      );
      expect(refusal).to.equal('VersionError');
    });

    store.it('reports a duplicate key from create, save and insertMany', async () => {
      await orders.create({ _id: 'a', number: 1 });
      const code = (promise: Promise<unknown>): Promise<unknown> =>
        promise.then(
          () => undefined,
          (error: { code?: unknown }) => error.code,
        );
      expect(await code(orders.create({ _id: 'b', number: 1 }))).to.equal(11000);
      expect(
        await code(
          orders.insertMany(
            [
              { _id: 'c', number: 3 },
              { _id: 'a', number: 4 },
            ],
            { ordered: false },
          ),
        ),
      ).to.equal(11000);
      expect(await orders.countDocuments()).to.equal(2);
    });

    store.it('updates with casting, timestamps and upsert', async () => {
      const made = await orders.findOneAndUpdate(
        { _id: 'a' },
        { $set: { number: '7' }, $push: { items: { sku: 's' } } },
        { upsert: true, returnDocument: 'after', setDefaultsOnInsert: true },
      );
      expect(made?.toObject()).to.deep.include({
        _id: 'a',
        number: 7,
        state: 'open',
        items: [{ sku: 's', quantity: 1 }],
      });
      expect(
        await orders.updateOne({ _id: 'a', 'items.sku': 's' }, { $inc: { 'items.$.quantity': 4 } }),
      ).to.include({ modifiedCount: 1 });
      expect((await orders.findById('a').orFail()).items[0]?.quantity).to.equal(5);
    });

    store.it('reads by cursor, sorts, selects, counts and groups', async () => {
      await orders.insertMany(
        [1, 2, 3, 4].map((number) => ({ _id: `o${number}`, number, state: number > 2 ? 'sent' : 'open' })),
      );
      const seen: string[] = [];
      for await (const order of orders.find({ state: 'sent' }).sort({ number: -1 }).cursor())
        seen.push(order._id);
      expect(seen).to.deep.equal(['o4', 'o3']);
      expect(await orders.find().sort('-number').skip(1).limit(2).select('number -_id').lean()).to.deep.equal(
        [{ number: 3 }, { number: 2 }],
      );
      expect(await orders.exists({ number: 9 })).to.equal(null);
      expect(await orders.distinct('state')).to.have.members(['open', 'sent']);
      const groups = await orders.aggregate([
        { $group: { _id: '$state', sum: { $sum: '$number' } } },
        { $sort: { _id: 1 } },
      ]);
      expect(groups).to.deep.equal([
        { _id: 'open', sum: 3 },
        { _id: 'sent', sum: 7 },
      ]);
      expect(await orders.estimatedDocumentCount()).to.equal(4);
    });

    store.it('writes in bulk', async () => {
      const result = await orders.bulkWrite([
        { insertOne: { document: { _id: 'a', number: 1 } as Order } },
        { updateOne: { filter: { _id: 'a' }, update: { $set: { state: 'sent' } } } },
        { deleteOne: { filter: { _id: 'zzz' } } },
      ]);
      expect(result).to.include({ insertedCount: 1, modifiedCount: 1, deletedCount: 0 });
      expect((await orders.findById('a').orFail()).state).to.equal('sent');
    });

    store.it('takes an undefined or null session as none', async () => {
      const order = new orders({ _id: 'a', number: 1 });
      await order.save({ session: null });
      expect(await orders.findById('a').session(null)).to.not.equal(null);
      await order.deleteOne();
      expect(await orders.countDocuments()).to.equal(0);
    });
  });
});
