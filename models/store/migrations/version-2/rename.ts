import type { FieldChanges, StoredDocument } from '../migration.ts';
import type { Names } from './names.ts';

/** An object of stored JSON or of a document. */
export type StoredObject = Readonly<Record<string, unknown>>;

/** Whether a stored value is an object with fields; dates and ids of a document are none. */
export function isObject(value: unknown): value is StoredObject {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** The object with its fields under their new names, in the same order. */
export function renameFields(object: StoredObject, names: Names): StoredObject {
  return Object.fromEntries(
    Object.entries(object).map(([field, value]) => [newName(field, names), value] as const),
  );
}

/** The changes that put a document's fields under their new names. */
export function documentFields(document: StoredDocument, names: Names): FieldChanges {
  return Object.fromEntries(
    Object.entries(names)
      .filter(([old]) => old in document)
      .flatMap(([old, name]) => [
        [name, document[old]],
        [old, undefined],
      ]),
  );
}

/** What is listed under a stored name; undefined for a name that is not listed. */
export function listedUnder<T>(name: unknown, list: Readonly<Record<string, T>>): T | undefined {
  return typeof name === 'string' && Object.hasOwn(list, name) ? list[name] : undefined;
}

/** The object with the new name in one field that holds a name; without the field it stays as it is. */
export function renameValue(object: StoredObject, field: string, names: Names): StoredObject {
  const value = object[field];
  return typeof value === 'string' ? { ...object, [field]: newName(value, names) } : object;
}

/** The object with a field that was changed; a field that holds no object stays as it is. */
export function changeField(
  object: StoredObject,
  field: string,
  change: (value: StoredObject) => StoredObject,
): StoredObject {
  const value = object[field];
  return isObject(value) ? { ...object, [field]: change(value) } : object;
}

/** The object with each element of a list that was changed; elements that are no objects stay as they are. */
export function changeElements(
  object: StoredObject,
  field: string,
  change: (value: StoredObject) => StoredObject,
): StoredObject {
  const list = object[field];
  if (!Array.isArray(list)) return object;
  return { ...object, [field]: list.map((value) => (isObject(value) ? change(value) : value)) };
}

/** The JSON text of an object that was changed; the same text where nothing did change, or where it is no object's. */
export function changeJson(text: unknown, change: (value: StoredObject) => StoredObject): unknown {
  if (typeof text !== 'string') return text;
  const value = parsed(text);
  if (!isObject(value)) return text;
  const [before, after] = [JSON.stringify(value), JSON.stringify(change(value))];
  return before === after ? text : after;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function newName(name: string, names: Names): string {
  return listedUnder(name, names) ?? name;
}
