import type mongoose from 'mongoose';
import { OnevoiceError } from '../../errors/onevoice-error.ts';
import type { StoreStatistics } from '../storage/store.ts';
import { BulkWriteResult } from './bulk-result.ts';
import { DriverCollection } from './driver-collection.ts';
import { DriverConnection, embeddedUri } from './driver-connection.ts';

export { embeddedUri };

/**
 * The mongoose driver that keeps its data in a folder: `mongoose.setDriver(embeddedDriver)`, then
 * `mongoose.createConnection(embeddedUri('./data'))`. Set it on a `new mongoose.Mongoose()` to use the native driver beside it.
 * Connection options besides mongoose's own: `durability`, `process` (the default) or `power`, see {@link Store}.
 */
export const embeddedDriver = {
  Connection: DriverConnection,
  Collection: DriverCollection,
  BulkWriteResult,
};

/** What a connection's store did so far: counts of documents and keys examined, of commits and of writes. */
export function storeStatistics(connection: mongoose.Connection): Readonly<StoreStatistics> {
  return { ...embedded(connection).client?.statistics } as StoreStatistics;
}

/** Removes what has expired by a TTL index at a time, instead of waiting up to a minute for it; returns how many documents. */
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
