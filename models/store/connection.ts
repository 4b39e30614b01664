import mongoose, { type Connection, type ConnectOptions } from 'mongoose';
import { embeddedDriver, embeddedUri } from '../embedded/driver/embedded-driver.ts';
import { OnevoiceError } from '../errors/onevoice-error.ts';
import { migrateStore } from './migrations/migrate-store.ts';
import { makeIndexes } from './own-indexes.ts';

/** Where the data is kept. */
export interface StoreLocation {
  /** The address of a MongoDB; without one the embedded store is used. */
  readonly mongodbUri?: string;
  /** The folder of the embedded store, made if it is not there. */
  readonly dataDir: string;
  /**
   * What a write to the embedded store survives when it is acknowledged: the death of the process (default), or a power cut
   * too, at the price of one disk flush a commit. A MongoDB always acknowledges journalled writes of a majority.
   */
  readonly durability?: 'process' | 'power';
}

/** What the embedded driver takes besides mongoose's own options. */
type EmbeddedOptions = ConnectOptions & Pick<StoreLocation, 'durability'>;

/** How long a MongoDB may take to be found before opening fails, in milliseconds. */
const SELECTION_MS = 10_000;

/**
 * Opens the store; a write is acknowledged only when it is as durable as the location says. Repositories are built on what this gives.
 * @throws {OnevoiceError} `MONGODB_UNREACHABLE`, or one of the embedded store.
 */
export async function openConnection(location: StoreLocation): Promise<Connection> {
  // An instance of its own for each connection: the driver is chosen per instance of mongoose.
  const instance = new mongoose.Mongoose();
  // Indexes are made by prepareModels alone, which reports what fails.
  instance.set('autoIndex', false);
  instance.set('autoCreate', false);
  if (location.mongodbUri !== undefined) {
    return await openServer(instance, location.mongodbUri);
  }
  instance.setDriver(embeddedDriver);
  const options: EmbeddedOptions = { durability: location.durability ?? 'process' };
  return await instance.createConnection(embeddedUri(location.dataDir), options).asPromise();
}

async function openServer(instance: mongoose.Mongoose, uri: string): Promise<Connection> {
  try {
    return await instance
      .createConnection(uri, {
        serverSelectionTimeoutMS: SELECTION_MS,
        writeConcern: { w: 'majority', journal: true },
      })
      .asPromise();
  } catch (error) {
    if (!(error instanceof mongoose.Error.MongooseServerSelectionError)) throw error;
    const detail = `No MongoDB answers at MONGODB_URI (${error.message}). \`npm run onevoice doctor\` tries it and says more.`;
    throw new OnevoiceError('MONGODB_UNREACHABLE', { detail, cause: error });
  }
}

/**
 * Brings what is stored to the version of this release, and makes the indexes of all models that were registered on the connection; to be
 * awaited before use. A store that a newer release has written is refused (`STORE_NEWER_VERSION`).
 */
export async function prepareModels(connection: Connection): Promise<void> {
  await migrateStore(connection);
  await Promise.all(Object.values(connection.models).map(makeIndexes));
}
