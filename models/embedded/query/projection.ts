import { Query } from 'mingo/query';
import { serverError } from '../errors.ts';
import { isPlainObject, type StoredDocument } from './document.ts';
import { MINGO_OPTIONS } from './mingo-context.ts';

/** Applies a projection to a document. */
export type Project = (document: StoredDocument) => StoredDocument;

/** Compiles a projection; `undefined` for the whole document. */
export function compileProjection(projection: unknown): Project | undefined {
  if (!isPlainObject(projection)) return undefined;
  const entries = Object.entries(projection);
  if (entries.length === 0) return undefined;
  return plainInclusion(entries) ?? general(projection);
}

/** The common case, top-level fields only, without mingo. */
function plainInclusion(entries: readonly [string, unknown][]): Project | undefined {
  const names: string[] = [];
  let withId = true;
  for (const [name, wanted] of entries) {
    if (name === '_id' && (wanted === 0 || wanted === false)) withId = false;
    else if ((wanted === 1 || wanted === true) && !name.includes('.')) names.push(name);
    else return undefined;
  }
  if (names.length === 0) return undefined;
  const kept = new Set(withId ? ['_id', ...names] : names);
  return (document) => {
    const picked: StoredDocument = {};
    for (const name in document) if (kept.has(name)) picked[name] = document[name];
    return picked;
  };
}

function general(projection: StoredDocument): Project {
  const query = new Query({}, MINGO_OPTIONS);
  return (document) => {
    try {
      return query.find<StoredDocument>([document], projection).all()[0] ?? {};
    } catch (error) {
      throw serverError('badValue', error instanceof Error ? error.message : String(error));
    }
  };
}
