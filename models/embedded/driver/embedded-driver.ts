import type mongoose from 'mongoose';
import { OnevoiceError } from '../../errors/onevoice-error.ts';
import type { StoreStatistics } from '../storage/store.ts';
import { BulkWriteResult } from './bulk-result.ts';
import { DriverCollection } from './driver-collection.ts';
import { DriverConnection, embeddedUri } from './driver-connection.ts';

export { embeddedUri };

/**
 * The mongoose driver that stores data in a folder: `mongoose.setDriver(embeddedDriver)`, then
 * `mongoose.createConnection(embeddedUri('./data'))`. Set it on a `new mongoose.Mongoose()` to use the native driver too.
 * Connection options besides mongoose's own: `durability`, `process` (the default) or `power`, see `Store`.
 */
export const embeddedDriver = {
  Connection: DriverConnection,
  Collection: DriverCollection,
  BulkWriteResult,
};

/** The statistics of a connection's store: documents and keys examined, commits and writes. */
export function storeStatistics(connection: mongoose.Connection): Readonly<StoreStatistics> {
  return { ...embedded(connection).client?.statistics } as StoreStatistics;
}

/** Removes the documents that a TTL index lets expire by `now`, instead of within a minute; returns their number. */
export function sweepExpired(connection: mongoose.Connection, now = new Date()): Promise<number> {
  return embedded(connection).sweepExpired(now);
}

/** Whether a connection belongs to the embedded store, which one process at a time can open. */
export function isEmbedded(connection: mongoose.Connection): boolean {
  return connection instanceof DriverConnection;
}

function embedded(connection: mongoose.Connection): DriverConnection {
  if (connection instanceof DriverConnection) return connection;
  throw new OnevoiceError('STORE_MISUSED', {
    detail: 'The connection does not belong to the embedded store.',
  });
}
