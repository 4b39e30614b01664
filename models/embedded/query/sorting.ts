import { serverError, unsupported } from '../errors.ts';
import { EMPTY_ARRAY, KeyWriter } from '../index/key-encoding.ts';
import type { StoredDocument } from './document.ts';
import { indexedValues, splitPath } from './field-path.ts';
import { compareValues } from './value-order.ts';

/** The fields of a sort, the most significant first. */
export type SortSpec = readonly { readonly path: string; readonly direction: 1 | -1 }[];

const DIRECTIONS: Readonly<Record<string, 1 | -1>> = {
  '1': 1,
  '-1': -1,
  asc: 1,
  desc: -1,
  ascending: 1,
  descending: -1,
};

const writer = new KeyWriter();

/** Reads a sort in any of MongoDB's forms; `undefined` for none. */
export function sortSpec(sort: unknown): SortSpec | undefined {
  if (sort === undefined || sort === null) return undefined;
  const entries: [string, unknown][] =
    typeof sort === 'string'
      ? [[sort, 1]]
      : sort instanceof Map
        ? [...sort.entries()]
        : Array.isArray(sort)
          ? (sort as [string, unknown][])
          : Object.entries(sort);
  if (entries.length === 0) return undefined;
  return entries.map(([path, asked]) => {
    if (asked !== null && typeof asked === 'object') throw unsupported(`sorting by ${JSON.stringify(asked)}`);
    const direction = DIRECTIONS[String(asked)];
    if (!direction) throw serverError('badValue', `Bad sort specification: ${path}: ${String(asked)}`);
    return { path, direction };
  });
}

/** Sorts documents by keys that are encoded once a document; equal documents keep their order. */
export function sortDocuments(documents: readonly StoredDocument[], sort: SortSpec): StoredDocument[] {
  const fields = sort.map(({ path, direction }) => ({ parts: splitPath(path), direction }));
  const keyed = documents.map((document) => {
    writer.reset();
    for (const { parts, direction } of fields)
      writer.value(sortValue(document, parts, direction), direction === -1);
    return { document, key: writer.finish() };
  });
  return keyed.sort((a, b) => Buffer.compare(a.key, b.key)).map(({ document }) => document);
}

/** An array is sorted by its least element, or by its greatest when descending. */
function sortValue(document: StoredDocument, parts: readonly string[], direction: 1 | -1): unknown {
  const { values } = indexedValues(document, parts, EMPTY_ARRAY);
  let chosen = values[0];
  for (const value of values.slice(1)) if (compareValues(value, chosen) * direction < 0) chosen = value;
  return chosen;
}
