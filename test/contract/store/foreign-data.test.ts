import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { Connection } from 'mongoose';
import { SILENT } from '../../../adapters/logger.ts';
import { type App, composeApp, type ShopSetup } from '../../../app/app.ts';
import { demoShop } from '../../../app/demo/demo-shop.ts';
import { demoCustomers } from '../../../commerce/demo/seed/customers.ts';
import { sweepExpired } from '../../../models/embedded/driver/embedded-driver.ts';
import { repositoriesOn } from '../../../models/repositories.ts';
import { shopRepositoriesOn } from '../../../models/shop/shop-repositories.ts';
import { openConnection, prepareModels, type StoreLocation } from '../../../models/store/connection.ts';
import { withPlaces } from '../../support/store/stores.ts';

const SEED_CHILD = fileURLToPath(new URL('../../crash/seed-child.ts', import.meta.url));

/** A shop with its own data, in collections without a prefix, which no start may fill. */
const OWN_SHOP: ShopSetup = {
  prefix: '',
  open: async () => {
    const failed = async () => ({ outcome: 'failed' as const, value: { reason: 'unknown-operation' } });
    return { query: failed, perform: failed };
  },
};

async function started(store: StoreLocation, shop: ShopSetup = demoShop()): Promise<App> {
  const app = await composeApp({ store, shop, codeSecret: 'x'.repeat(20), channels: () => [], log: SILENT });
  await app.start();
  return app;
}

async function startAndStop(store: StoreLocation, shop?: ShopSetup): Promise<void> {
  const app = await started(store, shop);
  await app.stop();
}

async function killedInTheSeed(store: StoreLocation): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', SEED_CHILD, JSON.stringify(store)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [, signal] = await once(child, 'exit');
  expect(signal).to.equal('SIGKILL');
}

/** Runs `work` on the store while no product uses it. */
async function on<T>(store: StoreLocation, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await openConnection(store);
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}

/** Every collection of the product, of the demo shop and of a shop with its own data. */
function collectionsOn(connection: Connection): string[] {
  if (connection.models['Conversation'] === undefined) repositoriesOn(connection);
  if (connection.models['Order'] === undefined) shopRepositoriesOn(connection, demoShop().prefix);
  const names = Object.values(connection.models).map(({ collection }) => collection.name);
  const own = names.filter((name) => name.startsWith(demoShop().prefix));
  return [...names, ...own.map((name) => name.slice(demoShop().prefix.length))];
}

type Documents = Readonly<Record<string, readonly object[]>>;

async function documentsOf(connection: Connection, filter: object = {}): Promise<Documents> {
  const found = await Promise.all(
    collectionsOn(connection).map(async (name) => {
      const rows = await connection.collection(name).find(filter).sort({ _id: 1 }).toArray();
      return [name, rows] as const;
    }),
  );
  return Object.fromEntries(found);
}

/** Inserts foreign documents into every collection: some with past dates, some without any field of ours. */
async function addForeign(connection: Connection): Promise<void> {
  const past = new Date(0);
  for (const name of collectionsOn(connection)) {
    const rows = [
      { _id: 'foreign-1', mine: { deep: [1, null] }, at: past, expiresAt: past },
      { _id: 'foreign-2', mine: 'kept' },
      { _id: '1042', mine: 'an order number of ours' },
      { _id: 'returns@1/en', mine: 'an id of an article of ours' },
    ];
    await connection.collection(name).insertMany(rows as never[]);
  }
}

const FOREIGN = { mine: { $exists: true } };

