import { expect } from 'chai';
import mongoose from 'mongoose';
import type { EmbeddedCollection } from '../../../../models/embedded/collection/collection.ts';
import { StoreFolder } from '../../../support/store/embedded-store.ts';

interface Explained {
  queryPlanner: {
    winningPlan: {
      stage: string;
      indexName?: string;
      inputStage?: { stage: string; indexName?: string };
      direction?: string;
    };
  };
  executionStats: { nReturned: number; totalKeysExamined: number; totalDocsExamined: number };
}

const COUNT = 2000;

describe('the use of indexes', () => {
  let folder: StoreFolder;
  let rows: EmbeddedCollection;
  before(async () => {
    folder = new StoreFolder();
    rows = folder.collection();
    await rows.createIndex({ group: 1, at: -1 });
    await rows.createIndex({ name: 1 }, { unique: true });
    await rows.createIndex({ maybe: 1 }, { sparse: true });
    await rows.createIndex({ due: 1 }, { partialFilterExpression: { state: 'open' } });
    await rows.createIndex({ tags: 1 });
    await rows.createIndex({ at: 1 });
    await rows.createIndex({ 'ids.kind': 1, 'ids.value': 1 }, { sparse: true });
    await rows.insertMany(
      Array.from({ length: COUNT }, (_, n) => ({
        _id: n,
        group: n % 100,
        at: new Date(n),
        name: `name-${n}`,
        state: n % 10 === 0 ? 'open' : 'done',
        due: n,
        tags: [`t${n % 50}`, `u${n % 3}`],
        ids: [
          { kind: 'shop', value: n },
          { kind: 'mail', value: `m${n}` },
        ],
        ...(n % 4 === 0 ? { maybe: n } : {}),
        ...(n % 500 === 0 ? { rare: null } : {}),
      })),
    );
  });
  after(() => folder.remove());

  async function explain(filter: object, options: object = {}) {
    const { queryPlanner, executionStats } = (await rows
      .find(filter, options)
      .explain()) as unknown as Explained;
    const plan = queryPlanner.winningPlan;
    const source = plan.inputStage ?? plan;
    return {
      sorted: plan.stage === 'SORT',
      source: source.indexName ?? source.stage,
      direction: plan.direction,
      returned: executionStats.nReturned,
      documents: executionStats.totalDocsExamined,
      keys: executionStats.totalKeysExamined,
    };
  }

  const CASES: readonly [title: string, filter: object, options: object, expected: object][] = [
    ['an id reads one document', { _id: 5 }, {}, { source: 'IDHACK', returned: 1, documents: 1 }],
    [
      'a list of ids reads those',
      { _id: { $in: [5, 6, 9999] } },
      {},
      { source: 'IDHACK', returned: 2, documents: 2 },
    ],
    [
      'a unique field reads one',
      { name: 'name-7' },
      {},
      { source: 'name_1', returned: 1, documents: 1, keys: 1 },
    ],
    [
      'the first field of an index reads its matches',
      { group: 3 },
      {},
      { source: 'group_1_at_-1', returned: 20, documents: 20 },
    ],
    [
      'the first field and a bound on the next',
      { group: 3, at: { $gte: new Date(1000) } },
      {},
      { source: 'group_1_at_-1', returned: 10, documents: 10 },
    ],
    [
      'two bounds',
      { group: 3, at: { $gt: new Date(103), $lte: new Date(303) } },
      {},
      { returned: 2, documents: 2 },
    ],
    [
      '$in reads the points',
      { name: { $in: ['name-1', 'name-2', 'none'] } },
      {},
      { source: 'name_1', returned: 2, documents: 2 },
    ],
    [
      'the newest of a group reads no more than asked for',
      { group: 3 },
      { sort: { at: -1 }, limit: 2 },
      { sorted: false, returned: 2, documents: 2, direction: 'forward' },
    ],
    [
      'the oldest of a group reads the index backward',
      { group: 3 },
      { sort: { at: 1 }, limit: 2 },
      { sorted: false, returned: 2, documents: 2, direction: 'backward' },
    ],
    [
      'the newest of several groups merges them',
      { group: { $in: [3, 4, 5] } },
      { sort: { at: -1 }, limit: 4 },
      { sorted: false, returned: 4, documents: 4 },
    ],
    [
      'a sort by what is fixed needs no sorting',
      { group: 3 },
      { sort: { group: -1 }, limit: 2 },
      { sorted: false, returned: 2, documents: 2 },
    ],
    [
      'a sort alone reads its index',
      {},
      { sort: { at: -1 }, limit: 3 },
      { source: 'at_1', sorted: false, returned: 3, documents: 3 },
    ],
    [
      'the order of ids needs no index',
      {},
      { sort: { _id: -1 }, limit: 3 },
      { source: 'COLLSCAN', sorted: false, documents: 3 },
    ],
    ['an element of an array', { tags: 't7' }, {}, { source: 'tags_1', returned: 40, documents: 40 }],
    [
      'several elements count a document once',
      { tags: { $in: ['t3', 'u0'] } },
      {},
      { source: 'tags_1', returned: 693 },
    ],
    [
      'one element of an array that has several fields',
      { ids: { $elemMatch: { kind: 'mail', value: 'm8' } } },
      {},
      { source: 'ids.kind_1_ids.value_1', returned: 1, documents: 1 },
    ],
    [
      'an element that lacks a field is not looked for in an index',
      { ids: { $elemMatch: { kind: null } } },
      {},
      { source: 'COLLSCAN', returned: 0 },
    ],
    ['a sparse index serves a value', { maybe: 8 }, {}, { source: 'maybe_1', returned: 1, documents: 1 }],
    ['a sparse index does not serve null', { maybe: null }, {}, { source: 'COLLSCAN', returned: 1500 }],
    [
      'a partial index serves a filter that implies it',
      { state: 'open', due: { $lt: 100 } },
      {},
      { source: 'due_1', returned: 10, documents: 10 },
    ],
    [
      'a partial index does not serve any other',
      { due: { $lt: 100 } },
      {},
      { source: 'COLLSCAN', returned: 100 },
    ],
    [
      'parts of $and are seen',
      { $and: [{ group: 3 }, { state: 'open' }] },
      {},
      { source: 'group_1_at_-1', documents: 20, returned: 0 },
    ],
    [
      'a field without an index reads everything',
      { state: 'open' },
      {},
      { source: 'COLLSCAN', documents: COUNT },
    ],
  ];
  for (const [title, filter, options, expected] of CASES) {
    it(title, async () => {
      expect(await explain(filter, options)).to.include(expected);
      const { sort, limit } = options as { sort?: never; limit?: number };
      const found = (await rows.find(filter, options).toArray()) as { _id: number }[];
      const all = ((await rows.find({}).toArray()) as { _id: number }[]).map(({ _id }) => _id);
      expect(all).to.have.length(COUNT);
      expect(new Set(found.map(({ _id }) => _id)).size).to.equal(found.length);
      if (!sort)
        expect(found.length).to.equal(limit ?? (await rows.countDocuments({ $and: [{ $or: [filter] }] })));
    });
  }

  it('gives the same documents with and without indexes, in the same order', async () => {
    const bare = folder.collection('bare');
    await bare.insertMany((await rows.find({}).toArray()) as object[]);
    for (const [title, filter, options] of CASES) {
      const { sort, limit } = options as { sort?: Record<string, 1 | -1>; limit?: number };
      const stable = { sort: { ...sort, _id: 1 }, limit };
      expect(await rows.find(filter, stable).toArray(), title).to.deep.equal(
        await bare.find(filter, stable).toArray(),
      );
    }
  });

  it('examines one document in an update by id, however many there are', async () => {
    const examined = folder.store.statistics.documentsExamined;
    await rows.findOneAndUpdate({ _id: 77, state: 'done' }, { $set: { note: 'x' } });
    expect(folder.store.statistics.documentsExamined - examined).to.equal(1);
  });
});

