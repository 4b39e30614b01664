import { isDeepStrictEqual } from 'node:util';
import type { Model, Schema } from 'mongoose';
import { ownDocuments } from './own-documents.ts';

/** MongoDB's error codes for a missing collection and a missing index. */
const MISSING = [26, 27];

/**
 * Makes documents expire `seconds` after the date in a field. Only our own documents expire; a foreign one in a collection of the same name
 * stays.
 */
export function expireOwn<T>(schema: Schema<T>, field: keyof T & string, seconds: number): void {
  const { [field]: _expiry, ...partialFilterExpression } = ownDocuments(schema);
  schema.index({ [field]: 1 }, { expireAfterSeconds: seconds, partialFilterExpression });
}

/**
 * Creates the indexes of a model. Earlier versions created some indexes over every document; one that covers only our own documents by now
 * (partial or sparse) is dropped first and created anew.
 */
export async function makeIndexes(model: Model<unknown>): Promise<void> {
  const existing = await model.listIndexes().catch(unlessMissing([]));
  const wide = model.schema
    .indexes()
    .filter(([, options]) => options.sparse === true || options.partialFilterExpression !== undefined)
    .flatMap(([key]) => existing.filter((index) => isDeepStrictEqual({ ...index.key }, { ...key })))
    .filter(
      ({ sparse, partialFilterExpression }) => sparse !== true && partialFilterExpression === undefined,
    );
  for (const { name } of wide) {
    if (name !== undefined) await model.collection.dropIndex(name).catch(unlessMissing(undefined));
  }
  await model.createIndexes();
}

function unlessMissing<T>(instead: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof Error && 'code' in error && MISSING.includes(Number(error.code))) return instead;
    throw error;
  };
}
