import { existsSync } from 'node:fs';
import mongoose, { type Connection, type ConnectOptions } from 'mongoose';
import { embeddedDriver, embeddedUri } from '../embedded/driver/embedded-driver.ts';
import { madePrivate } from '../embedded/storage/private-folder.ts';
import { OnevoiceError } from '../errors/onevoice-error.ts';
import { migrateStore } from './migrations/migrate-store.ts';
import { makeIndexes } from './own-indexes.ts';

/** Where the data is stored. */
export interface StoreLocation {
  /** The address of a MongoDB. Absent: the embedded store. */
  readonly mongodbUri?: string;
  /** The folder of the embedded store, created if missing; closed to other users, also beside a MongoDB. */
  readonly dataDir: string;
  /**
   * What an acknowledged write to the embedded store survives: the death of the process (default), or also a power cut, at the cost of one disk
   * flush a commit. A MongoDB acknowledges journalled writes of a majority.
   */
  readonly durability?: 'process' | 'power';
  /**
   * Free megabytes on the disk of the embedded store below which nothing new is taken from customers; 0: never. Default: 500, and a tenth of a disk
   * that is smaller than 5 GB.
   */
  readonly diskReserveMb?: number;
  /** How long something is stored after its last activity, in days, 30 at least; 0: for ever. Default: 400. */
  readonly retentionDays?: number;
}

/** The options of the embedded driver, besides mongoose's own. */
type EmbeddedOptions = ConnectOptions & Pick<StoreLocation, 'durability'>;

/** Longest time to find a MongoDB server, in milliseconds. */
const SELECTION_MS = 10_000;

/**
 * Opens the store, on which repositories are built. A write is acknowledged when it is as durable as the location says.
 * @throws {OnevoiceError} `MONGODB_UNREACHABLE`, or one of the embedded store.
 */
export async function openConnection(location: StoreLocation): Promise<Connection> {
  // The driver belongs to an instance of mongoose, so each connection has an instance of its own.
  const instance = new mongoose.Mongoose();
  // prepareModels creates the indexes, and reports errors.
  instance.set('autoIndex', false);
  instance.set('autoCreate', false);
  if (location.mongodbUri !== undefined) {
    // Secrets, models and sessions are kept there beside a MongoDB too.
    if (existsSync(location.dataDir)) madePrivate(location.dataDir);
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
    const detail = `No MongoDB answers at MONGODB_URI (${error.message}). \`onevoice doctor\` tries it and says more.`;
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
