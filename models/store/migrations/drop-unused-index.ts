import { isDeepStrictEqual } from 'node:util';
import type { Connection } from 'mongoose';
import type { UnusedIndex } from './migration.ts';

/** MongoDB's codes for a collection and for an index that is not there. */
const NOT_THERE: readonly unknown[] = [26, 27];

/** Drops an index that an earlier version made; one of the same name with other keys is somebody else's and stays. */
export async function dropUnusedIndex(
  connection: Connection,
  { collection: name, ...unused }: UnusedIndex,
): Promise<void> {
  const collection = connection.collection(name);
  try {
    const there = await collection.indexes();
    const isOurs = there.some((index) => index.name === unused.name && hasKeys(index.key, unused.key));
    if (isOurs) await collection.dropIndex(unused.name);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && NOT_THERE.includes(error.code))) throw error;
  }
}

/** The order of an index's keys is a part of it. */
function hasKeys(key: object, wanted: object): boolean {
  return isDeepStrictEqual(Object.entries(key), Object.entries(wanted));
}
