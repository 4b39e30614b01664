import type { StoredDocument } from '../query/document.ts';
import type { Predicate } from '../query/query-operators.ts';
import { type CollectionEntry, namespaceRange } from '../storage/catalog.ts';
import { decodeDocument } from '../storage/document-codec.ts';
import type { Entry } from '../storage/key-values.ts';
import type { Store } from '../storage/store.ts';
import { documentKey, NAMESPACE_BYTES } from './index-keys.ts';
import type { Plan, PlannedRange } from './planner.ts';

/** A document with the bytes of its id, by which it is stored. */
export interface Found {
  readonly idKey: Buffer;
  readonly document: StoredDocument;
}

/** Reads one document by the bytes of its id. */
export function readDocument(
  store: Store,
  collection: CollectionEntry,
  idKey: Buffer,
): StoredDocument | undefined {
  const bytes = store.get(documentKey(collection.namespace, idKey));
  if (!bytes) return undefined;
  store.statistics.documentsExamined++;
  return decodeDocument(bytes);
}

/** The documents of a plan that match the filter, each once, read lazily. */
export function* scan(
  store: Store,
  collection: CollectionEntry,
  plan: Plan,
  matches: Predicate,
): Generator<Found> {
  if (plan.kind === 'collection') {
    for (const { key, value } of store.entries(namespaceRange(collection.namespace), plan.reverse)) {
      store.statistics.documentsExamined++;
      const document = decodeDocument(value);
      if (matches(document)) yield { idKey: Buffer.from(key.subarray(NAMESPACE_BYTES)), document };
    }
    return;
  }
  const seen = plan.kind === 'index' && (plan.index.multikey || plan.ranges.length > 1);
  const known = seen ? new Set<string>() : undefined;
  for (const idKey of plan.kind === 'ids' ? plan.ids : indexedIds(store, plan)) {
    if (known) {
      const text = idKey.toString('latin1');
      if (known.has(text)) continue;
      known.add(text);
    }
    const document = readDocument(store, collection, idKey);
    if (document && matches(document)) yield { idKey, document };
  }
}

function* indexedIds(store: Store, plan: Extract<Plan, { kind: 'index' }>): Generator<Buffer> {
  const entries = plan.merge
    ? mergedEntries(store, plan.ranges, plan.reverse)
    : plan.ranges.map((range) => store.entries(range, plan.reverse));
  for (const part of entries) {
    for (const { value } of part) {
      store.statistics.keysExamined++;
      yield value as Buffer;
    }
  }
}

/** Merges several sorted ranges by the part of the keys after their fixed parts. */
function* mergedEntries(store: Store, ranges: readonly PlannedRange[], reverse: boolean): Generator<Entry[]> {
  const heads = ranges.flatMap((range) => {
    const iterator = store.entries(range, reverse)[Symbol.iterator]();
    const first = iterator.next();
    return first.done ? [] : [{ iterator, entry: first.value, fixed: range.fixed }];
  });
  try {
    yield* merged(heads, reverse);
  } finally {
    // A search that ends early has to end its ranges: each open one keeps a read transaction of the store.
    for (const { iterator } of heads) iterator.return?.();
  }
}

function* merged(heads: Head[], reverse: boolean): Generator<Entry[]> {
  while (heads.length > 0) {
    let best = 0;
    for (let i = 1; i < heads.length; i++) {
      const order = Buffer.compare(rest(heads[i] as Head), rest(heads[best] as Head));
      if (reverse ? order > 0 : order < 0) best = i;
    }
    const head = heads[best] as Head;
    yield [head.entry];
    const next = head.iterator.next();
    if (next.done) heads.splice(best, 1);
    else head.entry = next.value;
  }
}

interface Head {
  readonly iterator: Iterator<Entry>;
  entry: Entry;
  readonly fixed: number;
}

function rest(head: Head): Uint8Array {
  return head.entry.key.subarray(head.fixed);
}
