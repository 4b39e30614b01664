import { expect } from 'chai';
import { StoreFolder } from '../../../support/store/embedded-store.ts';

describe('a cursor', () => {
  const folder = new StoreFolder();
  const rows = folder.collection();
  before(async () => {
    await rows.createIndex({ n: 1 });
    await rows.insertMany(Array.from({ length: 500 }, (_, n) => ({ _id: n, n })));
  });
  after(() => folder.remove());

  for (const [title, filter, sort] of [
    ['by an index', { n: { $gte: 0 } }, { n: 1 }],
    ['through the collection', {}, { _id: 1 }],
    ['backward', {}, { _id: -1 }],
  ] as const) {
    it(`reads each document once while others are written, deleted and moved (${title})`, async () => {
      const seen: number[] = [];
      for await (const row of rows.find(filter, { sort })) {
        const { _id } = row as { _id: number };
        seen.push(_id);
        if (_id % 50 === 7) {
          await rows.insertOne({ _id: `made-${title}-${_id}`, n: -1 });
          await rows.updateOne({ _id }, { $set: { touched: title } });
          await rows.deleteOne({ _id: `made-${title}-${_id}` });
        }
      }
      const numbers = seen.filter((id) => typeof id === 'number');
      expect(new Set(numbers).size).to.equal(500);
      expect(numbers).to.have.length(500);
      expect(await rows.countDocuments({ touched: title })).to.equal(10);
    });
  }

  it('can be left early, mapped, and started again', async () => {
    const cursor = rows.find({}, { sort: { n: 1 } }).map((row) => row.n);
    expect([await cursor.next(), await cursor.hasNext(), await cursor.next()]).to.deep.equal([0, true, 1]);
    await cursor.close();
    expect([cursor.closed, await cursor.next()]).to.deep.equal([true, null]);
    cursor.rewind();
    expect(await cursor.next()).to.equal(0);
    await cursor.close();
    for await (const _ of rows.find({})) break;
    expect(await rows.estimatedDocumentCount()).to.equal(500);
  });

  it('is closed once everything was read, and takes no other order while it is read', async () => {
    const cursor = rows.find({}, { sort: { n: 1 }, limit: 2 });
    expect(cursor.closed).to.equal(false);
    expect(await cursor.toArray()).to.deep.equal([
      { _id: 0, n: 0 },
      { _id: 1, n: 1 },
    ]);
    expect(cursor.closed).to.equal(true);
    const begun = rows.find({}).sort({ n: -1 }).skip(1).limit(1).project({ n: 1 });
    expect(await begun.next()).to.deep.equal({ _id: 498, n: 498 });
    expect(() => begun.limit(5)).to.throw(/already initialized/);
    await begun.close();
  });
});