describe('a range of an index', () => {
  const VALUES = Array.from({ length: 21 }, (_, n) => n);
  const RANGES: readonly [range: object, matches: (n: number) => boolean][] = [
    [{ $lt: 10 }, (n) => n < 10],
    [{ $lte: 10 }, (n) => n <= 10],
    [{ $gt: 10 }, (n) => n > 10],
    [{ $gte: 10 }, (n) => n >= 10],
    [{ $gt: 5, $lt: 10 }, (n) => n > 5 && n < 10],
    [{ $gte: 5, $lt: 10 }, (n) => n >= 5 && n < 10],
    [{ $gt: 5, $lte: 10 }, (n) => n > 5 && n <= 10],
    [{ $gte: 5, $lte: 10 }, (n) => n >= 5 && n <= 10],
    [{ $gt: 10, $lt: 5 }, () => false],
  ];
  let folder: StoreFolder;
  beforeEach(() => {
    folder = new StoreFolder();
  });
  afterEach(() => folder.remove());

  async function read(rows: EmbeddedCollection, filter: object): Promise<{ ids: unknown[]; keys: number }> {
    const before = folder.store.statistics.keysExamined;
    const found = (await rows.find(filter).toArray()) as { _id: unknown }[];
    return { ids: found.map(({ _id }) => _id), keys: folder.store.statistics.keysExamined - before };
  }

  for (const direction of [1, -1] as const) {
    it(`reads the keys between its bounds and no others, in an index of direction ${direction}`, async () => {
      const rows = folder.collection();
      await rows.createIndex({ n: direction });
      await rows.insertMany(VALUES.map((n) => ({ _id: n, n })));
      await rows.insertMany([null, '7', true, new Date(7)].map((n, index) => ({ _id: `other-${index}`, n })));
      for (const [range, matches] of RANGES) {
        const expected = VALUES.filter(matches);
        const { ids, keys } = await read(rows, { n: range });
        expect(ids, JSON.stringify(range)).to.have.members(expected);
        expect(keys, JSON.stringify(range)).to.equal(expected.length);
      }
    });
  }

  it('uses one bound only where a document has several keys, since different elements may fulfil the two', async () => {
    const rows = folder.collection();
    await rows.createIndex({ n: 1 });
    await rows.insertMany([
      { _id: 'around', n: [1, 20] },
      { _id: 'within', n: [7] },
      { _id: 'below', n: [1, 2] },
      { _id: 'above', n: 20 },
    ]);
    expect((await read(rows, { n: { $gt: 5, $lt: 10 } })).ids).to.have.members(['around', 'within']);
    expect((await read(rows, { n: { $gte: 7, $lte: 7 } })).ids).to.have.members(['around', 'within']);
    expect(await read(rows, { n: { $lt: 2 } })).to.deep.include({ keys: 2 });
  });

  it('bounds the field after one that is fixed, for each of the points', async () => {
    const rows = folder.collection();
    await rows.createIndex({ group: 1, n: 1 });
    await rows.insertMany(
      VALUES.flatMap((n) => ['a', 'b', 'c'].map((group) => ({ _id: group + n, group, n }))),
    );
    const { ids, keys } = await read(rows, { group: { $in: ['a', 'c', 'a'] }, n: { $gte: 19 } });
    expect(ids).to.have.members(['a19', 'a20', 'c19', 'c20']);
    expect(keys).to.equal(4);
  });

  it('ends where the bytes of a key are the largest that there are', async () => {
    const rows = folder.collection();
    await rows.createIndex({ n: 1 });
    const { Binary } = mongoose.mongo;
    const bytes = [[0xfe], [0xff], [0xff, 0xff], [0xff, 0xff, 0x01]].map(
      (list) => new Binary(Buffer.from(list)),
    );
    await rows.insertMany(bytes.map((n, _id) => ({ _id, n })));
    for (const [id, n] of bytes.entries()) expect((await read(rows, { n })).ids).to.deep.equal([id]);
  });

  it('is chosen by how much it narrows down: a unique match, then points, then bounds, then the order', async () => {
    const rows = folder.collection();
    await rows.createIndex({ order: 1 });
    await rows.createIndex({ a: 1 });
    await rows.createIndex({ a: 1, b: 1 });
    await rows.createIndex({ key: 1 }, { unique: true });
    await rows.insertMany(VALUES.map((n) => ({ _id: n, a: n % 2, b: n % 3, order: n, key: n })));
    const chosen = async (filter: object, sort?: Record<string, 1 | -1>) => {
      const { queryPlanner } = (await rows.find(filter, sort && { sort }).explain()) as unknown as Explained;
      const plan = queryPlanner.winningPlan;
      return (plan.inputStage ?? plan).indexName;
    };
    expect(await chosen({ a: 1, b: 1, key: 7 }, { order: 1 })).to.equal('key_1');
    expect(await chosen({ a: 1, b: 1 })).to.equal('a_1_b_1');
    expect(await chosen({ a: 1, order: { $gt: 3 } })).to.equal('a_1');
    expect(await chosen({ a: { $gt: 0 } }, { order: 1 })).to.equal('a_1');
    expect(await chosen({ a: 1 }, { b: 1 })).to.equal('a_1_b_1');
    expect(await chosen({}, { order: 1 })).to.equal('order_1');
  });
});
