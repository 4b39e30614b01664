import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from 'mongoose';
import { openConnection } from '../../../models/store/connection.ts';
import { mongoJavaServer } from './mongo-java-server.ts';

/** The stores a contract suite runs on: ours, a server that others wrote, and a real MongoDB when MONGODB_URI is set. */
export type StoreKind = 'embedded' | 'mongo-java-server' | 'mongodb';

/** A store that a suite runs on. */
export interface StoreUnderTest {
  readonly kind: StoreKind;
  /** The open connection to an empty database of the suite's own; only inside hooks and cases. */
  connection(): Connection;
  /**
   * Declares a case like mocha's `it`. `limits` names the stores that can't do it, with the reason: there the case is run,
   * has to fail, and is named with the reason, so that the list can't outlive the truth.
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
  const kinds: StoreKind[] = [
    'embedded',
    'mongo-java-server',
    ...(process.env.MONGODB_URI ? ['mongodb' as const] : []),
  ];
  for (const kind of kinds) {
    describe(`on ${kind}`, () => {
      let opened: OpenStore | undefined;
      before('open the store', async function () {
        opened = await OPENERS[kind]();
        if (!opened) this.skip();
      });
      after('close the store', async () => {
        await opened?.dispose();
      });
      suite({
        kind,
        connection: () => {
          if (!opened) throw new Error(`The store ${kind} is not open.`);
          return opened.connection;
        },
        it: (title, run, limits) => declare(kind, title, run, limits?.[kind]),
      });
    });
  }
}

interface OpenStore {
  readonly connection: Connection;
  dispose(): Promise<void>;
}

const OPENERS: Record<StoreKind, () => Promise<OpenStore | undefined>> = {
  embedded: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'onevoice-store-'));
    const connection = await openConnection({ dataDir: folder });
    return {
      connection,
      dispose: async () => {
        await connection.close();
        await rm(folder, { recursive: true });
      },
    };
  },
  'mongo-java-server': async () => {
    const address = await mongoJavaServer();
    return address === undefined ? undefined : openServer(address);
  },
  mongodb: () => openServer(process.env.MONGODB_URI as string),
};

async function openServer(address: string): Promise<OpenStore> {
  const uri = new URL(address);
  uri.pathname = `/test-${randomBytes(6).toString('hex')}`;
  const connection = await openConnection({ mongodbUri: uri.href, dataDir: '' });
  return {
    connection,
    dispose: async () => {
      await connection.dropDatabase();
      await connection.close();
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
