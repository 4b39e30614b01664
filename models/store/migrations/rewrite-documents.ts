import { isDeepStrictEqual } from 'node:util';
import type { Collection, Connection } from 'mongoose';
import type { FieldChanges, Rewrite, StoredDocument } from './migration.ts';

/** How many documents are read and written at a time: a few megabytes even where a case's document is large. */
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
  // Ids of ours are texts that are not empty; a comparison with a text leaves all others out.
  for (let after = ''; ; ) {
    const documents = await collection
      .find({ ...rewrite.ours, _id: { $gt: after } })
      .sort({ _id: 1 })
      .limit(BATCH)
      .toArray();
    const writes = documents.flatMap((document) => writesOf(document as StoredDocument, rewrite));
    if (!(await mayGoOn())) return false;
    if (writes.length > 0) await collection.bulkWrite(writes, { ordered: false });
    const last = documents.at(-1);
    if (last === undefined || documents.length < BATCH) return true;
    after = last._id;
  }
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