describe('foreign data in the same database', () => {
  withPlaces((location, kind) => {
    it('survives starts of every kind, document by document', async () => {
      const store = location();
      const before = await on(store, async (connection) => {
        await addForeign(connection);
        return await documentsOf(connection);
      });
      const seen = () => on(store, (connection) => documentsOf(connection, FOREIGN));
      await killedInTheSeed(store);
      expect(await seen(), 'killed in the seed').to.deep.equal(before);
      await startAndStop(store);
      expect(await seen(), 'first start').to.deep.equal(before);
      await startAndStop(store);
      expect(await seen(), 'second start').to.deep.equal(before);
      await startAndStop(store, OWN_SHOP);
      expect(await seen(), "start of somebody's own shop").to.deep.equal(before);
      if (kind === 'embedded') await on(store, (connection) => sweepExpired(connection, new Date()));
      expect(await seen(), 'after what has expired was removed').to.deep.equal(before);
    });

    it('gets no demo data where the demo shop is not served', async () => {
      await startAndStop(location(), OWN_SHOP);
      const found = await on(location(), (connection) => documentsOf(connection));
      expect(Object.entries(found).filter(([, rows]) => rows.length > 0)).to.deep.equal([]);
    });

    it('survives as fields and edits in our own documents', async () => {
      const store = location();
      await startAndStop(store);
      const before = await on(store, async (connection) => {
        for (const name of collectionsOn(connection))
          await connection.collection(name).updateMany({}, { $set: { operator: { note: ['kept'] } } });
        const edited = { $set: { body: '# Ours\n\n## Edited by hand\n\nIn the store.' } };
        await connection.collection(`${demoShop().prefix}articles`).updateOne({ article: 'returns' }, edited);
        await connection
          .collection(`${demoShop().prefix}policy-facts`)
          .updateOne({ fact: 'refund-days' }, { $set: { value: [1, 2] } });
        return await documentsOf(connection);
      });
      expect(before[`${demoShop().prefix}orders`]).to.have.length(120);
      await startAndStop(store);
      await startAndStop(store, OWN_SHOP);
      await startAndStop(store);
      expect(await on(store, (connection) => documentsOf(connection))).to.deep.equal(before);
    });

    it('survives the indexes that an earlier version made on every document', async () => {
      const [before, names] = await on(location(), async (connection) => {
        const mails = connection.collection('outgoing-mails');
        await mails.createIndex({ at: 1 }, { expireAfterSeconds: 7 * 24 * 3600 });
        const customers = connection.collection('customers');
        await customers.createIndex({ 'identities.kind': 1, 'identities.value': 1 }, { unique: true });
        repositoriesOn(connection);
        await prepareModels(connection);
        await addForeign(connection);
        const ttl = (await mails.indexes()).filter(
          ({ expireAfterSeconds }) => expireAfterSeconds !== undefined,
        );
        return [await documentsOf(connection), ttl.map(({ name }) => name)] as const;
      });
      expect(names).to.deep.equal(['at_1']);
      await startAndStop(location());
      if (kind === 'embedded') await on(location(), (connection) => sweepExpired(connection, new Date()));
      expect(await on(location(), (connection) => documentsOf(connection, FOREIGN))).to.deep.equal(before);
    });
  });
});

describe('the demo shop on an empty store', () => {
  withPlaces((location, kind) => {
    it('is whole after a process was killed while seeding it', async () => {
      await killedInTheSeed(location());
      const count = () =>
        on(location(), (connection) => connection.collection('demo_orders').countDocuments({}));
      expect(await count()).to.equal(60);
      await startAndStop(location());
      expect(await count()).to.equal(120);
    });

    it('is seeded once by processes that start together', async () => {
      const starts = await Promise.allSettled(Array.from({ length: 4 }, () => started(location())));
      const apps = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
      await Promise.all(apps.map((app) => app.stop()));
      // An embedded store has one process.
      expect(apps).to.have.length(kind === 'embedded' ? 1 : 4);
      const found = await on(location(), (connection) => documentsOf(connection));
      expect(found['demo_orders']).to.have.length(120);
      expect(found['demo_shop-customers']).to.have.length(demoCustomers().length);
      expect(new Set(found['demo_articles']?.map((row) => JSON.stringify(row))).size).to.be.at.least(24);
      expect(found['orders']).to.deep.equal([]);
    });
  });
});
