import mongoose from 'mongoose';
import { OnevoiceError } from '../../errors/onevoice-error.ts';

const { BSON } = mongoose.mongo;
const { Binary, Decimal128, Double, Int32, Long } = BSON;

/** A stored document: plain objects and arrays that hold scalars and BSON's classes. */
export type StoredDocument = Record<string, unknown>;

/** True for a plain object, false for arrays, dates and BSON's classes. */
export function isPlainObject(value: unknown): value is StoredDocument {
  if (value === null || typeof value !== 'object') return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/**
 * Copies a caller's value into the form that a read returns, as serializing and parsing BSON would: `toBSON` is called, `undefined` is left out
 * (`null` in an array), wrapped and safe 64-bit numbers become numbers, buffers become Binary.
 */
export function toStored(value: unknown): unknown {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'undefined':
      return value;
    case 'bigint':
      return fromLong(Long.fromBigInt(value));
    case 'object':
      return value === null ? null : toStoredObject(value);
    default:
      return undefined;
  }
}

/** {@link toStored} for a document. @throws `STORE_MISUSED` if it is none */
export function toStoredDocument(value: unknown): StoredDocument {
  const stored = toStored(value);
  if (!isPlainObject(stored))
    throw new OnevoiceError('STORE_MISUSED', { detail: 'A document must be an object.' });
  return stored;
}

function toStoredObject(value: object): unknown {
  if (Array.isArray(value)) {
    const copy = new Array<unknown>(value.length);
    for (let i = 0; i < value.length; i++) copy[i] = toStored(value[i]) ?? null;
    return copy;
  }
  if (value instanceof Date) return new Date(value);
  if (value instanceof RegExp) return value;
  const bsonType = (value as { _bsontype?: unknown })._bsontype;
  if (typeof bsonType === 'string') return fromBsonClass(value, bsonType);
  if (ArrayBuffer.isView(value)) {
    return new Binary(Buffer.from(value.buffer.slice(value.byteOffset, value.byteOffset + value.byteLength)));
  }
  const convertible = value as { toBSON?: () => unknown };
  if (typeof convertible.toBSON === 'function') return toStored(convertible.toBSON());
  return copyEntries(value instanceof Map ? value.entries() : Object.entries(value));
}

function copyEntries(entries: Iterable<[string, unknown]>): StoredDocument {
  const copy: StoredDocument = {};
  for (const [key, entry] of entries) {
    const stored = toStored(entry);
    if (stored === undefined) continue;
    if (key === '__proto__')
      Object.defineProperty(copy, key, {
        value: stored,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    else copy[key] = stored;
  }
  return copy;
}

function fromBsonClass(value: object, bsonType: string): unknown {
  if (value instanceof Int32 || value instanceof Double) return value.valueOf();
  if (bsonType === 'Long' && !(value instanceof BSON.Timestamp))
    return fromLong(value as InstanceType<typeof Long>);
  if (bsonType === 'Binary') {
    const binary = value as InstanceType<typeof Binary>;
    return new Binary(Buffer.from(binary.buffer.subarray(0, binary.position)), binary.sub_type);
  }
  if (bsonType === 'Decimal128')
    return new Decimal128(Buffer.from((value as InstanceType<typeof Decimal128>).bytes));
  return value;
}

function fromLong(value: InstanceType<typeof Long>): unknown {
  const number = value.toNumber();
  return Number.isSafeInteger(number) ? number : value;
}
