import { isDeepStrictEqual } from 'node:util';
import type { Collection, Connection } from 'mongoose';
import type { FieldChanges, Rewrite, StoredDocument } from './migration.ts';

/** How many documents are written at a time: a few megabytes even where a case's document is large. */
const BATCH = 200;

/**
 * Rewrites the documents of one collection in the order of their ids, batch by batch. `mayGoOn` is asked before each batch is written;
 * with its no the rest is left to another process, and false is given.
 */
export async function rewriteDocuments(
  connection: Connection,
  rewrite: Rewrite,
  mayGoOn: () => Promise<boolean>,
): Promise<boolean> {
  const collection: Collection<StoredDocument> = connection.collection(rewrite.collection);
  const write = async (documents: readonly StoredDocument[]) => {
    const writes = documents.flatMap((document) => writesOf(document, rewrite));
    if (!(await mayGoOn())) return false;
    if (writes.length > 0) await collection.bulkWrite(writes, { ordered: false });
    return true;
  };
  // Ids of ours are texts that are not empty; a comparison with a text leaves all others out.
  const cursor = collection.find({ ...rewrite.ours, _id: { $gt: '' } });
  let batch: StoredDocument[] = [];
  for await (const document of cursor.sort({ _id: 1 }).batchSize(BATCH)) {
    batch.push(document as StoredDocument);
    if (batch.length < BATCH) continue;
    if (!(await write(batch))) return false;
    batch = [];
  }
  return await write(batch);
}

function writesOf(document: StoredDocument, { rewrite, unchanged }: Rewrite) {
  const changes = changed(document, rewrite(document));
  const fields = Object.keys(changes);
  if (fields.length === 0) return [];
  const filter = { _id: document._id, ...asRead(document, unchanged ?? fields) };
  return [{ updateOne: { filter, update: updateOf(changes) } }];
}

function changed(document: StoredDocument, changes: FieldChanges): FieldChanges {
  return Object.fromEntries(
    Object.entries(changes).filter(([field, value]) => !isDeepStrictEqual(document[field], value)),
  );
}

/** The condition that fields still have the values that were read: null means null here, and not that the field is missing. */
function asRead(document: StoredDocument, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.map((field) => {
      const value = document[field];
      return [field, value === undefined ? { $exists: false } : { $eq: value, $exists: true }];
    }),
  );
}

function updateOf(changes: FieldChanges): Record<string, Record<string, unknown>> {
  const entries = Object.entries(changes);
  const set = entries.filter(([, value]) => value !== undefined);
  const unset = entries.filter(([, value]) => value === undefined).map(([field]) => [field, '']);
  return {
    ...(set.length > 0 && { $set: Object.fromEntries(set) }),
    ...(unset.length > 0 && { $unset: Object.fromEntries(unset) }),
  };
}
