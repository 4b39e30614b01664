import { expect } from 'chai';
import mongoose from 'mongoose';
import type { EmbeddedCollection } from '../../../../models/embedded/collection/collection.ts';
import { TtlSweeper } from '../../../../models/embedded/storage/ttl-sweeper.ts';
import { StoreFolder } from '../../../support/store/embedded-store.ts';

async function refusal(
  promise: Promise<unknown>,
): Promise<{ code?: unknown; message?: string; keyPattern?: unknown; keyValue?: unknown }> {
  return promise.then(
    () => ({}),
    (error) => error as object,
  );
}

describe('the indexes of the embedded store', () => {
  let folder: StoreFolder;
  let rows: EmbeddedCollection;
  beforeEach(() => {
    folder = new StoreFolder();
    rows = folder.collection();
  });
  afterEach(() => folder.remove());

  const ids = async (filter: object): Promise<unknown[]> =>
    ((await rows.find(filter).sort({ _id: 1 }).toArray()) as { _id: unknown }[]).map(({ _id }) => _id);

  it('name the refused key pattern and value', async () => {
    await rows.createIndex({ 'sub.a': 1, b: -1 }, { unique: true });
    await rows.insertOne({ _id: 1, sub: { a: 'x' } });
    expect(await refusal(rows.insertOne({ _id: 2, sub: { a: 'x' } }))).to.deep.include({
      code: 11000,
      keyPattern: { 'sub.a': 1, b: -1 },
      keyValue: { 'sub.a': 'x', b: null },
    });
    expect(await refusal(rows.insertOne({ _id: 1 }))).to.deep.include({
      keyPattern: { _id: 1 },
      keyValue: { _id: 1 },
    });
  });

  it('are left untouched by a refused write, and by the writes beside it in one commit', async () => {
    await rows.createIndex({ a: 1 }, { unique: true });
    await rows.createIndex({ b: 1 });
    const outcomes = await Promise.allSettled([
      rows.insertOne({ _id: 1, a: 'x', b: 1 }),
      rows.insertOne({ _id: 2, a: 'x', b: 1 }),
      rows.insertOne({ _id: 3, a: 'y', b: 1 }),
    ]);
    expect(outcomes.map(({ status }) => status)).to.deep.equal(['fulfilled', 'rejected', 'fulfilled']);
    expect(folder.store.statistics.commits).to.be.lessThan(6);
    expect(await ids({ b: 1 })).to.deep.equal([1, 3]);
  });

  it('follow a document through inserts, updates and deletes', async () => {
    await rows.createIndex({ tags: 1 });
    await rows.createIndex({ a: 1 }, { sparse: true });
    await rows.createIndex({ b: 1 }, { partialFilterExpression: { open: true } });
    await rows.insertOne({ _id: 1, tags: ['p', 'q'], b: 5 });
    await rows.updateOne({ _id: 1 }, { $pull: { tags: 'p' }, $set: { a: 1, open: true } });
    expect([
      await ids({ tags: 'p' }),
      await ids({ tags: 'q' }),
      await ids({ a: 1 }),
      await ids({ b: 5, open: true }),
    ]).to.deep.equal([[], [1], [1], [1]]);
    await rows.updateOne({ _id: 1 }, { $unset: { a: '' }, $set: { open: false } });
    expect([await ids({ a: { $gt: 0 } }), await ids({ b: 5, open: true })]).to.deep.equal([[], []]);
    await rows.deleteOne({ _id: 1 });
    expect(await ids({ tags: 'q' })).to.deep.equal([]);
  });

  it('find null and missing fields, but only null elements of arrays', async () => {
    await rows.createIndex({ a: 1 });
    await rows.insertMany([
      { _id: 1, a: null },
      { _id: 2 },
      { _id: 3, a: [] },
      { _id: 4, a: [null] },
      { _id: 5, a: 0 },
    ]);
    expect(await ids({ a: null })).to.deep.equal([1, 2, 4]);
    expect(await ids({ a: { $exists: false } })).to.deep.equal([2]);
  });

  it('refuse two arrays in one index, and keys that are too long', async () => {
    await rows.createIndex({ a: 1, b: 1 });
    expect(await refusal(rows.insertOne({ _id: 1, a: [1, 2], b: [3, 4] }))).to.include({ code: 171 });
    expect(await refusal(rows.insertOne({ _id: 1, a: 'x'.repeat(3000) }))).to.include({ code: 17280 });
    expect(await refusal(rows.insertOne({ _id: 'x'.repeat(3000) }))).to.include({ code: 17280 });
    expect(await rows.countDocuments({})).to.equal(0);
  });

  it('are filled from the stored documents, or not created at all', async () => {
    await rows.insertMany(Array.from({ length: 2500 }, (_, n) => ({ _id: n, n, same: 1 })));
    await rows.createIndex({ n: 1 });
    expect(await ids({ n: 2400 })).to.deep.equal([2400]);
    expect(await refusal(rows.createIndex({ same: 1 }, { unique: true }))).to.include({ code: 11000 });
    expect((await rows.indexes()).length).to.equal(2);
    await rows.insertOne({ _id: 'new', n: 1, same: 1 });
  });

  it('stay as they are when created twice, and are refused when they differ', async () => {
    await rows.createIndex({ a: 1 }, { unique: true });
    expect(await rows.createIndex({ a: 1 }, { unique: true, background: true })).to.equal('a_1');
    expect(await refusal(rows.createIndex({ a: 1 }))).to.include({ code: 86 });
    expect(await refusal(rows.createIndex({ a: 1 }, { unique: true, name: 'other' }))).to.include({
      code: 85,
    });
  });

  it('can be dropped, which frees their values', async () => {
    await rows.createIndex({ a: 1 }, { unique: true });
    await rows.insertOne({ _id: 1, a: 'x' });
    await rows.dropIndex('a_1');
    await rows.insertOne({ _id: 2, a: 'x' });
    expect(await refusal(rows.dropIndex('a_1'))).to.include({ code: 27 });
    expect(await refusal(rows.dropIndex('_id_'))).to.include({ code: 2 });
  });

  it('of kinds that are not supported are refused by name', async () => {
    const asked: [object, object, string][] = [
      [{ a: 'text' }, {}, "kind 'text'"],
      [{ a: '2dsphere' }, {}, "kind '2dsphere'"],
      [{ 'a.$**': 1 }, {}, 'wildcard'],
      [{ a: 1 }, { collation: { locale: 'en' } }, "'collation'"],
      [{ a: 1 }, { hidden: true }, "'hidden'"],
    ];
    for (const [keys, options, named] of asked) {
      const { code, message } = await refusal(rows.createIndex(keys, { ...options }));
      expect(code).to.equal('STORE_UNSUPPORTED');
      expect(message).to.contain(named).and.to.contain('MONGODB_URI');
    }
    expect(await rows.createIndex({ a: 1 }, { hidden: false, collation: undefined })).to.equal('a_1');
  });

  it('with a time to live remove expired documents, and no others', async () => {
    await rows.createIndex({ at: 1 }, { expireAfterSeconds: 60 });
    const { ObjectId } = mongoose.mongo;
    await rows.insertMany([
      { _id: 1, at: new Date(0) },
      { _id: 2, at: new Date(39_000) },
      { _id: 3, at: new Date(41_000) },
      { _id: 4, at: 'not a date' },
      { _id: 5 },
      { _id: 6, at: 0 },
      { _id: 7, at: new ObjectId() },
    ]);
    await rows.insertMany(Array.from({ length: 1200 }, (_, n) => ({ _id: `old-${n}`, at: new Date(n) })));
    expect(await new TtlSweeper(folder.store).sweep(new Date(100_000))).to.equal(1202);
    expect(await ids({})).to.deep.equal([3, 4, 5, 6, 7]);
  });
});
