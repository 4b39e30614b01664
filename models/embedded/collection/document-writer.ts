import { duplicateKey } from '../errors.ts';
import type { IndexDefinition } from '../index/index-definition.ts';
import { documentKey, encodeId, indexKeys } from '../index/index-keys.ts';
import type { StoredDocument } from '../query/document.ts';
import { ownValue } from '../query/field-path.ts';
import type { CollectionEntry } from '../storage/catalog.ts';
import { encodeDocument } from '../storage/document-codec.ts';
import type { Store } from '../storage/store.ts';

/** The changes to one index that a write of one document makes. */
interface IndexChange {
  readonly index: IndexDefinition;
  readonly added: readonly Buffer[];
  readonly removed: readonly Buffer[];
  readonly multikey: boolean;
}

/** Stores a new document. Only inside a write; refuses before it changes anything. */
export function insertDocument(store: Store, collection: CollectionEntry, document: StoredDocument): void {
  const idKey = encodeId(document._id);
  const key = documentKey(collection.namespace, idKey);
  if (store.has(key)) {
    throw duplicateKey(collection.name, { name: '_id_', key: { _id: 1 } }, { _id: document._id });
  }
  const changes = planChanges(store, collection, idKey, undefined, document);
  store.put(key, encodeDocument(document));
  apply(store, collection, idKey, changes);
}

/** Stores a changed document over the old one. Only inside a write; refuses before it changes anything. */
export function replaceDocument(
  store: Store,
  collection: CollectionEntry,
  idKey: Buffer,
  before: StoredDocument,
  after: StoredDocument,
): void {
  const changes = planChanges(store, collection, idKey, before, after);
  store.put(documentKey(collection.namespace, idKey), encodeDocument(after));
  apply(store, collection, idKey, changes);
}

/** Removes a document and its index entries. Only inside a write. */
export function removeDocument(
  store: Store,
  collection: CollectionEntry,
  idKey: Buffer,
  before: StoredDocument,
): void {
  apply(store, collection, idKey, planChanges(store, collection, idKey, before, undefined));
  store.remove(documentKey(collection.namespace, idKey));
}

/** Adds a stored document to a new index. Only inside a write that is undone if this throws. */
export function indexDocument(
  store: Store,
  collection: CollectionEntry,
  index: IndexDefinition,
  document: StoredDocument,
): void {
  const idKey = encodeId(document._id);
  apply(store, collection, idKey, [planChange(store, collection, index, idKey, undefined, document)]);
}

function planChanges(
  store: Store,
  collection: CollectionEntry,
  idKey: Buffer,
  before: StoredDocument | undefined,
  after: StoredDocument | undefined,
): IndexChange[] {
  const changes: IndexChange[] = [];
  for (const index of collection.indexes.values()) {
    // An update copies only what it changes, so the same object or value at the root means the same keys.
    if (before && after && index.roots.every((root) => ownValue(before, root) === ownValue(after, root)))
      continue;
    changes.push(planChange(store, collection, index, idKey, before, after));
  }
  return changes;
}

function planChange(
  store: Store,
  collection: CollectionEntry,
  index: IndexDefinition,
  idKey: Buffer,
  before: StoredDocument | undefined,
  after: StoredDocument | undefined,
): IndexChange {
  const old = before ? indexKeys(index, before).keys : [];
  const wanted = after ? indexKeys(index, after) : undefined;
  const added = without(wanted?.keys ?? [], old);
  const removed = without(old, wanted?.keys ?? []);
  if (index.description.unique && after) {
    for (const key of added) {
      const holder = store.get(key);
      if (holder && !holder.equals(idKey)) {
        const keyValue = Object.fromEntries(
          index.fields.map(({ path, parts }) => [path, valueAt(after, parts)]),
        );
        throw duplicateKey(collection.name, index.description, keyValue);
      }
    }
  }
  return { index, added, removed, multikey: wanted?.fromArray ?? false };
}

function apply(
  store: Store,
  collection: CollectionEntry,
  idKey: Buffer,
  changes: readonly IndexChange[],
): void {
  for (const { index, added, removed, multikey } of changes) {
    for (const key of removed) store.remove(entryKey(index, key, idKey));
    for (const key of added) store.put(entryKey(index, key, idKey), idKey);
    if (multikey && !index.multikey) {
      index.multikey = true;
      store.catalog.save(collection);
    }
  }
}

/** A unique index has one entry per key, any other one per key and document. */
function entryKey(index: IndexDefinition, key: Buffer, idKey: Buffer): Buffer {
  return index.description.unique ? key : Buffer.concat([key, idKey]);
}

function without(keys: readonly Buffer[], others: readonly Buffer[]): readonly Buffer[] {
  if (others.length === 0 || keys.length === 0) return keys;
  return keys.filter((key) => !others.some((other) => other.equals(key)));
}

function valueAt(document: unknown, parts: readonly string[]): unknown {
  return parts.reduce<unknown>((value, part) => ownValue(value, part), document) ?? null;
}
