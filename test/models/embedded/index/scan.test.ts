import { expect } from 'chai';
import type { EmbeddedCollection } from '../../../../models/embedded/collection/collection.ts';
import { pick, seededRandom } from '../../../../models/seeded-random.ts';

import { StoreFolder } from '../../../support/store/embedded-store.ts';

const QUERIES = 600;

type Value = string | number | boolean | null | Date | Value[];

const SCALARS: readonly [Value, ...Value[]] = [
  null,
  0,
  1,
  2,
  -1,
  1.5,
  'a',
  'b',
  '',
  true,
  false,
  new Date(0),
  new Date(5),
];
const OPERATORS = ['$eq', '$gt', '$gte', '$lt', '$lte'] as const;
const FIELDS = ['a', 'b', 'tags', 'open'] as const;

describe('a search by indexes', () => {
  let folder: StoreFolder;
  let indexed: EmbeddedCollection;
  let bare: EmbeddedCollection;
  const random = seededRandom(7);
  const one = () => pick(random, SCALARS);

  before(async () => {
    folder = new StoreFolder();
    indexed = folder.collection('indexed');
    bare = folder.collection('bare');
    for (const [keys, options] of [
      [{ a: 1, b: -1 }, {}],
      [{ b: 1 }, {}],
      [{ a: -1, _id: 1 }, {}],
      [{ tags: 1 }, {}],
      [{ open: 1, a: 1 }, { sparse: true }],
      [{ b: -1, tags: 1 }, { partialFilterExpression: { open: true } }],
    ] as const)
      await indexed.createIndex(keys, options);
    const documents = Array.from({ length: 100 }, (_, _id) => ({
      _id,
      ...(random() < 0.8 && { a: one() }),
      ...(random() < 0.8 && { b: one() }),
      ...(random() < 0.7 && { tags: random() < 0.7 ? [one(), one(), one()] : one() }),
      ...(random() < 0.5 && { open: random() < 0.5 }),
    }));
    await indexed.insertMany(documents);
    await bare.insertMany(documents);
  });
  after(() => folder.remove());

  function condition(): unknown {
    const roll = random();
    if (roll < 0.35) return one();
    if (roll < 0.5) return { $in: [one(), one(), one()] };
    const first = { [pick(random, OPERATORS)]: one() };
    return roll < 0.75 ? first : { ...first, [pick(random, OPERATORS)]: one() };
  }

  function query(): { filter: object; sort: Record<string, 1 | -1>; limit: number } {
    const fields = FIELDS.filter(() => random() < 0.4);
    const conditions = fields.map((field) => ({ [field]: condition() }));
    const order = FIELDS.filter((field) => field !== 'tags' && random() < 0.3);
    const sort = Object.fromEntries([...order, '_id'].map((field) => [field, pick<1 | -1>(random, [1, -1])]));
    return {
      filter:
        random() < 0.5 ? Object.assign({}, ...conditions) : conditions.length > 0 ? { $and: conditions } : {},
      sort,
      limit: random() < 0.3 ? 5 : 0,
    };
  }

  it('finds what reading every document finds, each once, and in the same order', async () => {
    let found = 0;
    for (let nth = 0; nth < QUERIES; nth += 1) {
      const { filter, sort, limit } = query();
      const ids = async (rows: EmbeddedCollection) =>
        ((await rows.find(filter, { sort, limit }).toArray()) as { _id: number }[]).map(({ _id }) => _id);
      const expected = await ids(bare);
      expect(await ids(indexed), JSON.stringify({ filter, sort, limit })).to.deep.equal(expected);
      found += expected.length;
    }
    expect(found).to.be.greaterThan(QUERIES);
  });
});
