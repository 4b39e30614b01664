import { expect } from 'chai';
import type { Connection } from 'mongoose';
import { repositoriesOn } from '../../../../models/repositories.ts';
import { prepareModels } from '../../../../models/store/connection.ts';
import { migrateStore } from '../../../../models/store/migrations/migrate-store.ts';
import type { Migration, Rewrite, StoredDocument } from '../../../../models/store/migrations/migration.ts';
import { dump } from '../../../support/store/dump.ts';
import { withStores } from '../../../support/store/stores.ts';

/** More documents than one batch holds. */
const MANY = 450;

const REWRITE: Rewrite = {
  collection: 'rows',
  ours: { n: { $type: 'number' } },
  rewrite: ({ n }) => ({ m: n, n: undefined }),
};

function migration(version: number, rewrite: Partial<Rewrite> = {}): Migration {
  return {
    version,
    since: `${version}.0.0`,
    about: 'Renames a field.',
    unusedIndexes: [],
    rewrites: [{ ...REWRITE, ...rewrite }],
  };
}

interface Row {
  readonly _id: string;
  readonly [field: string]: unknown;
}

describe('the migration of a store', () => {
  withStores((store) => {
    const versions = () => store.connection().collection<StoredDocument>('onevoice-store');
    const rows = () => store.connection().collection<Row>('rows');
    const version = async () => (await versions().findOne({ _id: 'version' })) as StoredDocument | null;

    beforeEach('empty the store', async () => {
      for (const { name } of await store.connection().listCollections())
        await store.connection().collection(name).drop();
    });

    const insert = (count: number, fields: (index: number) => object = (n) => ({ n })) =>
      rows().insertMany(
        Array.from({ length: count }, (_, index) => ({ _id: `row-${index}`, ...fields(index) })),
      );

    store.it('gives an empty store the newest version', async () => {
      await migrateStore(store.connection(), { migrations: [migration(2), migration(3)] });
      expect(await version()).to.deep.equal({ _id: 'version', version: 3, since: '3.0.0', lease: null });
      expect(await rows().countDocuments({})).to.equal(0);
    });

    store.it('rewrites every document of ours, in batches, and none of others', async () => {
      await insert(MANY);
      await rows().insertMany([
        { _id: 'no-number', n: 'text' },
        { _id: 'no-field', m: 'kept' },
      ]);
      await rows().insertOne({ _id: 7 as never, n: 1 });
      await migrateStore(store.connection(), { migrations: [migration(2)] });
      expect(await rows().countDocuments({ n: { $exists: false }, m: { $type: 'number' } })).to.equal(MANY);
      expect(await rows().findOne({ _id: 'row-449' })).to.deep.equal({ _id: 'row-449', m: 449 });
      expect(await rows().findOne({ _id: 'no-number' })).to.deep.equal({ _id: 'no-number', n: 'text' });
      expect(await rows().findOne({ _id: 'no-field' })).to.deep.equal({ _id: 'no-field', m: 'kept' });
      expect(await rows().findOne({ _id: 7 as never })).to.deep.equal({ _id: 7, n: 1 });
    });

    store.it('keeps fields that it does not know', async () => {
      await insert(1, (n) => ({ n, foreign: { a: [1, { b: null }] } }));
      await migrateStore(store.connection(), { migrations: [migration(2)] });
      expect(await rows().findOne({})).to.deep.equal({
        _id: 'row-0',
        m: 0,
        foreign: { a: [1, { b: null }] },
      });
    });

    store.it('runs a migration once, and later ones on what it left', async () => {
      await insert(1);
      await migrateStore(store.connection(), { migrations: [migration(2)] });
      await rows().insertOne({ _id: 'late', n: 5 });
      const second = migration(3, {
        ours: { m: { $type: 'number' } },
        rewrite: ({ m }) => ({ m: Number(m) + 1 }),
      });
      await migrateStore(store.connection(), { migrations: [migration(2), second] });
      await migrateStore(store.connection(), { migrations: [migration(2), second] });
      expect(await rows().find({}).sort({ _id: 1 }).toArray()).to.deep.equal([
        { _id: 'late', n: 5 },
        { _id: 'row-0', m: 1 },
      ]);
    });

    store.it('goes on where a run has failed, and gives the lease back after a failure', async () => {
      await insert(MANY);
      const failing = migration(2, {
        rewrite: (document) => {
          if (document._id === 'row-399') throw new Error('out of order');
          return REWRITE.rewrite(document);
        },
      });
      const failure: unknown = await migrateStore(store.connection(), { migrations: [failing] }).catch(
        (error: unknown) => error,
      );
      expect(String(failure)).to.contain('out of order');
      expect(await version()).to.deep.equal({ _id: 'version', version: 1, lease: null });
      expect(await rows().countDocuments({ m: { $exists: true } })).to.equal(200);
      await migrateStore(store.connection(), { migrations: [migration(2)] });
      expect(await rows().countDocuments({ m: { $exists: true } })).to.equal(MANY);
    });

    store.it("leaves a shop's own documents as they are, in collections of the same names", async () => {
      const foreign: Readonly<Record<string, object>> = {
        conversations: {
          channel: 'desk',
          memory: { status: 'left', spoke: 'staff' },
          outbox: [{ kind: 'heard' }],
        },
        inbox: { order: 5, state: 'open', activity: '{"type":"event","name":"desk-act","value":{}}' },
        messages: { direction: 'in', activity: '{"type":"event","name":"desk-act","value":{}}' },
        contacts: { heardAt: new Date(0), names: ['ann'], to: 'ann' },
        'slack-posts': { joined: true, channel: 'C1' },
      };
      for (const [name, fields] of Object.entries(foreign)) {
        const { insertedId } = await store
          .connection()
          .collection<Row>(name)
          .insertOne({ _id: 'theirs', ...fields });
        expect(insertedId).to.equal('theirs');
      }
      const { 'onevoice-store': none, ...before } = await dump(store.connection());
      await migrateStore(store.connection());
      const { 'onevoice-store': versioned, ...after } = await dump(store.connection());
      expect(after).to.deep.equal(before);
      expect([none, versioned?.documents.length]).to.deep.equal([undefined, 1]);
    });

    store.it('refuses a newer store and says which release reads it', async () => {
      await migrateStore(store.connection(), { migrations: [migration(2), migration(3)] });
      const before = await dump(store.connection());
      const refusal: unknown = await migrateStore(store.connection(), { migrations: [migration(2)] }).catch(
        (error: unknown) => error,
      );
      expect(refusal).to.include({ code: 'STORE_NEWER_VERSION' });
      expect(String(refusal)).to.contain('has version 3, and this release reads versions up to 2');
      expect(String(refusal)).to.contain('Onevoice 3.0.0 or newer');
      expect(await dump(store.connection())).to.deep.equal(before);
    });

    store.it('refuses a newer store before models make anything in it', async () => {
      await versions().insertOne({ _id: 'version', version: 1000, since: '9.9.9', lease: null });
      repositoriesOn(store.connection());
      const refusal: unknown = await prepareModels(store.connection()).catch((error: unknown) => error);
      expect(refusal).to.include({ code: 'STORE_NEWER_VERSION' });
      expect((await store.connection().listCollections()).map(({ name }) => name)).to.deep.equal([
        'onevoice-store',
      ]);
    });

    store.it('drops an index of an earlier version, and none that is only called the same', async () => {
      await rows().createIndex({ n: 1, o: 1 }, { name: 'n_1_o_1' });
      await rows().createIndex({ o: 1, n: 1 }, { name: 'n_1' });
      const unusedIndexes = [
        { collection: 'rows', name: 'n_1_o_1', key: { n: 1, o: 1 } },
        { collection: 'rows', name: 'n_1', key: { n: 1, o: 1 } },
        { collection: 'rows', name: 'not-there', key: { x: 1 } },
        { collection: 'no-rows', name: 'n_1', key: { n: 1 } },
      ] as const;
      await migrateStore(store.connection(), { migrations: [{ ...migration(2), unusedIndexes }] });
      expect((await rows().indexes()).map(({ name }) => name)).to.have.members(['_id_', 'n_1']);
    });

    store.it('takes over the lease of a process that died, when it has ended', async () => {
      await insert(1);
      const lease = { owner: 'dead', expiresAt: new Date(Date.now() + 20) };
      await versions().insertOne({ _id: 'version', version: 1, lease });
      await migrateStore(store.connection(), { migrations: [migration(2)] });
      expect(await rows().findOne({})).to.deep.equal({ _id: 'row-0', m: 0 });
      expect(await version()).to.include({ version: 2, lease: null });
    });

    if (store.kind === 'embedded') {
      store.it('takes a lease that has not ended, since its holder is no more', async () => {
        await insert(1);
        await versions().insertOne({ _id: 'version', version: 1, lease: liveLease() });
        await migrateStore(store.connection(), { migrations: [migration(2)] });
        expect(await rows().findOne({})).to.deep.equal({ _id: 'row-0', m: 0 });
      });

      store.it('stops when its lease was taken over, and begins again', async () => {
        await insert(1);
        let given = 0;
        const losing = migration(2, {
          rewrite: (document) => {
            given += 1;
            if (given === 1)
              void versions().updateOne({ _id: 'version' }, { $set: { 'lease.owner': 'another' } });
            return REWRITE.rewrite(document);
          },
        });
        await migrateStore(store.connection(), { migrations: [losing] });
        expect(given).to.equal(2);
        expect(await rows().findOne({})).to.deep.equal({ _id: 'row-0', m: 0 });
      });
      return;
    }

    store.it('waits while another process migrates, and then does nothing', async () => {
      await insert(1);
      await versions().insertOne({ _id: 'version', version: 1, lease: liveLease() });
      const waiting = migrateStore(store.connection(), { migrations: [migration(2)] });
      await someTrips(store.connection());
      expect(await rows().findOne({})).to.deep.equal({ _id: 'row-0', n: 0 });
      await versions().updateOne({ _id: 'version' }, { $set: { version: 2, lease: null } });
      await waiting;
      expect(await rows().findOne({})).to.deep.equal({ _id: 'row-0', n: 0 });
    });
  });
});

function liveLease() {
  return { owner: 'another', expiresAt: new Date(Date.now() + 600_000) };
}

/** Some round trips, in which a process that did not wait would have migrated. */
async function someTrips(connection: Connection): Promise<void> {
  for (let trip = 0; trip < 20; trip += 1) await connection.collection('rows').findOne({});
}
