import { isDeepStrictEqual } from 'node:util';
import type { Model, Schema } from 'mongoose';
import { ownDocuments } from './own-documents.ts';

/** What MongoDB answers about a collection that is not there, and about an index that is not. */
const NOT_THERE = [26, 27];

/**
 * Lets documents expire some seconds after a date of theirs. Only documents of ours expire, so that a document of somebody else in a
 * collection of the same name stays.
 */
export function expireOwn<T>(schema: Schema<T>, field: keyof T & string, seconds: number): void {
  const { [field]: _expiry, ...partialFilterExpression } = ownDocuments(schema);
  schema.index({ [field]: 1 }, { expireAfterSeconds: seconds, partialFilterExpression });
}

/**
 * Makes the indexes of a model. An index that an earlier version made on every document of the collection is taken away first where it
 * is to be on documents of ours only (partial or sparse) by now.
 */
export async function makeIndexes(model: Model<unknown>): Promise<void> {
  const there = await model.listIndexes().catch(unlessNotThere([]));
  const wide = model.schema
    .indexes()
    .filter(([, options]) => options.sparse === true || options.partialFilterExpression !== undefined)
    .flatMap(([key]) => there.filter((index) => isDeepStrictEqual({ ...index.key }, { ...key })))
    .filter(
      ({ sparse, partialFilterExpression }) => sparse !== true && partialFilterExpression === undefined,
    );
  for (const { name } of wide) {
    if (name !== undefined) await model.collection.dropIndex(name).catch(unlessNotThere(undefined));
  }
  await model.createIndexes();
}

function unlessNotThere<T>(instead: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof Error && 'code' in error && NOT_THERE.includes(Number(error.code))) return instead;
    throw error;
  };
}
