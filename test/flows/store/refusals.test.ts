import { expect } from 'chai';
import mongoose from 'mongoose';
import { embeddedDriver, embeddedUri } from '../../../models/embedded/driver/embedded-driver.ts';
import { StoreFolder } from '../../support/store/embedded-store.ts';

describe('the refusals of the embedded store', () => {
  const folder = new StoreFolder();
  const rows = folder.collection();
  before(() => rows.insertOne({ _id: 1, a: [1], n: mongoose.mongo.Decimal128.fromString('1') }));
  after(() => folder.remove());

  const attempt = async (run: () => unknown): Promise<{ code?: unknown; message?: string }> => {
    try {
      await run();
      return {};
    } catch (error) {
      return error as { code?: unknown; message?: string };
    }
  };

  const UNSUPPORTED: readonly [named: string, run: () => unknown][] = [
    ["'session'", () => rows.insertOne({ _id: 9 }, { session: {} })],
    ["'collation'", () => rows.find({}, { collation: { locale: 'en' } })],
    ["'hint'", () => rows.updateOne({}, { $set: { b: 1 } }, { hint: 'x' })],
    ['$where', () => rows.find({ $where: 'true' }).toArray()],
    ['$text', () => rows.find({ $text: { $search: 'x' } }).toArray()],
    ['$near', () => rows.find({ at: { $near: [0, 0] } }).toArray()],
    ['$bit', () => rows.updateOne({ _id: 1 }, { $bit: { n: { and: 1 } } })],
    ['$inc with Decimal128', () => rows.updateOne({ _id: 1 }, { $inc: { n: 1 } })],
    ['$currentDate', () => rows.updateOne({ _id: 1 }, { $currentDate: { t: { $type: 'timestamp' } } })],
    ['$out', () => rows.aggregate([{ $out: 'other' }])],
    ['change streams', () => rows.watch()],
  ];
  for (const [named, run] of UNSUPPORTED) {
    it(`${named}, by name and with what to do instead`, async () => {
      const { code, message } = await attempt(run);
      expect(code).to.equal('STORE_UNSUPPORTED');
      expect(message).to.contain(named).and.to.contain('MONGODB_URI');
      expect(await rows.countDocuments({})).to.equal(1);
    });
  }

  const BAD: readonly [title: string, code: number, run: () => unknown][] = [
    ['an undefined value in a filter', 2, () => rows.deleteMany({ _id: undefined })],
    ['an update without operators', 9, () => rows.updateOne({ _id: 1 }, { a: 1 })],
    ['a replacement with operators', 9, () => rows.replaceOne({ _id: 1 }, { $set: { a: 1 } })],
    ['an unknown query operator', 2, () => rows.find({ a: { $like: 'x' } }).toArray()],
    ['an unknown sort direction', 2, () => rows.find({}, { sort: { a: 7 } }).toArray()],
    ['an empty field name', 56, () => rows.updateOne({ _id: 1 }, { $set: { 'a.': 1 } })],
    ['$pop by 2', 9, () => rows.updateOne({ _id: 1 }, { $pop: { a: 2 } })],
    ['$push without a list', 14, () => rows.updateOne({ _id: 1 }, { $push: { a: { $each: 1 } } })],
    ['an array filter that is missing', 2, () => rows.updateOne({ _id: 1 }, { $set: { 'a.$[x]': 1 } })],
    ['a positional $ without a match', 2, () => rows.updateOne({ _id: 1 }, { $set: { 'a.$': 1 } })],
  ];
  for (const [title, code, run] of BAD) {
    it(title, async () => {
      expect((await attempt(run)).code).to.equal(code);
      expect(await rows.findOne({ _id: 1 }))
        .to.have.property('a')
        .that.deep.equals([1]);
    });
  }

  it('addresses of another scheme, sessions and further databases', async () => {
    const instance = new mongoose.Mongoose();
    instance.setDriver(embeddedDriver);
    const wrong = instance.createConnection('mongodb://127.0.0.1/x');
    expect((await attempt(() => wrong.asPromise())).message).to.contain('embedded:///');
    const other = new StoreFolder();
    const connection = await instance.createConnection(embeddedUri(other.path)).asPromise();
    expect((await attempt(() => connection.startSession())).message).to.contain('sessions and transactions');
    expect((await attempt(() => connection.useDb('second'))).message).to.contain('several databases');
    await connection.close();
    await other.remove();
  });
});
