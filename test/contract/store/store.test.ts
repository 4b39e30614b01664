import { expect } from 'chai';
import mongoose, { type Collection } from 'mongoose';
import { withStores } from '../../support/store/stores.ts';
import { UPDATE_CASES } from './update-cases.ts';

const { Binary, Decimal128, Long, ObjectId } = mongoose.mongo;

type Row = mongoose.mongo.Document & { _id: string | number };

const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'accepted',
    (error: { code?: unknown }) => error.code ?? error,
  );

describe('the operations of the repositories', () => {
  withStores((store) => {
    let rows: Collection<Row>;
    let made = 0;
    beforeEach(async () => {
      rows = store.connection().collection<Row>(`rows${made++}`);
      await rows.insertOne({ _id: 'seed' });
      await rows.deleteOne({ _id: 'seed' });
    });

    describe('updates', () => {
      for (const { title, before, update, filter, options, after, refused, limits } of UPDATE_CASES) {
        store.it(
          title,
          async () => {
            await rows.insertOne({ _id: 'x', ...before });
            const outcome = rows.updateOne({ _id: 'x', ...filter }, update, options);
            if (refused === undefined) {
              await outcome;
              expect(await rows.findOne({ _id: 'x' })).to.deep.equal({ _id: 'x', ...after });
            } else {
              expect(await codeOf(outcome)).to.equal(refused);
              expect(await rows.findOne({ _id: 'x' })).to.deep.equal({ _id: 'x', ...before });
            }
          },
          limits,
        );
      }

      store.it('counts what matched and what changed', async () => {
        await rows.insertMany([
          { _id: 1, n: 1 },
          { _id: 2, n: 1 },
          { _id: 3, n: 2 },
        ]);
        expect(await rows.updateMany({}, { $set: { n: 2 } })).to.include({
          matchedCount: 3,
          modifiedCount: 2,
          upsertedCount: 0,
        });
        expect(await rows.updateOne({ _id: 9 }, { $set: { n: 2 } })).to.include({
          matchedCount: 0,
          modifiedCount: 0,
        });
      });

      store.it('upserts the equalities of the filter and the update', async () => {
        const result = await rows.updateOne(
          { _id: 'new', kind: 'k', n: { $gt: 5 } },
          { $set: { a: 1 }, $setOnInsert: { b: 2 }, $inc: { c: 3 } },
          { upsert: true },
        );
        expect(result).to.include({ matchedCount: 0, upsertedCount: 1, upsertedId: 'new' });
        expect(await rows.findOne({})).to.deep.equal({ _id: 'new', kind: 'k', a: 1, b: 2, c: 3 });
      });

      store.it('gives an upserted document an ObjectId when the filter names none', async () => {
        await rows.updateOne({ kind: 'k' }, { $set: { a: 1 } }, { upsert: true });
        expect((await rows.findOne({}))?._id).to.be.instanceOf(ObjectId);
      });

      store.it('finds one and updates it, giving back before or after', async () => {
        await rows.insertMany([
          { _id: 1, n: 1 },
          { _id: 2, n: 2 },
        ]);
        expect(
          await rows.findOneAndUpdate({ n: { $gt: 0 } }, { $inc: { n: 10 } }, { sort: { n: -1 } }),
        ).to.deep.equal({ _id: 2, n: 2 });
        expect(
          await rows.findOneAndUpdate({ _id: 1 }, { $inc: { n: 10 } }, { returnDocument: 'after' }),
        ).to.deep.equal({ _id: 1, n: 11 });
        expect(await rows.findOneAndUpdate({ _id: 7 }, { $inc: { n: 1 } })).to.equal(null);
      });

      store.it('replaces a document and keeps its id', async () => {
        await rows.insertOne({ _id: 1, a: 1, b: 2 });
        expect(await rows.findOneAndReplace({ _id: 1 }, { c: 3 }, { returnDocument: 'after' })).to.deep.equal(
          { _id: 1, c: 3 },
        );
        expect(await rows.replaceOne({ _id: 2 }, { d: 4 }, { upsert: true })).to.include({
          upsertedCount: 1,
          upsertedId: 2,
        });
        expect(await rows.find({}).sort({ _id: 1 }).toArray()).to.deep.equal([
          { _id: 1, c: 3 },
          { _id: 2, d: 4 },
        ]);
      });

      store.it('deletes one, all, or gives back what it deleted', async () => {
        await rows.insertMany([
          { _id: 1, n: 1 },
          { _id: 2, n: 2 },
          { _id: 3, n: 3 },
          { _id: 4, n: 4 },
        ]);
        expect(await rows.findOneAndDelete({}, { sort: { n: -1 } })).to.deep.equal({ _id: 4, n: 4 });
        expect(await rows.deleteOne({ n: { $lt: 2 } })).to.include({ deletedCount: 1 });
        expect(await rows.deleteMany({ n: { $lt: 9 } })).to.include({ deletedCount: 2 });
        expect(await rows.countDocuments({})).to.equal(0);
      });
    });

    describe('queries', () => {
      const QUERIES: readonly [string, object, readonly unknown[]][] = [
        ['by value', { n: 1 }, ['a']],
        ['by null, which a missing field is too', { x: null }, ['b', 'c', 'd', 'e']],
        ['$exists false', { x: { $exists: false } }, ['c', 'd', 'e']],
        ['$exists true', { x: { $exists: true } }, ['a', 'b']],
        ['$ne', { n: { $ne: 1 } }, ['b', 'c', 'd', 'e']],
        ['$in', { n: { $in: [1, 3] } }, ['a', 'c']],
        ['$in with null', { x: { $in: [null, 7] } }, ['a', 'b', 'c', 'd', 'e']],
        ['$nin', { n: { $nin: [1, 3] } }, ['b', 'd', 'e']],
        ['$gt within one type', { n: { $gt: 1 } }, ['b', 'c']],
        ['$gte and $lt', { n: { $gte: 1, $lt: 3 } }, ['a', 'b']],
        ['$gt of a text', { n: { $gt: 'a' } }, ['d']],
        ['a value in an array', { tags: 'p' }, ['a', 'b']],
        ['a whole array', { tags: ['p', 'q'] }, ['a']],
        ['an empty array', { tags: [] }, ['c']],
        ['$size', { tags: { $size: 2 } }, ['a', 'b']],
        ['$all', { tags: { $all: ['q', 'p'] } }, ['a']],
        ['a field of array elements', { 'items.k': 2 }, ['a', 'b']],
        ['$elemMatch', { items: { $elemMatch: { k: 2, v: 'y' } } }, ['b']],
        ['$elemMatch of values', { tags: { $elemMatch: { $gt: 'q' } } }, ['b']],
        ['a whole embedded document', { sub: { a: 1, b: 2 } }, ['a']],
        ['an embedded document with other order', { sub: { b: 2, a: 1 } }, ['b']],
        ['a dotted path', { 'sub.a': 1 }, ['a', 'b']],
        ['$regex', { n: { $regex: '^TE', $options: 'i' } }, ['d']],
        ['a RegExp', { n: /xt$/ }, ['d']],
        ['$or', { $or: [{ n: 1 }, { x: 7 }, { n: 3 }] }, ['a', 'c']],
        ['$and', { $and: [{ n: { $gt: 1 } }, { 'sub.a': 1 }] }, ['b']],
        ['$nor', { $nor: [{ n: 1 }, { n: 2 }] }, ['c', 'd', 'e']],
        ['$not', { n: { $not: { $gt: 1 } } }, ['a', 'd', 'e']],
        ['$type', { n: { $type: 'string' } }, ['d']],
        ['$expr', { $expr: { $eq: ['$n', '$m'] } }, ['b', 'e']],
      ];
      beforeEach(async () => {
        await rows.insertMany([
          {
            _id: 'a',
            n: 1,
            m: 2,
            x: 7,
            tags: ['p', 'q'],
            sub: { a: 1, b: 2 },
            items: [{ k: 1 }, { k: 2, v: 'x' }],
          },
          { _id: 'b', n: 2, m: 2, x: null, tags: ['p', 'r'], sub: { b: 2, a: 1 }, items: [{ k: 2, v: 'y' }] },
          { _id: 'c', n: 3, m: 9, tags: [] },
          { _id: 'd', n: 'text' },
          { _id: 'e' },
        ]);
      });
      for (const [title, filter, expected] of QUERIES) {
        store.it(title, async () => {
          const found = await rows.find(filter).sort({ _id: 1 }).toArray();
          expect(found.map(({ _id }) => _id)).to.deep.equal(expected);
          expect(await rows.countDocuments(filter)).to.equal(expected.length);
        });
      }

      store.it('sorts mixed types in MongoDB order, skips and limits', async () => {
        const ids = async (sort: object, skip = 0, limit = 0): Promise<unknown[]> =>
          (
            await rows
              .find({})
              .sort(sort as never)
              .skip(skip)
              .limit(limit)
              .toArray()
          ).map(({ _id }) => _id);
        expect(await ids({ n: 1 })).to.deep.equal(['e', 'a', 'b', 'c', 'd']);
        expect(await ids({ n: -1 }, 1, 2)).to.deep.equal(['c', 'b']);
        expect(await ids({ m: -1, n: -1 })).to.deep.equal(['c', 'b', 'a', 'd', 'e']);
      });

      store.it('projects fields in and out', async () => {
        expect(await rows.findOne({ _id: 'a' }, { projection: { n: 1, 'sub.a': 1 } })).to.deep.equal({
          _id: 'a',
          n: 1,
          sub: { a: 1 },
        });
        expect(await rows.findOne({ _id: 'd' }, { projection: { _id: 0 } })).to.deep.equal({ n: 'text' });
        expect(
          await rows.findOne({ _id: 'a' }, { projection: { items: 0, tags: 0, sub: 0, x: 0 } }),
        ).to.deep.equal({ _id: 'a', n: 1, m: 2 });
      });

      store.it('gives distinct values and groups', async () => {
        expect((await rows.distinct('tags')).sort()).to.deep.equal(['p', 'q', 'r']);
        const groups = await rows
          .aggregate([
            { $match: { m: { $exists: true } } },
            { $group: { _id: '$m', n: { $sum: '$n' } } },
            { $sort: { _id: 1 } },
          ])
          .toArray();
        expect(groups).to.deep.equal([
          { _id: 2, n: 3 },
          { _id: 9, n: 3 },
        ]);
      });

      store.it('reads a cursor one by one', async () => {
        const seen: unknown[] = [];
        for await (const row of rows.find({}).sort({ _id: -1 })) seen.push(row._id);
        expect(seen).to.deep.equal(['e', 'd', 'c', 'b', 'a']);
        const cursor = rows.find({ _id: 'a' });
        expect([
          await cursor.hasNext(),
          (await cursor.next())?._id,
          await cursor.hasNext(),
          await cursor.next(),
        ]).to.deep.equal([true, 'a', false, null]);
      });
    });

    describe('types', () => {
      const VALUES: Readonly<Record<string, unknown>> = {
        ObjectId: new ObjectId('64b0c0ffee64b0c0ffee64b0'),
        Date: new Date('2024-02-29T23:59:59.999Z'),
        Decimal128: Decimal128.fromString('12345678901234567890.1234567890'),
        Binary: new Binary(Buffer.from([0, 1, 255]), 0),
        Long: Long.fromString('9223372036854775807'),
        'a fraction': 0.1,
        'a big integer': 2 ** 40,
        'nested arrays': [[1, [2, []]], [{ a: [null] }]],
        null: null,
        'text with all planes': 'plain, 订单, 😀, \u0000 inside',
        'an empty object': {},
        'field names of JavaScript': { constructor: 1, toString: 'x', length: 3 },
      };
      for (const [title, value] of Object.entries(VALUES)) {
        store.it(`${title} survives, and is found again by value`, async () => {
          await rows.insertOne({ _id: 1, value });
          expect(await rows.findOne({ _id: 1 })).to.deep.equal({ _id: 1, value });
          expect(await rows.countDocuments({ value: { $eq: value } } as never)).to.equal(1);
        });
      }
    });

    describe('unique indexes', () => {
      store.it('refuse a second value with code 11000, its pattern and its value', async () => {
        await rows.createIndex({ a: 1, b: -1 }, { unique: true });
        await rows.insertOne({ _id: 1, a: 'x', b: 2 });
        const error = await rows.insertOne({ _id: 2, a: 'x', b: 2 }).then(
          () => undefined,
          (refusal: unknown) => refusal,
        );
        expect(error).to.include({ name: 'MongoServerError', code: 11000 });
        expect(await codeOf(rows.insertOne({ _id: 1 }))).to.equal(11000);
        await rows.insertOne({ _id: 3, a: 'x', b: 3 });
        expect(await codeOf(rows.updateOne({ _id: 3 }, { $set: { b: 2 } }))).to.equal(11000);
        expect(await rows.findOne({ _id: 3 })).to.deep.equal({ _id: 3, a: 'x', b: 3 });
      });

      store.it('count a missing field as null, once', async () => {
        await rows.createIndex({ a: 1 }, { unique: true });
        await rows.insertOne({ _id: 1 });
        expect(await codeOf(rows.insertOne({ _id: 2, a: null }))).to.equal(11000);
      });

      store.it('let go of a value that was changed or deleted', async () => {
        await rows.createIndex({ a: 1 }, { unique: true });
        await rows.insertOne({ _id: 1, a: 'x' });
        await rows.updateOne({ _id: 1 }, { $set: { a: 'y' } });
        await rows.insertOne({ _id: 2, a: 'x' });
        await rows.deleteOne({ _id: 2 });
        await rows.insertOne({ _id: 3, a: 'x' });
        expect(await rows.countDocuments({ a: 'x' })).to.equal(1);
      });

      store.it('that are sparse leave documents without the field alone', async () => {
        await rows.createIndex({ a: 1 }, { unique: true, sparse: true });
        await rows.insertMany([{ _id: 1 }, { _id: 2 }, { _id: 3, a: 'x' }]);
        expect(await codeOf(rows.insertOne({ _id: 4, a: 'x' }))).to.equal(11000);
        expect(await rows.countDocuments({})).to.equal(3);
      });

      store.it(
        'that are partial hold for the documents they name',
        async () => {
          await rows.createIndex({ a: 1 }, { unique: true, partialFilterExpression: { open: true } });
          await rows.insertMany([
            { _id: 1, a: 'x', open: true },
            { _id: 2, a: 'x', open: false },
            { _id: 3, a: 'x' },
          ]);
          expect(await codeOf(rows.insertOne({ _id: 4, a: 'x', open: true }))).to.equal(11000);
          expect(await codeOf(rows.updateOne({ _id: 3 }, { $set: { open: true } }))).to.equal(11000);
          expect(await rows.countDocuments({ a: 'x' })).to.equal(3);
        },
        { 'mongo-java-server': 'it ignores partialFilterExpression' },
      );

      store.it('hold for each element of an array', async () => {
        await rows.createIndex({ tags: 1 }, { unique: true });
        await rows.insertOne({ _id: 1, tags: ['a', 'b'] });
        expect(await codeOf(rows.insertOne({ _id: 2, tags: ['c', 'b'] }))).to.equal(11000);
      });

      store.it('are refused over documents that contradict them', async () => {
        await rows.insertMany([
          { _id: 1, a: 'x' },
          { _id: 2, a: 'x' },
        ]);
        expect(await codeOf(rows.createIndex({ a: 1 }, { unique: true }))).to.equal(11000);
      });
    });

    describe('many writes at once', () => {
      store.it(
        'stop at the first refusal when they are ordered',
        async () => {
          await rows.insertOne({ _id: 2 });
          const error = await rows.insertMany([{ _id: 1 }, { _id: 2 }, { _id: 3 }]).then(
            () => undefined,
            (refusal: unknown) =>
              refusal as {
                name: string;
                code: number;
                insertedCount: number;
                writeErrors: { index: number }[];
              },
          );
          expect(error).to.include({ name: 'MongoBulkWriteError', code: 11000, insertedCount: 1 });
          expect(error?.writeErrors.map(({ index }) => index)).to.deep.equal([1]);
          expect(await rows.countDocuments({})).to.equal(2);
        },
        { 'mongo-java-server': 'its count includes the refused documents' },
      );

      store.it('go on after a refusal when they are not', async () => {
        await rows.insertOne({ _id: 2 });
        expect(
          await codeOf(rows.insertMany([{ _id: 1 }, { _id: 2 }, { _id: 3 }], { ordered: false })),
        ).to.equal(11000);
        expect(await rows.countDocuments({})).to.equal(3);
      });

      store.it('mix inserts, updates and deletes', async () => {
        const result = await rows.bulkWrite([
          { insertOne: { document: { _id: 1, n: 1 } } },
          { updateOne: { filter: { _id: 1 }, update: { $inc: { n: 1 } } } },
          { updateOne: { filter: { _id: 5 }, update: { $set: { n: 9 } }, upsert: true } },
          { replaceOne: { filter: { _id: 5 }, replacement: { n: 10 } } },
          { deleteOne: { filter: { _id: 1 } } },
        ]);
        expect(result).to.include({
          insertedCount: 1,
          matchedCount: 2,
          modifiedCount: 2,
          upsertedCount: 1,
          deletedCount: 1,
        });
        expect(await rows.find({}).toArray()).to.deep.equal([{ _id: 5, n: 10 }]);
      });

      store.it('that touch one document from many callers lose nothing', async () => {
        await rows.insertOne({ _id: 1, n: 0 });
        await Promise.all(Array.from({ length: 200 }, () => rows.updateOne({ _id: 1 }, { $inc: { n: 1 } })));
        expect(await rows.findOne({ _id: 1 })).to.deep.equal({ _id: 1, n: 200 });
      });

      store.it('let exactly one caller claim a document', async () => {
        await rows.insertOne({ _id: 1, owner: null });
        const claims = await Promise.all(
          Array.from({ length: 50 }, (_, owner) =>
            rows.findOneAndUpdate({ _id: 1, owner: null }, { $set: { owner } }),
          ),
        );
        expect(claims.filter((claim) => claim !== null)).to.have.length(1);
      });
    });
  });
});
