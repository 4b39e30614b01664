import type { Model, Schema } from 'mongoose';
import { isDuplicateKey } from './duplicate-key.ts';

/** The name of a schema's collection with a prefix. */
export function collectionOf<T>(schema: Schema<T>, prefix: string): string {
  return `${prefix}${String(schema.get('collection'))}`;
}

/** MongoDB's names for the types of a schema's fields; of a field of another type, only its existence is asked. */
const TYPES: Readonly<Record<string, string>> = {
  String: 'string',
  Number: 'number',
  Date: 'date',
  Boolean: 'bool',
  Buffer: 'binData',
  Array: 'array',
};

/** A condition on a field. */
type OfType = { readonly $type: string } | { readonly $exists: true };

/** The filter for our own documents in a collection that may hold foreign ones: all required fields of the schema exist with their types. */
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
 * Stores the documents whose `_id` is free and returns how many. A stored document stays as it is. Several processes may call it at once: one of
 * them stores each document.
 */
export async function addMissing<T extends { readonly _id: string }>(
  model: Model<T>,
  documents: readonly T[],
): Promise<number> {
  const filter = { _id: { $in: documents.map(({ _id }) => _id) } };
  const stored = new Set(
    (await model.find(filter, { _id: 1 }).lean<Pick<T, '_id'>[]>()).map(({ _id }) => _id),
  );
  const missing = documents.filter(({ _id }) => !stored.has(_id));
  const added = await Promise.all(missing.map((document) => addOnce(model, document)));
  return added.filter(Boolean).length;
}

/** Stores a document; false if its `_id` is taken, in which case nothing changes. */
export async function addOnce<T>(model: Model<T>, document: T): Promise<boolean> {
  try {
    await model.insertMany([document]);
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}
