import { indexDocument } from '../collection/document-writer.ts';
import { serverError } from '../errors.ts';
import { sameValue } from '../query/value-order.ts';
import { type CollectionEntry, namespaceRange } from '../storage/catalog.ts';
import { decodeDocument } from '../storage/document-codec.ts';
import type { Store } from '../storage/store.ts';
import { describeIndex, type IndexDefinition, type IndexDescription } from './index-definition.ts';

/** The index of every collection: documents are stored in its order. */
const ID_INDEX: IndexDescription = { name: '_id_', key: { _id: 1 } };

/** Documents of one read while an index is built, which bounds the memory. */
const BUILD_BATCH = 1000;

/** Creates an index and fills it from the stored documents; an existing index stays as it is. */
export async function createIndex(
  store: Store,
  name: string,
  keys: unknown,
  options: Readonly<Record<string, unknown>>,
): Promise<string> {
  const description = describeIndex(keys, options);
  const fields = Object.keys(description.key);
  if (fields.length === 1 && fields[0] === '_id') return ID_INDEX.name;
  if (exists(store, name, description)) return description.name;
  return store.writeAlone(() => {
    const collection = store.catalog.ensure(name);
    if (exists(store, name, description)) return description.name;
    const index = store.catalog.addIndex(collection, description);
    fill(store, collection, index);
    return description.name;
  });
}

/** Reads and writes alternately, since a range can't be written while it is read. */
function fill(store: Store, collection: CollectionEntry, index: IndexDefinition): void {
  const range = namespaceRange(collection.namespace);
  for (;;) {
    const batch = [...store.entries(range, false, BUILD_BATCH)];
    for (const { value } of batch) indexDocument(store, collection, index, decodeDocument(value));
    const last = batch.at(-1);
    if (!last || batch.length < BUILD_BATCH) return;
    range.start = Buffer.concat([last.key, Buffer.of(0)]);
  }
}

/** The descriptions of a collection's indexes, in MongoDB's form. */
export function listIndexes(store: Store, name: string): Record<string, unknown>[] {
  const collection = store.catalog.find(name);
  if (!collection) throw serverError('namespaceNotFound', `ns does not exist: ${name}`);
  return [ID_INDEX, ...[...collection.indexes.values()].map(({ description }) => description)].map(
    (description) => ({
      v: 2,
      ...description,
    }),
  );
}

/** Removes an index by its name or its keys. */
export async function dropIndex(store: Store, name: string, which: unknown): Promise<void> {
  const wanted = typeof which === 'string' ? which : describeIndex(which).name;
  if (wanted === ID_INDEX.name) throw serverError('badValue', 'cannot drop _id index');
  await store.write(() => {
    const collection = store.catalog.find(name);
    if (!collection) throw serverError('namespaceNotFound', `ns not found ${name}`);
    const indexes = wanted === '*' ? [...collection.indexes.values()] : [collection.indexes.get(wanted)];
    for (const index of indexes) {
      if (!index) throw serverError('indexNotFound', `index not found with name [${wanted}]`);
      store.catalog.dropIndex(collection, index);
    }
  });
}

function exists(store: Store, name: string, wanted: IndexDescription): boolean {
  for (const { description } of store.catalog.find(name)?.indexes.values() ?? []) {
    const { name: ownName, ...own } = description;
    const { name: wantedName, ...rest } = wanted;
    const sameKey = sameValue(own.key, rest.key);
    if (ownName === wantedName && sameValue(own, rest)) return true;
    if (ownName === wantedName) {
      throw serverError(
        'indexKeySpecsConflict',
        `An existing index has the same name as the requested index: ${wantedName}`,
      );
    }
    if (sameKey && sameValue(own.partialFilterExpression ?? null, rest.partialFilterExpression ?? null)) {
      throw serverError('indexOptionsConflict', `Index already exists with a different name: ${ownName}`);
    }
  }
  return false;
}
