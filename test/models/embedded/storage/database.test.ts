import { expect } from 'chai';
import { EmbeddedDatabase } from '../../../../models/embedded/storage/database.ts';
import { StoreFolder } from '../../../support/store/embedded-store.ts';

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted',
    (error: { code?: unknown }) => error.code,
  );

describe('the database of the embedded store', () => {
  const folder = new StoreFolder();
  after(() => folder.remove());

  it('has a collection from its making on, once, until it is dropped', async () => {
    const database = new EmbeddedDatabase(folder.store, 'shop');
    const names = async () =>
      ((await database.listCollections().toArray()) as { name: string }[]).map(({ name }) => name);
    expect((await database.createCollection('rows')).collectionName).to.equal('rows');
    expect(await names()).to.deep.equal(['rows']);
    expect(await codeOf(database.createCollection('rows'))).to.equal(48);
    expect(await database.dropCollection('rows')).to.equal(true);
    expect(await names()).to.deep.equal([]);
  });

  it('refuses a kind of collection that it has no answer to', async () => {
    const database = new EmbeddedDatabase(folder.store, 'shop');
    for (const option of ['capped', 'timeseries', 'collation', 'validator', 'viewOn', 'clusteredIndex'])
      expect(await codeOf(database.createCollection('odd', { [option]: {} })), option).to.equal(
        'STORE_UNSUPPORTED',
      );
    expect(await codeOf(database.createCollection('plain', { capped: false }))).to.equal('accepted');
  });

  it('answers a ping, refuses other commands, and can be emptied', async () => {
    const database = new EmbeddedDatabase(folder.store, 'shop');
    expect(database.databaseName).to.equal('shop');
    expect(await database.admin().ping()).to.deep.equal({ ok: 1 });
    expect(await codeOf(database.command({ serverStatus: 1 }))).to.equal('STORE_UNSUPPORTED');
    await database.collection('rows').insertOne({ _id: 1 });
    expect(await database.dropDatabase()).to.equal(true);
    expect(folder.store.catalog.names()).to.deep.equal([]);
  });
});
