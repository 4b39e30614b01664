import mongoose from 'mongoose';
import { hasCode, OnevoiceError } from '../errors/onevoice-error.ts';

const { MongoNetworkError, MongoServerError, MongoServerSelectionError, MongoNotConnectedError } =
  mongoose.mongo;

/** MongoDB's codes of a server that takes no writes now: its disk is full, it shuts down, it is no primary (any more). */
const SERVER_AWAY: ReadonlySet<unknown> = new Set([14031, 91, 189, 10107, 11600, 11602, 13435, 13436]);

/** Our own errors of a store that takes no writes now, or nothing new. */
const FAILURES = [
  'STORE_NOT_WRITABLE',
  'DISK_LOW',
  'STORE_GONE',
  'STORE_CLOSED',
  'MONGODB_UNREACHABLE',
] as const;

/** The error that stands for a store which can't be reached or takes no writes now, whatever the driver calls it; undefined for any other error. */
export function storeFailure(error: unknown): OnevoiceError | undefined {
  if (hasCode(error, ...FAILURES)) return error;
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
