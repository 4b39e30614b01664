import { serverError } from '../errors.ts';
import type { StoredDocument } from '../query/document.ts';
import { indexedValues } from '../query/field-path.ts';
import type { IndexDefinition } from './index-definition.ts';
import { checkKeyLength, EMPTY_ARRAY, KeyWriter } from './key-encoding.ts';

/** Every key begins with its namespace's number, in 4 bytes. */
export const NAMESPACE_BYTES = 4;

const writer = new KeyWriter();

/** The keys of one document in one index, without the document's id at their end. */
export interface IndexKeys {
  readonly keys: readonly Buffer[];
  /** True if an array was met, so that the index becomes multikey. */
  readonly fromArray: boolean;
}

const NO_KEYS: IndexKeys = { keys: [], fromArray: false };

/** The key of a document: its collection's namespace, then its id. */
export function documentKey(namespace: number, idKey: Uint8Array): Buffer {
  return writer.reset().uint32(namespace).raw(idKey).finish();
}

/** The sortable bytes of a document's id. */
export function encodeId(id: unknown): Buffer {
  const key = writer.reset().value(id).finish();
  checkKeyLength(key, 'The _id');
  return key;
}

/** The keys of a document in an index; none if a sparse or partial index leaves it out. */
export function indexKeys(index: IndexDefinition, document: StoredDocument): IndexKeys {
  if (index.covers && !index.covers(document)) return NO_KEYS;
  const columns = index.fields.map((field) => indexedValues(document, field.parts, EMPTY_ARRAY));
  if (index.description.sparse && columns.every(({ values }) => values.every((value) => value === undefined)))
    return NO_KEYS;
  const arrays = columns.filter(({ values }) => values.length > 1);
  const fromArray = columns.some((column) => column.fromArray);
  if (arrays.length > 1 && new Set(index.roots).size > 1) {
    throw serverError(
      'cannotIndexParallelArrays',
      `cannot index parallel arrays in index ${index.description.name}`,
    );
  }
  const keys = new Map<string, Buffer>();
  for (const row of rows(columns.map(({ values }) => values))) {
    writer.reset().uint32(index.namespace);
    for (const [at, value] of row.entries()) writer.value(value, index.fields[at]?.direction === -1);
    const key = writer.finish();
    checkKeyLength(key, `The key in index ${index.description.name}`);
    keys.set(key.toString('latin1'), key);
  }
  return { keys: [...keys.values()], fromArray };
}

function rows(columns: readonly (readonly unknown[])[]): unknown[][] {
  let result: unknown[][] = [[]];
  for (const values of columns) {
    if (values.length === 1) for (const row of result) row.push(values[0]);
    else result = result.flatMap((row) => values.map((value) => [...row, value]));
  }
  return result;
}
