import type { StoredDocument } from '../query/document.ts';
import type { SortSpec } from '../query/sorting.ts';
import { typeTag } from '../query/value-order.ts';
import type { CollectionEntry } from '../storage/catalog.ts';
import type { KeyRange } from '../storage/key-values.ts';
import { type Constraint, constraintsOf, implies, isDefinite } from './constraints.ts';
import type { IndexDefinition } from './index-definition.ts';
import { encodeId } from './index-keys.ts';
import { KeyWriter } from './key-encoding.ts';

/**
 * The plan of one query: by which ids or ranges of index keys it finds its documents. A plan may find too many documents, so the filter is tested on
 * each of them again; it never misses one. It is made anew for every query from the filter, the sort and the collection's indexes, and has at most
 * {@link MAX_RANGES} ranges.
 */
export type Plan =
  | { readonly kind: 'ids'; readonly ids: readonly Buffer[]; readonly sorted: boolean }
  | { readonly kind: 'collection'; readonly reverse: boolean; readonly sorted: boolean }
  | {
      readonly kind: 'index';
      readonly index: IndexDefinition;
      readonly ranges: readonly PlannedRange[];
      readonly reverse: boolean;
      readonly sorted: boolean;
      /** The ranges are merged, in the order of the keys after their fixed parts. */
      readonly merge: boolean;
    };

/** A range whose keys all begin with the same `fixed` number of bytes. */
export interface PlannedRange extends KeyRange {
  readonly fixed: number;
}

/** Most ranges of a product of `$in` lists; with more, the lists are tested on the documents. */
const MAX_RANGES = 1000;

const writer = new KeyWriter();

/** Chooses a plan: by id, else by the most selective index, else by an index in the sort's order, else the whole collection. */
export function planQuery(
  collection: CollectionEntry,
  filter: StoredDocument,
  sort: SortSpec | undefined,
): Plan {
  const constraints = constraintsOf(filter);
  const ids = constraints.get('_id')?.points;
  if (ids)
    return {
      kind: 'ids',
      ids: distinct(ids.map(encodeId)).sort(Buffer.compare),
      sorted: !sort || ids.length === 1,
    };
  let best: { plan: Plan; score: number } | undefined;
  for (const index of collection.indexes.values()) {
    const candidate = planIndex(index, filter, constraints, sort);
    if (candidate && (!best || candidate.score > best.score)) best = candidate;
  }
  if (best) return best.plan;
  const byId = sort?.length === 1 && sort[0]?.path === '_id';
  return { kind: 'collection', reverse: byId && sort[0]?.direction === -1, sorted: !sort || byId };
}

function planIndex(
  index: IndexDefinition,
  filter: StoredDocument,
  constraints: ReadonlyMap<string, Constraint>,
  sort: SortSpec | undefined,
): { plan: Plan; score: number } | undefined {
  const { description, fields } = index;
  if (description.partialFilterExpression && !implies(filter, description.partialFilterExpression))
    return undefined;
  if (description.sparse && !fields.some((field) => isDefiniteAt(constraints, field.path))) return undefined;
  let prefixes: Buffer[] = [writer.reset().uint32(index.namespace).finish()];
  let points = 0;
  for (const field of fields) {
    const values = constraints.get(field.path)?.points;
    if (!values || prefixes.length * values.length > MAX_RANGES) break;
    prefixes = prefixes.flatMap((prefix) =>
      values.map((value) =>
        writer
          .reset()
          .raw(prefix)
          .value(value, field.direction === -1)
          .finish(),
      ),
    );
    points++;
  }
  const next = fields[points];
  const bound = next && constraints.get(next.path);
  const bounded = bound?.lower !== undefined || bound?.upper !== undefined;
  const order = sort && !index.multikey ? sortDirection(index, points, sort, constraints) : undefined;
  if (points === 0 && !bounded && !order) return undefined;
  const ranges = distinct(prefixes).map((prefix) => ({
    ...(next && bounded && bound
      ? boundedRange(prefix, bound, next.direction === -1, index.multikey)
      : prefixRange(prefix)),
    fixed: prefix.length,
  }));
  const sorted = !sort || order !== undefined;
  const merge = order !== undefined && ranges.length > 1;
  const plan: Plan = { kind: 'index', index, ranges, reverse: order === -1, sorted, merge };
  // A point is more selective than a bound, and a unique match is the most selective; the sort's order decides between equals.
  const score =
    points * 10 +
    (bounded ? 4 : 0) +
    (sorted ? 3 : 0) +
    (description.unique && points === fields.length ? 100 : 0);
  return { plan, score };
}

function isDefiniteAt(constraints: ReadonlyMap<string, Constraint>, path: string): boolean {
  const constraint = constraints.get(path);
  return constraint !== undefined && isDefinite(constraint);
}

/** 1 or -1 if reading the index forward or backward returns the order of the sort. */
function sortDirection(
  index: IndexDefinition,
  points: number,
  sort: SortSpec,
  constraints: ReadonlyMap<string, Constraint>,
): 1 | -1 | undefined {
  const fixed = new Set(index.fields.slice(0, points).map((field) => field.path));
  const wanted = sort.filter(({ path }) => !(fixed.has(path) && constraints.get(path)?.points?.length === 1));
  let direction: 1 | -1 | undefined;
  for (const [at, { path, direction: asked }] of wanted.entries()) {
    const field = index.fields[points + at];
    const given = field
      ? field.path === path && field.direction
      : path === '_id' && at === wanted.length - 1 && 1;
    if (!given) return undefined;
    const needed = given === asked ? 1 : -1;
    if (direction !== undefined && direction !== needed) return undefined;
    direction = needed;
  }
  return direction ?? 1;
}

function prefixRange(prefix: Buffer): KeyRange {
  return { start: prefix, end: after(prefix) };
}

/** The keys between two bounds of one type. A multikey index can use one bound only, since each may hold for another element. */
function boundedRange(
  prefix: Buffer,
  constraint: Constraint,
  descending: boolean,
  multikey: boolean,
): KeyRange {
  const lower = constraint.lower;
  const upper = multikey && lower ? undefined : constraint.upper;
  const tag = typeTag(lower ? lower.value : upper?.value);
  const edge = (value: unknown): Buffer => writer.reset().raw(prefix).value(value, descending).finish();
  const typed = writer
    .reset()
    .raw(prefix)
    .raw(Uint8Array.of(descending ? ~tag & 0xff : tag))
    .finish();
  const from = descending ? upper : lower;
  const to = descending ? lower : upper;
  return {
    start: from ? (from.inclusive ? edge(from.value) : after(edge(from.value))) : typed,
    end: to ? (to.inclusive ? after(edge(to.value)) : edge(to.value)) : after(typed),
  };
}

/** The first key after all keys with a prefix. */
function after(prefix: Buffer): Buffer {
  let length = prefix.length;
  while (length > 0 && prefix[length - 1] === 0xff) length--;
  const next = Buffer.from(prefix.subarray(0, length));
  if (length > 0) next[length - 1] = (next[length - 1] as number) + 1;
  return next;
}

function distinct(keys: readonly Buffer[]): Buffer[] {
  return keys.length === 1
    ? [...keys]
    : [...new Map(keys.map((key) => [key.toString('latin1'), key])).values()];
}
