import type { Found } from '../index/scan.ts';
import type { StoredDocument } from '../query/document.ts';
import type { Store } from '../storage/store.ts';
import type { ApplyUpdate } from '../update/update.ts';
import { upsertedDocument } from '../update/upsert.ts';
import { insertDocument, removeDocument, replaceDocument } from './document-writer.ts';
import { Reader } from './reader.ts';

/** The counts of an update. */
export interface UpdateOutcome {
  readonly matchedCount: number;
  readonly modifiedCount: number;
  readonly upsertedId: unknown;
}

/** The first match of an update, before and after it. */
export interface Modified {
  readonly before: StoredDocument | null;
  readonly after: StoredDocument | null;
  readonly upserted: boolean;
}

/** A prepared update: its filter and its change. */
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

  /** Updates the first match; with `upsert`, inserts a document if there is no match. */
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

  /** {@link modifyFirst}, with counts as its result. */
  updateFirst(request: UpdateRequest): UpdateOutcome {
    const { before, after, upserted } = this.modifyFirst(request);
    return {
      matchedCount: before ? 1 : 0,
      modifiedCount: before && after !== before ? 1 : 0,
      upsertedId: upserted ? after?._id : null,
    };
  }

  /** Updates every match. As on a server, documents before a refused one stay changed. */
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

  /** Removes every match; returns their number. */
  removeAll(filter: StoredDocument): number {
    return this.removeUpTo(filter, 0);
  }

  /** Removes at most `limit` matches, or all for 0; returns their number. */
  removeUpTo(filter: StoredDocument, limit: number): number {
    const keys = this.#keys(filter, limit);
    for (const idKey of keys) {
      const document = this.#reader.byKey(idKey);
      if (document) this.#remove({ idKey, document });
    }
    return keys.length;
  }

  /** The keys of the matches, all read before the first one is changed. */
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
