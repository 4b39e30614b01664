import { expect } from 'chai';
import type { EmbeddedCollection } from '../../../../models/embedded/collection/collection.ts';
import { StoreFolder } from '../../../support/store/embedded-store.ts';

const codeOf = async (work: () => unknown): Promise<unknown> => {
  try {
    await work();
    return 'accepted';
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
};

describe('a collection of the embedded store', () => {
  let folder: StoreFolder;
  let rows: EmbeddedCollection;
  beforeEach(async () => {
    folder = new StoreFolder();
    rows = folder.collection();
    await rows.insertMany([1, 2, 3, 4, 5].map((n) => ({ _id: n, n, even: n % 2 === 0, list: [n, n + 1] })));
  });
  afterEach(() => folder.remove());

  const ids = async (filter: object = {}, options: object = {}) =>
    ((await rows.find(filter, options).toArray()) as { _id: unknown }[]).map(({ _id }) => _id);

  it('keeps nothing open of a search that ends early, of which lmdb bears 126', async () => {
    await rows.createIndex({ even: 1, n: 1 });
    for (let nth = 0; nth < 300; nth += 1) {
      expect(await rows.findOne({ even: true })).to.include({ _id: 2 });
      const merged = rows.find({ even: { $in: [true, false] } }, { sort: { n: 1 }, limit: 1 });
      expect(await merged.toArray()).to.have.lengthOf(1);
      // A search sees what was written, so it needs a new read transaction, which lmdb begins with the next round of timers.
      await rows.updateOne({ _id: 5 }, { $inc: { n: 1 } });
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  });

  it('reads from a place, so many, in an order, with the fields that are asked for', async () => {
    expect(await ids({}, { sort: { n: -1 }, skip: 1, limit: 2 })).to.deep.equal([4, 3]);
    expect(await ids({}, { skip: 3 })).to.deep.equal([4, 5]);
    expect(await ids({}, { skip: 9 })).to.deep.equal([]);
    expect(await rows.find({ _id: 1 }, { projection: { n: 1 } }).toArray()).to.deep.equal([{ _id: 1, n: 1 }]);
    expect(await rows.find({ _id: 1 }, { projection: { n: 1, _id: 0 } }).toArray()).to.deep.equal([{ n: 1 }]);
    expect(await rows.find({ _id: 1 }, { projection: { list: 0, even: false } }).toArray()).to.deep.equal([
      { _id: 1, n: 1 },
    ]);
    expect(await rows.findOne({ n: { $gt: 1 } }, { sort: { n: -1 } })).to.include({ _id: 5 });
    expect(await rows.findOne({ n: 9 })).to.equal(null);
    for (const sort of [{}, [], undefined, null, new Map()])
      expect(await ids({}, { sort })).to.deep.equal([1, 2, 3, 4, 5]);
    expect(await ids({}, { sort: [['n', 'desc']], limit: 1 })).to.deep.equal([5]);
    expect(await ids({}, { sort: 'n', limit: 1 })).to.deep.equal([1]);
    expect(await codeOf(() => ids({}, { sort: { n: 2 } }))).to.equal(2);
    expect(await codeOf(() => ids({}, { sort: { n: { $meta: 'textScore' } } }))).to.equal(
      'STORE_UNSUPPORTED',
    );
  });

  it('counts what matches, within a place and a number', async () => {
    expect(await rows.countDocuments()).to.equal(5);
    expect(await rows.countDocuments({ even: true })).to.equal(2);
    expect(await rows.countDocuments({}, { skip: 1, limit: 2 })).to.equal(2);
    expect(await rows.countDocuments({}, { skip: 4 })).to.equal(1);
    expect(await rows.estimatedDocumentCount()).to.equal(5);
    expect(await folder.collection('none').estimatedDocumentCount()).to.equal(0);
  });

  it('lists the different values of a field, of arrays their elements', async () => {
    expect(await rows.distinct('even')).to.have.members([true, false]);
    expect(await rows.distinct('list', { n: { $lt: 3 } })).to.have.members([1, 2, 3]);
    expect(await rows.distinct('missing')).to.deep.equal([]);
  });

  it('gives the object of the caller the id that it lacks, and no other', async () => {
    const made: { n: number; _id?: unknown } = { n: 6 };
    const inserted = await rows.insertOne(made);
    expect(made._id).to.not.equal(undefined);
    expect(inserted).to.deep.equal({ acknowledged: true, insertedId: made._id });
    const given = { _id: 'mine' };
    await rows.insertMany([given]);
    expect(given).to.deep.equal({ _id: 'mine' });
  });

  it('tells what an operation did', async () => {
    const updated = {
      acknowledged: true,
      matchedCount: 2,
      modifiedCount: 1,
      upsertedCount: 0,
      upsertedId: null,
    };
    await rows.updateOne({ _id: 2 }, { $set: { seen: true } });
    expect(await rows.updateMany({ even: true }, { $set: { seen: true } })).to.deep.equal(updated);
    expect(await rows.updateOne({ _id: 9 }, { $set: { n: 9 } }, { upsert: true })).to.deep.include({
      matchedCount: 0,
      modifiedCount: 0,
      upsertedCount: 1,
      upsertedId: 9,
    });
    expect(await rows.deleteOne({ n: 77 })).to.deep.equal({ acknowledged: true, deletedCount: 0 });
    expect(await rows.deleteOne({ n: { $lt: 3 } })).to.deep.include({ deletedCount: 1 });
    expect(await rows.deleteMany({ n: { $lt: 4 } })).to.deep.equal({ acknowledged: true, deletedCount: 2 });
    expect(await ids()).to.deep.equal([4, 5, 9]);
  });

  it('gives back what it found, before or after, alone or with the account of it', async () => {
    const change = (options: object) =>
      rows.findOneAndUpdate({ _id: 1 }, { $inc: { n: 10 } }, { projection: { n: 1 }, ...options });
    expect(await change({})).to.deep.equal({ _id: 1, n: 1 });
    expect(await change({ returnDocument: 'after' })).to.deep.equal({ _id: 1, n: 21 });
    expect(await change({ new: true })).to.deep.equal({ _id: 1, n: 31 });
    expect(await change({ returnOriginal: false })).to.deep.equal({ _id: 1, n: 41 });
    expect(await change({ includeResultMetadata: true })).to.deep.equal({
      value: { _id: 1, n: 41 },
      lastErrorObject: { n: 1, updatedExisting: true },
      ok: 1,
    });
    const none = await rows.findOneAndUpdate({ _id: 7 }, { $set: { n: 7 } }, { includeResultMetadata: true });
    expect(none).to.deep.equal({ value: null, lastErrorObject: { n: 0, updatedExisting: false }, ok: 1 });
    const made = await rows.findOneAndUpdate(
      { _id: 7 },
      { $set: { n: 7 } },
      { includeResultMetadata: true, upsert: true },
    );
    expect(made).to.deep.equal({
      value: null,
      lastErrorObject: { n: 1, updatedExisting: false, upserted: 7 },
      ok: 1,
    });
    expect(
      await rows.findOneAndDelete({ even: true }, { sort: { n: -1 }, returnDocument: 'after' }),
    ).to.include({ _id: 4 });
  });

  it('stops an ordered list of writes at the first refusal, and does the rest of an unordered one', async () => {
    const insert = (_id: unknown) => ({ insertOne: { document: { _id } } });
    const refused = async (ordered: boolean, ...writes: object[]) => {
      try {
        return await rows.bulkWrite(writes, { ordered });
      } catch (error) {
        const { code, writeErrors, result } = error as {
          code: number;
          writeErrors: { index: number }[];
          result: { insertedCount: number };
        };
        return { code, at: writeErrors.map(({ index }) => index), inserted: result.insertedCount };
      }
    };
    expect(await refused(true, insert('a'), insert(1), insert('b'))).to.deep.equal({
      code: 11000,
      at: [1],
      inserted: 1,
    });
    expect(await refused(false, insert('c'), insert(1), insert('d'), insert(2))).to.deep.equal({
      code: 11000,
      at: [1, 3],
      inserted: 2,
    });
    expect(await ids({ _id: { $type: 'string' } })).to.deep.equal(['a', 'c', 'd']);
  });

  it('does every kind of write of a list, and counts each', async () => {
    const outcome = await rows.bulkWrite([
      { insertOne: { document: { _id: 'a' } } },
      { updateOne: { filter: { _id: 1 }, update: { $set: { n: 1 } } } },
      { updateMany: { filter: { even: true }, update: { $set: { n: 0 } } } },
      { replaceOne: { filter: { _id: 3 }, replacement: { n: 33 } } },
      { updateOne: { filter: { _id: 'b' }, update: { $set: { n: 2 } }, upsert: true } },
      { deleteOne: { filter: { n: 0 } } },
      { deleteOne: { filter: { n: 77 } } },
      { deleteMany: { filter: { _id: { $gte: 4 } } } },
    ]);
    expect(outcome).to.deep.include({
      insertedCount: 1,
      matchedCount: 4,
      modifiedCount: 3,
      upsertedCount: 1,
      deletedCount: 3,
      insertedIds: { 0: 'a' },
      upsertedIds: { 4: 'b' },
    });
    expect(outcome).to.have.nested.property('result.nUpserted', 1);
    expect(await rows.find({ _id: 3 }).toArray()).to.deep.equal([{ _id: 3, n: 33 }]);
  });

  it('refuses a list that is empty or holds what is no write', async () => {
    for (const writes of [[], [null], [5], [{}], [{ insertOne: 5 }], [{ renameOne: {} }]])
      expect(await codeOf(() => rows.bulkWrite(writes)), JSON.stringify(writes)).to.equal(2);
    expect(
      await codeOf(() =>
        rows.bulkWrite([{ updateOne: { filter: {}, update: {}, collation: { locale: 'en' } } }]),
      ),
    ).to.equal('STORE_UNSUPPORTED');
  });

  it('refuses what it would otherwise have to ignore', async () => {
    for (const option of [
      'session',
      'collation',
      'hint',
      'min',
      'max',
      'tailable',
      'let',
      'readConcern',
      'returnKey',
      'showRecordId',
    ]) {
      expect(await codeOf(() => rows.find({}, { [option]: {} })), option).to.equal('STORE_UNSUPPORTED');
      for (const off of [undefined, null, false])
        expect(await codeOf(() => rows.find({}, { [option]: off })), option).to.equal('accepted');
    }
    expect(await codeOf(() => rows.find({ a: undefined }))).to.equal(2);
    expect(await codeOf(() => rows.find('a'))).to.equal(2);
    expect(await codeOf(() => rows.watch())).to.equal('STORE_UNSUPPORTED');
    for (const stage of ['$out', '$merge', '$geoNear', '$search'])
      expect(await codeOf(() => rows.aggregate([{ $match: {} }, { [stage]: {} }])), stage).to.equal(
        'STORE_UNSUPPORTED',
      );
  });

  it('aggregates what a first $match finds by its indexes, and other collections beside it', async () => {
    await folder.collection('names').insertMany([{ _id: 2, name: 'two' }]);
    await rows.createIndex({ n: 1 });
    const before = folder.store.statistics.documentsExamined;
    const found = await rows
      .aggregate([
        { $match: { n: 2 } },
        { $lookup: { from: 'names', localField: 'n', foreignField: '_id', as: 'names' } },
        { $project: { names: 1 } },
      ])
      .toArray();
    expect(found).to.deep.equal([{ _id: 2, names: [{ _id: 2, name: 'two' }] }]);
    expect(folder.store.statistics.documentsExamined - before).to.equal(2);
    expect(await rows.aggregate([{ $sort: { n: -1 } }, { $limit: 1 }]).toArray()).to.have.length(1);
  });

  it('lists its indexes, loses them, and is gone once it is dropped', async () => {
    expect(
      await rows.createIndexes([{ key: { n: 1 } }, { key: { even: 1 }, name: 'evenness', unique: false }]),
    ).to.deep.equal(['n_1', 'evenness']);
    expect(await rows.createIndex({ _id: 1 })).to.equal('_id_');
    expect(((await rows.indexes()) as { name: string }[]).map(({ name }) => name)).to.deep.equal([
      '_id_',
      'n_1',
      'evenness',
    ]);
    expect(await rows.listIndexes().toArray()).to.have.length(3);
    await rows.dropIndex({ n: 1 });
    for (const [keys, name] of [
      ['n', 'n_1'],
      [['n', -1], 'n_-1'],
      [
        [
          ['n', 1],
          ['even', -1],
        ],
        'n_1_even_-1',
      ],
      [['n', 'even'], 'n_1_even_1'],
      [[{ n: 1 }, { list: 1 }], 'n_1_list_1'],
      [new Map([['list', 1]]), 'list_1'],
    ] as const)
      expect(await rows.createIndex(keys)).to.equal(name);
    for (const keys of [{}, [], 5]) expect(await codeOf(() => rows.createIndex(keys))).to.equal(2);
    expect(await codeOf(() => rows.createIndex({ n: 1, even: 1 }, { expireAfterSeconds: 1 }))).to.equal(2);
    await rows.dropIndexes();
    expect(await rows.indexes()).to.deep.equal([{ v: 2, name: '_id_', key: { _id: 1 } }]);
    expect([await rows.drop(), await rows.drop()]).to.deep.equal([true, false]);
    expect(await ids()).to.deep.equal([]);
    expect(await codeOf(() => rows.indexes())).to.equal(26);
    expect(await codeOf(() => rows.dropIndex('n_1'))).to.equal(26);
  });
});
