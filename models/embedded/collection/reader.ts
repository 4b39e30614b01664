import type { CursorRequest } from '../driver/find-cursor.ts';
import { serverError } from '../errors.ts';
import { type Plan, planQuery } from '../index/planner.ts';
import { type Found, readDocument, scan } from '../index/scan.ts';
import type { StoredDocument } from '../query/document.ts';
import { compileFilter } from '../query/filter.ts';
import { compileProjection } from '../query/projection.ts';
import { sortDocuments, sortSpec } from '../query/sorting.ts';
import { type CollectionEntry, namespaceRange } from '../storage/catalog.ts';
import type { Store } from '../storage/store.ts';

/** Finds documents in one collection; used by reads and, inside a write, by updates and deletes. */
export class Reader {
  readonly #store: Store;
  readonly #name: string;

  constructor(store: Store, name: string) {
    this.#store = store;
    this.#name = name;
  }

  /** The collection, or `undefined` before its first document. */
  get collection(): CollectionEntry | undefined {
    return this.#store.catalog.find(this.#name);
  }

  /** The first match of a filter in the order of a sort. */
  first(filter: StoredDocument, sort?: unknown): Found | undefined {
    for (const found of this.found(filter, { sort, limit: 1 })) return found;
    return undefined;
  }

  /** The matches of a filter, sorted, after `skip` and up to `limit`. */
  *found(filter: StoredDocument, request: CursorRequest): Generator<Found> {
    const collection = this.collection;
    if (!collection) return;
    const sort = sortSpec(request.sort);
    const plan = planQuery(collection, filter, sort);
    const documents = scan(this.#store, collection, plan, compileFilter(filter));
    const skip = request.skip ?? 0;
    if (skip < 0) throw serverError('badValue', `Skip value must be non-negative, but received: ${skip}`);
    // A negative limit means one batch in MongoDB's protocol, which is the same as a limit here; 0 means none.
    const end = request.limit ? skip + Math.abs(request.limit) : Number.POSITIVE_INFINITY;
    let at = 0;
    for (const found of sort && !plan.sorted ? inOrder([...documents], sort) : documents) {
      if (at++ >= skip) yield found;
      if (at >= end) return;
    }
  }

  /** The matches of a filter, with the projection. */
  *documents(filter: StoredDocument, request: CursorRequest): Generator<StoredDocument> {
    const project = compileProjection(request.projection);
    for (const { document } of this.found(filter, request)) yield project ? project(document) : document;
  }

  /** The number of matches of a filter. */
  count(filter: StoredDocument, request: CursorRequest): number {
    let count = 0;
    for (const _ of this.found(filter, { skip: request.skip, limit: request.limit })) count++;
    return count;
  }

  /** The number of documents of the collection, counted without reading them. */
  size(): number {
    const collection = this.collection;
    return collection ? this.#store.count(namespaceRange(collection.namespace)) : 0;
  }

  /** The document with an id (as bytes), as it is now. */
  byKey(idKey: Buffer): StoredDocument | undefined {
    const collection = this.collection;
    return collection && readDocument(this.#store, collection, idKey);
  }

  /** Runs a query and returns its plan and counts in the form of MongoDB's `explain`. */
  explain(filter: StoredDocument, request: CursorRequest): StoredDocument {
    const { documentsExamined, keysExamined } = this.#store.statistics;
    const returned = [...this.found(filter, request)].length;
    const collection = this.collection;
    const plan = collection && planQuery(collection, filter, sortSpec(request.sort));
    return {
      queryPlanner: { namespace: this.#name, winningPlan: plan ? describePlan(plan) : { stage: 'EOF' } },
      executionStats: {
        nReturned: returned,
        totalKeysExamined: this.#store.statistics.keysExamined - keysExamined,
        totalDocsExamined: this.#store.statistics.documentsExamined - documentsExamined,
      },
    };
  }
}

function inOrder(found: readonly Found[], sort: NonNullable<ReturnType<typeof sortSpec>>): Found[] {
  const byDocument = new Map(found.map((each) => [each.document, each]));
  return sortDocuments([...byDocument.keys()], sort).map((document) => byDocument.get(document) as Found);
}

function describePlan(plan: Plan): StoredDocument {
  const source =
    plan.kind === 'index'
      ? {
          stage: 'IXSCAN',
          indexName: plan.index.description.name,
          direction: plan.reverse ? 'backward' : 'forward',
        }
      : { stage: plan.kind === 'ids' ? 'IDHACK' : 'COLLSCAN' };
  return plan.sorted ? source : { stage: 'SORT', inputStage: source };
}
