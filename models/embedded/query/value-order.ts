import mongoose from 'mongoose';
import { encodeValue, TYPE_TAG } from '../index/key-encoding.ts';
import { isPlainObject, type StoredDocument } from './document.ts';

const { ObjectId } = mongoose.mongo;

/** Code units from which the order of UTF-16 text differs from the order of UTF-8 bytes, which MongoDB uses. */
const SURROGATES = /[\ud800-\uffff]/;

/** MongoDB's order over all types: negative, zero or positive. Missing and `null` are equal. */
export function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number' && !Number.isNaN(a) && !Number.isNaN(b)) {
    return a < b ? -1 : a > b ? 1 : 0;
  }
  if (typeof a === 'string' && typeof b === 'string' && !SURROGATES.test(a) && !SURROGATES.test(b)) {
    return a < b ? -1 : a > b ? 1 : 0;
  }
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime();
  return Buffer.compare(encodeValue(a), encodeValue(b));
}

/** Whether two stored values are equal by MongoDB's `$eq`: 1 equals 1.0, and the order of fields matters. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a === 'string' || typeof b === 'string' || typeof a === 'boolean' || typeof b === 'boolean')
    return false;
  if (typeof a === 'number' && typeof b === 'number') return Number.isNaN(a) && Number.isNaN(b);
  if (a === null || a === undefined || b === null || b === undefined) return (a ?? null) === (b ?? null);
  if (a instanceof ObjectId && b instanceof ObjectId) return a.equals(b);
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((value, at) => sameValue(value, b[at]));
  if (isPlainObject(a) && isPlainObject(b)) return sameFields(a, b);
  return encodeValue(a).equals(encodeValue(b));
}

function sameFields(a: StoredDocument, b: StoredDocument): boolean {
  const names = Object.keys(a);
  const others = Object.keys(b);
  return (
    names.length === others.length &&
    names.every((name, at) => name === others[at] && sameValue(a[name], b[name]))
  );
}

/** The type tag of a value, the first byte of its key; `$gt` and similar operators compare values of one tag. */
export function typeTag(value: unknown): number {
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return TYPE_TAG.number;
    case 'string':
      return TYPE_TAG.string;
    case 'boolean':
      return TYPE_TAG.boolean;
    case 'undefined':
      return TYPE_TAG.null;
    default:
      if (value === null) return TYPE_TAG.null;
      if (value instanceof Date) return TYPE_TAG.date;
      if (Array.isArray(value)) return TYPE_TAG.array;
      return isPlainObject(value) ? TYPE_TAG.object : (encodeValue(value)[0] as number);
  }
}
