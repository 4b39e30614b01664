import mongoose from 'mongoose';
import { hasCode, OnevoiceError } from '../errors/onevoice-error.ts';

const { MongoNetworkError, MongoServerError, MongoServerSelectionError, MongoNotConnectedError } =
  mongoose.mongo;

/** MongoDB's codes of a server that takes no writes now: its disk is full, it shuts down, it is no primary (any more). */
const SERVER_AWAY: ReadonlySet<unknown> = new Set([14031, 91, 189, 10107, 11600, 11602, 13435, 13436]);

/** The error that stands for a store which can't be reached or takes no writes now, whatever the driver calls it; undefined for any other error. */
export function storeFailure(error: unknown): OnevoiceError | undefined {
  if (hasCode(error, 'STORE_NOT_WRITABLE', 'STORE_GONE', 'STORE_CLOSED', 'MONGODB_UNREACHABLE')) return error;
  const isAway =
    error instanceof MongoNetworkError ||
    error instanceof MongoServerSelectionError ||
    error instanceof MongoNotConnectedError ||
    (error instanceof MongoServerError && SERVER_AWAY.has(error.code));
  return isAway
    ? new OnevoiceError('MONGODB_UNREACHABLE', { detail: error.message, cause: error })
    : undefined;
}

/** Asks whether the store is there and takes writes. Rejects with the error of {@link storeFailure}, or with the driver's own. */
export async function checkStore(connection: mongoose.Connection): Promise<void> {
  try {
    await connection.db?.command({ ping: 1 });
  } catch (error) {
    throw storeFailure(error) ?? error;
  }
}
