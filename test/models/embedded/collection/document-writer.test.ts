import { expect } from 'chai';
import type { EmbeddedCollection } from '../../../../models/embedded/collection/collection.ts';
import { StoreFolder } from '../../../support/store/embedded-store.ts';

const refusalOf = async (work: Promise<unknown>): Promise<Record<string, unknown>> => {
  try {
    await work;
  } catch (error) {
    return error as Record<string, unknown>;
  }
  return { code: 'accepted' };
};

describe('the writes of a document', () => {
  let folder: StoreFolder;
  let rows: EmbeddedCollection;
  beforeEach(() => {
    folder = new StoreFolder();
    rows = folder.collection();
  });
  afterEach(() => folder.remove());

  /** The ids that an index finds, and how many of its keys were read for them. */
  async function found(filter: object): Promise<{ ids: unknown[]; keys: number }> {
    const before = folder.store.statistics.keysExamined;
    const ids = ((await rows.find(filter).toArray()) as { _id: unknown }[]).map(({ _id }) => _id);
    return { ids, keys: folder.store.statistics.keysExamined - before };
  }

  it('refuse an id that is taken, and leave the first document', async () => {
    await rows.insertOne({ _id: 'a', n: 1 });
    const refusal = await refusalOf(rows.insertOne({ _id: 'a', n: 2 }));
    expect(refusal).to.deep.include({ code: 11000, keyPattern: { _id: 1 }, keyValue: { _id: 'a' } });
    expect(await rows.findOne({ _id: 'a' })).to.deep.equal({ _id: 'a', n: 1 });
  });

  it('refuse a unique value that another document has, naming it, and let a document keep its own', async () => {
    await rows.createIndex({ 'at.key': 1, kind: 1 }, { unique: true });
    await rows.insertMany([
      { _id: 1, at: { key: 'x' } },
      { _id: 2, at: { key: 'y' } },
    ]);
    const refusal = await refusalOf(rows.updateOne({ _id: 2 }, { $set: { 'at.key': 'x' } }));
    expect(refusal).to.deep.include({ code: 11000, keyValue: { 'at.key': 'x', kind: null } });
    expect((await found({ 'at.key': 'y' })).ids).to.deep.equal([2]);
    await rows.updateOne({ _id: 1 }, { $set: { at: { key: 'x', more: true } } });
    expect((await found({ 'at.key': 'x' })).ids).to.deep.equal([1]);
  });

  it('free a unique value when its document is changed or removed', async () => {
    await rows.createIndex({ key: 1 }, { unique: true });
    await rows.insertOne({ _id: 1, key: 'x' });
    await rows.updateOne({ _id: 1 }, { $set: { key: 'y' } });
    await rows.insertOne({ _id: 2, key: 'x' });
    await rows.deleteOne({ _id: 1 });
    await rows.insertOne({ _id: 3, key: 'y' });
    expect((await found({ key: { $gte: 'x' } })).ids).to.deep.equal([2, 3]);
  });

  it('add and remove only the keys that changed', async () => {
    await rows.createIndex({ tags: 1 });
    await rows.insertMany([
      { _id: 1, tags: ['a', 'b'] },
      { _id: 2, tags: ['b'] },
    ]);
    await rows.updateOne({ _id: 1 }, { $set: { tags: ['b', 'c'] } });
    expect(await found({ tags: 'a' })).to.deep.equal({ ids: [], keys: 0 });
    expect(await found({ tags: 'b' })).to.deep.equal({ ids: [1, 2], keys: 2 });
    expect(await found({ tags: 'c' })).to.deep.equal({ ids: [1], keys: 1 });
    await rows.deleteOne({ _id: 1 });
    expect(await found({ tags: 'b' })).to.deep.equal({ ids: [2], keys: 1 });
    expect(await found({ tags: 'c' })).to.deep.equal({ ids: [], keys: 0 });
  });

  it('follow a change of either field of an index, and none of another field', async () => {
    await rows.createIndex({ a: 1, b: 1 });
    await rows.insertOne({ _id: 1, a: 1, b: 1, c: 1 });
    await rows.updateOne({ _id: 1 }, { $set: { b: 2 } });
    expect(await found({ a: 1, b: 2 })).to.deep.equal({ ids: [1], keys: 1 });
    expect(await found({ a: 1, b: 1 })).to.deep.equal({ ids: [], keys: 0 });
    await rows.updateOne({ _id: 1 }, { $set: { c: 2 } });
    expect(await found({ a: 1, b: 2 })).to.deep.equal({ ids: [1], keys: 1 });
  });

  it('remember over a restart that an index has several keys of a document', async () => {
    await rows.createIndex({ n: 1 });
    await rows.insertOne({ _id: 'one', n: 3 });
    await rows.insertOne({ _id: 'around', n: [1, 20] });
    await folder.close();
    rows = folder.collection();
    expect((await found({ n: { $gt: 5, $lt: 10 } })).ids).to.deep.equal(['around']);
  });

  it('index what was stored before', async () => {
    await rows.insertMany([{ _id: 1, n: [1, 2] }, { _id: 2 }]);
    await rows.createIndex({ n: 1 });
    expect(await found({ n: 2 })).to.deep.equal({ ids: [1], keys: 1 });
    expect(await found({ n: null })).to.deep.equal({ ids: [2], keys: 1 });
  });
});
