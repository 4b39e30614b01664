import { runPipeline, splitPipeline } from '../driver/aggregation.ts';
import type { BulkWriteResult } from '../driver/bulk-result.ts';
import { type BulkStep, bulkStep, insertStep, runBulk } from '../driver/bulk-write.ts';
import { FindCursor } from '../driver/find-cursor.ts';
import { checkOptions, type OperationOptions } from '../driver/options.ts';
import { serverError, unsupported } from '../errors.ts';
import { createIndex, dropIndex, listIndexes } from '../index/collection-indexes.ts';
import { isPlainObject, type StoredDocument, toStoredDocument } from '../query/document.ts';
import { someValue, splitPath } from '../query/field-path.ts';
import { checkFilter } from '../query/filter.ts';
import { sameValue } from '../query/value-order.ts';
import type { Store } from '../storage/store.ts';
import { modified, replaceRequest, updateRequest } from '../update/update-request.ts';
import { withId } from '../update/upsert.ts';
import { CollectionWriter, type UpdateRequest } from './collection-writer.ts';
import { Reader } from './reader.ts';

/** One collection with the methods of MongoDB's driver. Reads see the last commit; the promise of a write settles after its commit. */
export class EmbeddedCollection {
  readonly collectionName: string;
  readonly #store: Store;
  readonly #reader: Reader;
  readonly #writer: CollectionWriter;

  constructor(store: Store, name: string) {
    this.collectionName = name;
    this.#store = store;
    this.#reader = new Reader(store, name);
    this.#writer = new CollectionWriter(store, name);
  }

  find(filter?: unknown, options?: unknown): FindCursor {
    const { sort, skip, limit, projection } = checkOptions(options) as CursorOptions;
    const checked = checkFilter(filter);
    return new FindCursor(
      {
        open: (request) => this.#reader.documents(checked, request),
        explain: (request) => this.#reader.explain(checked, request),
      },
      { sort, skip, limit, projection },
    );
  }

