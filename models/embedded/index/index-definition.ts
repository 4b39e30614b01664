import { serverError, unsupported } from '../errors.ts';
import { isPlainObject, type StoredDocument } from '../query/document.ts';
import { splitPath } from '../query/field-path.ts';
import { compileFilter } from '../query/filter.ts';
import type { Predicate } from '../query/query-operators.ts';

/** One field of an index. */
export interface IndexField {
  readonly path: string;
  readonly parts: readonly string[];
  readonly direction: 1 | -1;
}

/** An index as it is described to users and stored with its collection. */
export interface IndexDescription {
  readonly name: string;
  readonly key: Readonly<Record<string, 1 | -1>>;
  readonly unique?: boolean;
  readonly sparse?: boolean;
  readonly partialFilterExpression?: StoredDocument;
  readonly expireAfterSeconds?: number;
}

/** An index ready for use. */
export interface IndexDefinition {
  readonly description: IndexDescription;
  /** The prefix of its keys, unique in the store. */
  readonly namespace: number;
  readonly fields: readonly IndexField[];
  /** The top-level fields that its keys depend on; a write that changes none of them does not change the index. */
  readonly roots: readonly string[];
  readonly covers: Predicate | undefined;
  /** True once a document had an array at one of the fields, so that a document can have several entries. */
  multikey: boolean;
}

const IGNORED_OPTIONS = new Set([
  'background',
  'session',
  'v',
  'ns',
  'commitQuorum',
  'maxTimeMS',
  'timeoutMS',
  'writeConcern',
]);
const KNOWN_OPTIONS = new Set(['name', 'unique', 'sparse', 'partialFilterExpression', 'expireAfterSeconds']);

/** Checks the keys and options of a new index. The default name is MongoDB's: `field_1_other_-1`. */
export function describeIndex(
  keys: unknown,
  options: Readonly<Record<string, unknown>> = {},
): IndexDescription {
  const key: Record<string, 1 | -1> = {};
  for (const [path, direction] of keyEntries(keys)) {
    if (direction !== 1 && direction !== -1)
      throw unsupported(`an index of kind '${String(direction)}' (on ${path})`);
    if (path.includes('$**')) throw unsupported('a wildcard index');
    key[path] = direction;
  }
  if (Object.keys(key).length === 0) throw serverError('badValue', 'Index keys cannot be empty');
  for (const [option, value] of Object.entries(options)) {
    if (value === undefined || value === false || IGNORED_OPTIONS.has(option) || KNOWN_OPTIONS.has(option))
      continue;
    throw unsupported(`the index option '${option}'`);
  }
  const expires = options.expireAfterSeconds;
  if (expires !== undefined && Object.keys(key).length > 1) {
    throw serverError(
      'badValue',
      'TTL indexes are single-field indexes, compound indexes do not support TTL',
    );
  }
  const partial = options.partialFilterExpression;
  return {
    name: typeof options.name === 'string' ? options.name : Object.entries(key).flat().join('_'),
    key,
    ...(options.unique ? { unique: true } : {}),
    ...(options.sparse ? { sparse: true } : {}),
    ...(isPlainObject(partial) ? { partialFilterExpression: partial } : {}),
    ...(typeof expires === 'number' ? { expireAfterSeconds: expires } : {}),
  };
}

/** Prepares a described index for use. */
export function defineIndex(
  description: IndexDescription,
  namespace: number,
  multikey: boolean,
): IndexDefinition {
  const partial = description.partialFilterExpression;
  const fields = Object.entries(description.key).map(([path, direction]) => ({
    path,
    parts: splitPath(path),
    direction,
  }));
  const paths = [...Object.keys(description.key), ...(partial ? Object.keys(partial) : [])];
  return {
    description,
    namespace,
    fields,
    roots: [...new Set(paths.map((path) => splitPath(path)[0] as string))],
    covers: partial && compileFilter(partial),
    multikey,
  };
}

function keyEntries(keys: unknown): [string, unknown][] {
  if (typeof keys === 'string') return [[keys, 1]];
  if (keys instanceof Map) return [...keys.entries()];
  if (Array.isArray(keys)) {
    if (keys.length === 2 && typeof keys[0] === 'string' && typeof keys[1] === 'number')
      return [[keys[0], keys[1]]];
    return keys.flatMap(keyEntries);
  }
  return isPlainObject(keys) ? Object.entries(keys) : [];
}
