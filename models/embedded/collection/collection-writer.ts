import type { Found } from '../index/scan.ts';
import type { StoredDocument } from '../query/document.ts';
import type { Store } from '../storage/store.ts';
import type { ApplyUpdate } from '../update/update.ts';
import { upsertedDocument } from '../update/upsert.ts';
import { insertDocument, removeDocument, replaceDocument } from './document-writer.ts';
import { Reader } from './reader.ts';

/** What an update did. */
export interface UpdateOutcome {
  readonly matchedCount: number;
  readonly modifiedCount: number;
  readonly upsertedId: unknown;
}

/** A change of the first match: what was there and what is there now. */
export interface Modified {
  readonly before: StoredDocument | null;
  readonly after: StoredDocument | null;
  readonly upserted: boolean;
}

/** How an update chooses its documents and what it makes of them. */
export interface UpdateRequest {
  readonly filter: StoredDocument;
  readonly apply: ApplyUpdate;
  readonly upsert: boolean;
  readonly replacing: boolean;
  readonly sort?: unknown;
}

/** The writes of one collection. Every method runs inside a write of the store. */
export class CollectionWriter {
  readonly #store: Store;
  readonly #name: string;
  readonly #reader: Reader;

  constructor(store: Store, name: string) {
    this.#store = store;
    this.#name = name;
    this.#reader = new Reader(store, name);
  }

  insert(document: StoredDocument): void {
    insertDocument(this.#store, this.#store.catalog.ensure(this.#name), document);
  }

  /** Changes the first match, or inserts when asked to. */
  modifyFirst(request: UpdateRequest): Modified {
    const found = this.#reader.first(request.filter, request.sort);
    if (found) {
      const after = request.apply(found.document, false);
      if (after !== found.document) this.#replace(found, after);
      return { before: found.document, after, upserted: false };
    }
    if (!request.upsert) return { before: null, after: null, upserted: false };
    const inserted = upsertedDocument(request.filter, request.apply, request.replacing);
    this.insert(inserted);
    return { before: null, after: inserted, upserted: true };
  }

  /** {@link modifyFirst} with the counts of an update. */
  updateFirst(request: UpdateRequest): UpdateOutcome {
    const { before, after, upserted } = this.modifyFirst(request);
    return {
      matchedCount: before ? 1 : 0,
      modifiedCount: before && after !== before ? 1 : 0,
      upsertedId: upserted ? after?._id : null,
    };
  }

  /** Changes every match. As on a server, documents before one that is refused stay changed. */
  updateAll(request: UpdateRequest): UpdateOutcome {
    const keys = this.#keys(request.filter);
    if (keys.length === 0) return this.updateFirst(request);
    let modifiedCount = 0;
    for (const idKey of keys) {
      const document = this.#reader.byKey(idKey);
      if (!document) continue;
      const after = request.apply(document, false);
      if (after === document) continue;
      this.#replace({ idKey, document }, after);
      modifiedCount++;
    }
    return { matchedCount: keys.length, modifiedCount, upsertedId: null };
  }

  /** Removes the first match. */
  removeFirst(filter: StoredDocument, sort?: unknown): StoredDocument | null {
    const found = this.#reader.first(filter, sort);
    if (found) this.#remove(found);
    return found?.document ?? null;
  }

  /** Removes every match and returns how many there were. */
  removeAll(filter: StoredDocument): number {
    return this.removeUpTo(filter, 0);
  }

  /** Removes at most so many matches, 0 meaning all, and returns how many there were. */
  removeUpTo(filter: StoredDocument, limit: number): number {
    const keys = this.#keys(filter, limit);
    for (const idKey of keys) {
      const document = this.#reader.byKey(idKey);
      if (document) this.#remove({ idKey, document });
    }
    return keys.length;
  }

  /** The matches' keys, all read before the first of them is changed. */
  #keys(filter: StoredDocument, limit = 0): Buffer[] {
    return Array.from(this.#reader.found(filter, { limit }), ({ idKey }) => idKey);
  }

  #replace(found: Found, after: StoredDocument): void {
    replaceDocument(this.#store, this.#store.catalog.ensure(this.#name), found.idKey, found.document, after);
  }

  #remove(found: Found): void {
    removeDocument(this.#store, this.#store.catalog.ensure(this.#name), found.idKey, found.document);
  }
}