  async findOne(filter?: unknown, options?: unknown): Promise<unknown> {
    const { sort, skip, projection } = checkOptions(options) as CursorOptions;
    // A loop that is left ends the search, which would keep one of the store's few read transactions otherwise.
    for (const found of this.#reader.documents(checkFilter(filter), { sort, skip, limit: 1, projection }))
      return found;
    return null;
  }

  async insertOne(given: unknown, options?: unknown): Promise<object> {
    checkOptions(options);
    const document = withId(toStoredDocument(given));
    if (isPlainObject(given) && given._id === undefined) given._id = document._id;
    await this.#store.write(() => this.#writer.insert(document));
    return { acknowledged: true, insertedId: document._id };
  }

  async insertMany(documents: readonly unknown[], options?: unknown): Promise<object> {
    const { ordered } = checkOptions(options);
    const { insertedCount, insertedIds } = await this.#bulk(documents.map(insertStep), ordered !== false);
    return { acknowledged: true, insertedCount, insertedIds };
  }

  async bulkWrite(operations: readonly unknown[], options?: unknown): Promise<object> {
    const { ordered } = checkOptions(options);
    return this.#bulk(operations.map(bulkStep), ordered !== false);
  }

  async updateOne(filter: unknown, update: unknown, options?: unknown): Promise<object> {
    const request = updateRequest(filter, update, checkOptions(options));
    return this.#update(() => this.#writer.updateFirst(request));
  }

  async updateMany(filter: unknown, update: unknown, options?: unknown): Promise<object> {
    const request = updateRequest(filter, update, checkOptions(options));
    return this.#update(() => this.#writer.updateAll(request));
  }

  async replaceOne(filter: unknown, replacement: unknown, options?: unknown): Promise<object> {
    const request = replaceRequest(filter, replacement, checkOptions(options));
    return this.#update(() => this.#writer.updateFirst(request));
  }

  async findOneAndUpdate(filter: unknown, update: unknown, options?: unknown): Promise<unknown> {
    const checked = checkOptions(options);
    return this.#modify(updateRequest(filter, update, checked), checked);
  }

  async findOneAndReplace(filter: unknown, replacement: unknown, options?: unknown): Promise<unknown> {
    const checked = checkOptions(options);
    return this.#modify(replaceRequest(filter, replacement, checked), checked);
  }

  async findOneAndDelete(filter: unknown, options?: unknown): Promise<unknown> {
    const checked = checkOptions(options);
    const wanted = checkFilter(filter);
    const removed = await this.#store.write(() => this.#writer.removeFirst(wanted, checked.sort));
    return modified(
      { before: removed, after: null, upserted: false },
      { ...checked, returnDocument: 'before' },
    );
  }

  async deleteOne(filter: unknown, options?: unknown): Promise<object> {
    checkOptions(options);
    const wanted = checkFilter(filter);
    const removed = await this.#store.write(() => this.#writer.removeFirst(wanted));
    return { acknowledged: true, deletedCount: removed ? 1 : 0 };
  }

  async deleteMany(filter: unknown, options?: unknown): Promise<object> {
    checkOptions(options);
    const wanted = checkFilter(filter);
    const deletedCount = await this.#store.write(() => this.#writer.removeAll(wanted));
    return { acknowledged: true, deletedCount };
  }

  async countDocuments(filter?: unknown, options?: unknown): Promise<number> {
    const { skip, limit } = checkOptions(options) as CursorOptions;
    return this.#reader.count(checkFilter(filter), { skip, limit });
  }

  async estimatedDocumentCount(options?: unknown): Promise<number> {
    checkOptions(options);
    return this.#reader.size();
  }

  async distinct(field: string, filter?: unknown, options?: unknown): Promise<unknown[]> {
    checkOptions(options);
    const parts = splitPath(field);
    const values: unknown[] = [];
    for (const { document } of this.#reader.found(checkFilter(filter), {})) {
      someValue(document, parts, (value) => {
        if (value !== undefined && !Array.isArray(value) && !values.some((known) => sameValue(known, value)))
          values.push(value);
        return false;
      });
    }
    return values;
  }

  aggregate(pipeline: readonly unknown[], options?: unknown): FindCursor {
    checkOptions(options);
    const { first, rest } = splitPipeline(pipeline);
    return new FindCursor(
      {
        open: () => {
          const documents = Array.from(this.#reader.documents(first, {}));
          return runPipeline(documents, rest, (name) => this.#everything(name))[Symbol.iterator]();
        },
        explain: () => this.#reader.explain(first, {}),
      },
      {},
    );
  }

  createIndex(keys: unknown, options?: Readonly<Record<string, unknown>>): Promise<string> {
    return createIndex(this.#store, this.collectionName, keys, options ?? {});
  }

  async createIndexes(indexes: readonly { key: unknown; [option: string]: unknown }[]): Promise<string[]> {
    const names: string[] = [];
    for (const { key, ...options } of indexes) names.push(await this.createIndex(key, options));
    return names;
  }

  dropIndex(which: unknown): Promise<void> {
    return dropIndex(this.#store, this.collectionName, which);
  }

  dropIndexes(): Promise<void> {
    return dropIndex(this.#store, this.collectionName, '*');
  }

  listIndexes(): FindCursor {
    const open = (): Iterator<StoredDocument> =>
      listIndexes(this.#store, this.collectionName)[Symbol.iterator]();
    return new FindCursor({ open, explain: () => ({}) }, {});
  }

  async indexes(): Promise<unknown[]> {
    return listIndexes(this.#store, this.collectionName);
  }

  async drop(): Promise<boolean> {
    return this.#store.write(() => {
      const collection = this.#reader.collection;
      if (collection) this.#store.catalog.drop(collection);
      return collection !== undefined;
    });
  }

  watch(): never {
    throw unsupported('change streams');
  }

  #bulk(steps: readonly BulkStep[], ordered: boolean): Promise<BulkWriteResult> {
    if (steps.length === 0)
      return Promise.reject(serverError('badValue', 'Invalid BulkOperation, Batch cannot be empty'));
    return this.#store.write(() => runBulk(this.#writer, steps, ordered));
  }

  async #update(
    run: () => { matchedCount: number; modifiedCount: number; upsertedId: unknown },
  ): Promise<object> {
    const outcome = await this.#store.write(run);
    return { acknowledged: true, ...outcome, upsertedCount: outcome.upsertedId === null ? 0 : 1 };
  }

  async #modify(request: UpdateRequest, options: OperationOptions): Promise<unknown> {
    return modified(await this.#store.write(() => this.#writer.modifyFirst(request)), options);
  }

  #everything(name: string): StoredDocument[] {
    return Array.from(new Reader(this.#store, name).documents({}, {}));
  }
}

interface CursorOptions {
  sort?: unknown;
  skip?: number;
  limit?: number;
  projection?: unknown;
}
