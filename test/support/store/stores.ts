import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from 'mongoose';
import { openConnection, type StoreLocation } from '../../../models/store/connection.ts';
import { mongoJavaServer } from './mongo-java-server.ts';

/** The stores that a contract suite runs on: the embedded one, an independent server, and a real MongoDB when MONGODB_URI is set. */
export type StoreKind = 'embedded' | 'mongo-java-server' | 'mongodb';

/** A store that a suite runs on. */
export interface StoreUnderTest {
  readonly kind: StoreKind;
  /** The open connection to the suite's own empty database; only inside hooks and cases. */
  connection(): Connection;
  /**
   * Declares a case like mocha's `it`. `limits` names the stores that can't pass it, with the reason: there the case runs and has to fail, and
   * its title has the reason, so that an outdated limit is noticed.
   */
  it(title: string, run: () => Promise<void>, limits?: Partial<Record<StoreKind, string>>): void;
}

/**
 * Runs a suite on every store there is, each with a new database that is removed at the end:
 *
 *     withStores((store) => {
 *       let orders: OrderRepository;
 *       before(async () => {
 *         orders = new OrderRepository(store.connection());
 *         await prepareModels(store.connection());
 *       });
 *       store.it('finds an order by its number', async () => { ... });
 *     });
 */
export function withStores(suite: (store: StoreUnderTest) => void): void {
  forEachKind((kind) => {
    let place: Place | undefined;
    let connection: Connection | undefined;
    before('open the store', async function () {
      place = await PLACES[kind]();
      if (!place) this.skip();
      connection = await openConnection(place.location);
    });
    after('close the store', async () => {
      await connection?.close();
      await place?.remove();
    });
    suite({
      kind,
      connection: () => {
        if (!connection) throw new Error(`The store ${kind} is not open.`);
        return connection;
      },
      it: (title, run, limits) => declare(kind, title, run, limits?.[kind]),
    });
  });
}

/**
 * Runs a suite on an empty store of every kind, a new one for each case, that nobody has opened: for what opens stores itself. A case
 * closes its connections; `location` is for hooks and cases only.
 */
export function withPlaces(suite: (location: () => StoreLocation, kind: StoreKind) => void): void {
  forEachKind((kind) => {
    let place: Place | undefined;
    beforeEach('make a store', async function () {
      place = await PLACES[kind]();
      if (!place) this.skip();
    });
    afterEach('remove the store', async () => {
      await place?.remove();
      place = undefined;
    });
    suite(() => {
      if (!place) throw new Error(`There is no store ${kind}.`);
      return place.location;
    }, kind);
  });
}

function forEachKind(suite: (kind: StoreKind) => void): void {
  const kinds: StoreKind[] = [
    'embedded',
    'mongo-java-server',
    ...(process.env.MONGODB_URI ? ['mongodb' as const] : []),
  ];
  for (const kind of kinds) {
    describe(`on ${kind}`, () => {
      suite(kind);
    });
  }
}

/** An empty store of its own, and how it is removed; every connection to it has to be closed by then. */
interface Place {
  readonly location: StoreLocation;
  remove(): Promise<void>;
}

const PLACES: Record<StoreKind, () => Promise<Place | undefined>> = {
  embedded: async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'onevoice-store-'));
    return { location: { dataDir }, remove: () => rm(dataDir, { recursive: true }) };
  },
  'mongo-java-server': async () => {
    const address = await mongoJavaServer();
    return address === undefined ? undefined : databaseAt(address);
  },
  mongodb: async () => databaseAt(process.env.MONGODB_URI as string),
};

function databaseAt(address: string): Place {
  const uri = new URL(address);
  uri.pathname = `/test-${randomBytes(6).toString('hex')}`;
  const dataDir = mkdtempSync(join(tmpdir(), 'onevoice-store-'));
  const location = { mongodbUri: uri.href, dataDir };
  return {
    location,
    remove: async () => {
      const connection = await openConnection(location);
      await connection.dropDatabase();
      await connection.close();
      await rm(dataDir, { recursive: true });
    },
  };
}

function declare(kind: StoreKind, title: string, run: () => Promise<void>, limit: string | undefined): void {
  if (limit === undefined) {
    it(title, run);
    return;
  }
  it(`still can not do on ${kind} (${limit}): ${title}`, async () => {
    const failed = await run().then(
      () => false,
      () => true,
    );
    if (!failed) throw new Error(`${kind} can do this now; take it off the list ('${limit}').`);
  });
}
