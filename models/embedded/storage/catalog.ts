import mongoose from 'mongoose';
import { OnevoiceError } from '../../errors/onevoice-error.ts';
import { defineIndex, type IndexDefinition, type IndexDescription } from '../index/index-definition.ts';
import { KeyWriter } from '../index/key-encoding.ts';
import type { KeyValues } from './key-values.ts';

const { BSON } = mongoose.mongo;

/** The version of the layout on the disk; a folder with a higher one is refused. */
export const FORMAT_VERSION = 1;

/** Namespace 0 holds the catalog; collections and indexes count from 1. */
const CATALOG_NAMESPACE = 0;

/** A collection with its indexes. The index `_id_` has no entries, since documents are stored in the order of their ids. */
export interface CollectionEntry {
  readonly name: string;
  readonly namespace: number;
  readonly indexes: Map<string, IndexDefinition>;
}

interface StoredCollection {
  readonly namespace: number;
  readonly indexes: readonly { description: IndexDescription; namespace: number; multikey: boolean }[];
}

const writer = new KeyWriter();
/** A key of the catalog: a kind of entry, and the name of one. */
export const catalogKey = (kind: string, name: string): Buffer =>
  writer.reset().uint32(CATALOG_NAMESPACE).value(kind).value(name).finish();
const FORMAT_KEY = catalogKey('format', '');
const NEXT_KEY = catalogKey('next-namespace', '');

/** The range of all keys of a namespace. */
export function namespaceRange(namespace: number): { start: Buffer; end: Buffer } {
  return {
    start: writer.reset().uint32(namespace).finish(),
    end: writer
      .reset()
      .uint32(namespace + 1)
      .finish(),
  };
}

/** The collections and indexes of a store, in memory and on disk. Changes are made inside a write and stored with its commit. */
export class Catalog {
  readonly #store: KeyValues;
  readonly #collections = new Map<string, CollectionEntry>();

  constructor(store: KeyValues) {
    this.#store = store;
  }

  /** Reads the catalog from disk, at the start and after a failed commit. @throws `STORE_NEWER_FORMAT` */
  load(): void {
    const format = this.#store.get(FORMAT_KEY);
    if (format && format.readUInt32BE() > FORMAT_VERSION) {
      throw new OnevoiceError('STORE_NEWER_FORMAT', {
        detail: `The data folder ${this.#store.folder} was written in format ${format.readUInt32BE()}, this version reads up to ${FORMAT_VERSION}. Start the newer version, or give another DATA_DIR.`,
      });
    }
    this.#collections.clear();
    const start = writer.reset().uint32(CATALOG_NAMESPACE).value('collection').finish();
    const end = writer.reset().uint32(CATALOG_NAMESPACE).value('collection\u0001').finish();
    for (const { value } of this.#store.entries({ start, end })) {
      const stored = BSON.deserialize(value) as StoredCollection & { name: string };
      const indexes = stored.indexes.map((index) =>
        defineIndex(index.description, index.namespace, index.multikey),
      );
      this.#collections.set(stored.name, {
        name: stored.name,
        namespace: stored.namespace,
        indexes: new Map(indexes.map((index) => [index.description.name, index])),
      });
    }
  }

  /** A collection, or `undefined` before its first document. */
  find(name: string): CollectionEntry | undefined {
    return this.#collections.get(name);
  }

  /** The names of all collections. */
  names(): string[] {
    return [...this.#collections.keys()].sort();
  }

  /** A collection, created when it is missing. Only inside a write. */
  ensure(name: string): CollectionEntry {
    const known = this.#collections.get(name);
    if (known) return known;
    const entry = { name, namespace: this.#nextNamespace(), indexes: new Map<string, IndexDefinition>() };
    this.#collections.set(name, entry);
    this.save(entry);
    return entry;
  }

  /** Adds an index without entries. Only inside a write. */
  addIndex(entry: CollectionEntry, description: IndexDescription): IndexDefinition {
    const index = defineIndex(description, this.#nextNamespace(), false);
    entry.indexes.set(description.name, index);
    this.save(entry);
    return index;
  }

  /** Removes an index with its entries. Only inside a write. */
  dropIndex(entry: CollectionEntry, index: IndexDefinition): void {
    entry.indexes.delete(index.description.name);
    this.#clear(index.namespace);
    this.save(entry);
  }

  /** Removes a collection with its documents and indexes. Only inside a write. */
  drop(entry: CollectionEntry): void {
    for (const index of entry.indexes.values()) this.#clear(index.namespace);
    this.#clear(entry.namespace);
    this.#collections.delete(entry.name);
    this.#store.remove(catalogKey('collection', entry.name));
  }

  /** Writes a collection's description. Only inside a write. */
  save(entry: CollectionEntry): void {
    const indexes = [...entry.indexes.values()].map(({ description, namespace, multikey }) => ({
      description,
      namespace,
      multikey,
    }));
    const stored = { name: entry.name, namespace: entry.namespace, indexes };
    this.#store.put(catalogKey('collection', entry.name), Buffer.from(BSON.serialize(stored)));
  }

  #nextNamespace(): number {
    const next = this.#store.get(NEXT_KEY)?.readUInt32BE() ?? CATALOG_NAMESPACE + 1;
    this.#store.put(NEXT_KEY, uint32(next + 1));
    if (!this.#store.has(FORMAT_KEY)) this.#store.put(FORMAT_KEY, uint32(FORMAT_VERSION));
    return next;
  }

  #clear(namespace: number): void {
    for (const { key } of [...this.#store.entries(namespaceRange(namespace))]) this.#store.remove(key);
  }
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
