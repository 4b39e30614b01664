import mongoose, { type Connection } from 'mongoose';
import { embeddedDriver, embeddedUri } from './embedded/embedded-driver.ts';

/** Where the data is kept. */
export interface StoreLocation {
  /** The address of a MongoDB; without one the embedded store is used. */
  readonly mongodbUri?: string;
  /** The folder of the embedded store, made if it is not there. */
  readonly dataDir: string;
}

/** How long a MongoDB may take to be found before opening fails, in milliseconds. */
const SELECTION_MS = 10_000;

/** Opens the store; a write is acknowledged only when it is durable. Repositories are built on what this gives. */
export async function openConnection(location: StoreLocation): Promise<Connection> {
  // An instance of its own for each connection: the driver is chosen per instance of mongoose.
  const instance = new mongoose.Mongoose();
  if (location.mongodbUri !== undefined) {
    return await instance
      .createConnection(location.mongodbUri, {
        serverSelectionTimeoutMS: SELECTION_MS,
        writeConcern: { w: 'majority', journal: true },
      })
      .asPromise();
  }
  instance.setDriver(embeddedDriver);
  return await instance.createConnection(embeddedUri(location.dataDir)).asPromise();
}

/** Makes the collections and indexes of all models that were registered on the connection; to be awaited before use. */
export async function prepareModels(connection: Connection): Promise<void> {
  await Promise.all(Object.values(connection.models).map((model) => model.init()));
}
