import mongoose from 'mongoose';
import { isPlainObject, type StoredDocument, toStored } from '../query/document.ts';
import { isOperatorObject } from '../query/filter.ts';
import type { ApplyUpdate } from './update.ts';
import { PathEditor } from './update-path.ts';

const NO_POSITIONS = { matched: () => 0, arrayFilters: new Map() };

/** The document that an upsert inserts: the filter's equalities, then the update, then an id if it has none. */
export function upsertedDocument(
  filter: StoredDocument,
  apply: ApplyUpdate,
  replacing: boolean,
): StoredDocument {
  const editor = new PathEditor({}, NO_POSITIONS);
  for (const [path, value] of equalities(filter)) {
    if (!replacing || path === '_id') editor.change(path, true, () => toStored(value));
  }
  const document = apply(editor.document as StoredDocument, true);
  return withId(document);
}

/** A document with its id as the first field, as MongoDB stores it; a new ObjectId if it has none. */
export function withId(document: StoredDocument): StoredDocument {
  if (document._id !== undefined) return document;
  return { _id: new mongoose.mongo.ObjectId(), ...document };
}

function equalities(filter: StoredDocument): [string, unknown][] {
  return Object.entries(filter).flatMap(([path, condition]): [string, unknown][] => {
    if (path === '$and' && Array.isArray(condition)) {
      return condition.flatMap((part) => (isPlainObject(part) ? equalities(part) : []));
    }
    if (path.startsWith('$') || condition instanceof RegExp) return [];
    if (!isOperatorObject(condition)) return [[path, condition]];
    return '$eq' in condition ? [[path, condition.$eq]] : [];
  });
}
