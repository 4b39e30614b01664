import type { Model, Schema } from 'mongoose';
import { isDuplicateKey } from './duplicate-key.ts';

/** The name of a schema's collection behind a prefix; the schema has to name it. */
export function collectionOf<T>(schema: Schema<T>, prefix: string): string {
  return `${prefix}${String(schema.get('collection'))}`;
}

/** MongoDB's names for the types of a schema's fields; a field of any other type has to be there. */
const TYPES: Readonly<Record<string, string>> = {
  String: 'string',
  Number: 'number',
  Date: 'date',
  Boolean: 'bool',
  Buffer: 'binData',
  Array: 'array',
};

/** A condition on the type of a field. */
type OfType = { readonly $type: string } | { readonly $exists: true };

/** The filter for documents of ours in a collection that may hold others: every field that the schema requires is there, in its type. */
export function ownDocuments<T>(schema: Schema<T>): Record<string, OfType> {
  const required = schema.requiredPaths().filter((path) => path !== '_id' && !path.includes('.'));
  return Object.fromEntries(
    required.map((path) => {
      const type = TYPES[schema.path(path).instance];
      return [path, type === undefined ? { $exists: true as const } : { $type: type }];
    }),
  );
}

/**
 * Stores the documents whose `_id` is free and gives how many; a document that is there stays as it is, whoever wrote it. Several
 * processes may do the same at once: the first one stores a document, and the others find it there.
 */
export async function addMissing<T extends { readonly _id: string }>(
  model: Model<T>,
  documents: readonly T[],
): Promise<number> {
  const filter = { _id: { $in: documents.map(({ _id }) => _id) } };
  const there = new Set(
    (await model.find(filter, { _id: 1 }).lean<Pick<T, '_id'>[]>()).map(({ _id }) => _id),
  );
  const missing = documents.filter(({ _id }) => !there.has(_id));
  const added = await Promise.all(missing.map((document) => addOnce(model, document)));
  return added.filter(Boolean).length;
}

/** Stores a document unless its `_id` is taken; false if it was, in which case nothing changes. */
export async function addOnce<T>(model: Model<T>, document: T): Promise<boolean> {
  try {
    await model.insertMany([document]);
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}
