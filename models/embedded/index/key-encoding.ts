import mongoose from 'mongoose';
import { serverError } from '../errors.ts';

const { Binary, Decimal128, Long, MaxKey, MinKey, ObjectId, Timestamp, BSONRegExp } = mongoose.mongo.BSON;

/** Longest key in bytes: lmdb's limit of 1,978 for a page of 4 KB, less the 4 bytes of the namespace. */
export const MAX_KEY_BYTES = 1974;

/** The first byte of each encoded value: MongoDB's order of types. An empty array in an index counts as `undefined`. */
export const TYPE_TAG = {
  minKey: 0x08,
  undefined: 0x0a,
  null: 0x10,
  number: 0x20,
  string: 0x30,
  object: 0x40,
  array: 0x50,
  binary: 0x60,
  objectId: 0x70,
  boolean: 0x80,
  date: 0x90,
  timestamp: 0xa0,
  regexp: 0xb0,
  maxKey: 0xf0,
} as const;

/** Stands for an empty array inside an index or a sort, which MongoDB orders before `null`. */
export const EMPTY_ARRAY = Symbol('empty array');

/**
 * Encodes values so that the order of the bytes is MongoDB's order of the values, over all types. It is the only definition of that order: indexes,
 * sorts and comparison operators use it.
 */
export class KeyWriter {
  #bytes = Buffer.allocUnsafe(1024);
  #length = 0;

  /** Starts a new key. */
  reset(): this {
    this.#length = 0;
    return this;
  }

  /** Appends a value; `descending` reverses its order. */
  value(value: unknown, descending = false): this {
    const start = this.#length;
    this.#write(value);
    if (descending) for (let i = start; i < this.#length; i++) this.#bytes[i] = ~(this.#bytes[i] as number);
    return this;
  }

  /** Appends bytes as they are. */
  raw(bytes: Uint8Array): this {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
    return this;
  }

  /** Appends an unsigned 32-bit number, most significant byte first. */
  uint32(value: number): this {
    this.#reserve(4);
    this.#length = this.#bytes.writeUInt32BE(value >>> 0, this.#length);
    return this;
  }

  /** The key, as a copy. */
  finish(): Buffer {
    return Buffer.from(this.#bytes.subarray(0, this.#length));
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const grown = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + more));
    this.#bytes.copy(grown, 0, 0, this.#length);
    this.#bytes = grown;
  }

  #byte(value: number): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = value;
  }

  #write(value: unknown): void {
    switch (typeof value) {
      case 'string':
        this.#byte(TYPE_TAG.string);
        this.#text(value);
        return;
      case 'number':
        this.#byte(TYPE_TAG.number);
        this.#double(value);
        this.#byte(0x80);
        return;
      case 'boolean':
        this.#byte(TYPE_TAG.boolean);
        this.#byte(value ? 2 : 1);
        return;
      case 'bigint':
        this.#wideNumber(Number(value), value.toString());
        return;
      case 'symbol':
        this.#byte(TYPE_TAG.undefined);
        return;
      case 'undefined':
        this.#byte(TYPE_TAG.null);
        return;
      default:
        if (value === null) this.#byte(TYPE_TAG.null);
        else this.#object(value as object);
    }
  }

  #object(value: object): void {
    if (value instanceof ObjectId) {
      this.#byte(TYPE_TAG.objectId);
      this.raw(value.id);
    } else if (value instanceof Date) {
      this.#byte(TYPE_TAG.date);
      this.#double(value.getTime());
    } else if (Array.isArray(value)) {
      this.#byte(TYPE_TAG.array);
      for (const element of value) this.#write(element);
      this.#byte(0);
    } else if (value instanceof Timestamp) {
      this.#byte(TYPE_TAG.timestamp);
      this.uint32(value.getHighBitsUnsigned()).uint32(value.getLowBitsUnsigned());
    } else if (Long.isLong(value)) this.#wideNumber(value.toNumber(), value.toString());
    else if (value instanceof Decimal128) this.#wideNumber(Number(value.toString()), value.toString());
    else if (value instanceof Binary) this.#binary(value.buffer.subarray(0, value.position), value.sub_type);
    else if (ArrayBuffer.isView(value)) {
      this.#binary(new Uint8Array(value.buffer, value.byteOffset, value.byteLength), 0);
    } else if (value instanceof RegExp) this.#regexp(value.source, value.flags);
    else if (value instanceof BSONRegExp) this.#regexp(value.pattern, value.options);
    else if (value instanceof MinKey) this.#byte(TYPE_TAG.minKey);
    else if (value instanceof MaxKey) this.#byte(TYPE_TAG.maxKey);
    else this.#document(value);
  }

  /** Fields are compared in their order, by type, then by name, then by value, as in MongoDB. */
  #document(value: object): void {
    this.#byte(TYPE_TAG.object);
    for (const [name, field] of Object.entries(value)) {
      if (field === undefined) continue;
      const tagAt = this.#length;
      this.#write(field);
      const tag = this.#bytes[tagAt] as number;
      const body = Buffer.from(this.#bytes.subarray(tagAt + 1, this.#length));
      this.#length = tagAt;
      this.#byte(tag);
      this.#text(name);
      this.raw(body);
    }
    this.#byte(0);
  }

  #binary(bytes: Uint8Array, subtype: number): void {
    this.#byte(TYPE_TAG.binary);
    this.uint32(bytes.length);
    this.#byte(subtype);
    this.raw(bytes);
  }

  #regexp(source: string, flags: string): void {
    this.#byte(TYPE_TAG.regexp);
    this.#text(source);
    this.#text(flags);
  }

  /** UTF-8, ended by 0 and 1; a 0 inside is followed by 255. So no text's bytes are a prefix of another's, in either direction. */
  #text(text: string): void {
    this.#reserve(text.length * 3 + 2);
    const start = this.#length;
    this.#length += this.#bytes.write(text, start);
    if (text.includes('\0')) {
      const escaped = Buffer.from(
        this.#bytes.toString('latin1', start, this.#length).replaceAll('\0', '\0\xff'),
        'latin1',
      );
      this.#length = start;
      this.raw(escaped);
    }
    this.#byte(0);
    this.#byte(1);
  }

  /** A double whose bytes sort as numbers: the sign bit turned, negative numbers inverted; NaN comes first, -0 is 0. */
  #double(value: number): void {
    this.#reserve(8);
    if (Number.isNaN(value)) this.#bytes.fill(0, this.#length, this.#length + 8);
    else {
      this.#bytes.writeDoubleBE(value === 0 ? 0 : value, this.#length);
      if (value < 0)
        for (let i = 0; i < 8; i++)
          this.#bytes[this.#length + i] = ~(this.#bytes[this.#length + i] as number);
      else this.#bytes[this.#length] = (this.#bytes[this.#length] as number) ^ 0x80;
    }
    this.#length += 8;
  }

  /** A number that a double may not hold exactly: the nearest double, then on which side of it, then its digits. */
  #wideNumber(nearest: number, digits: string): void {
    this.#byte(TYPE_TAG.number);
    this.#double(nearest);
    const exact = Number.isFinite(nearest) ? compareDecimal(digits, nearest) : 0;
    this.#byte(0x80 + exact);
    if (exact !== 0) this.#text(digits);
  }
}

/** Compares a decimal text with a double without rounding: -1, 0 or 1. */
function compareDecimal(digits: string, nearest: number): number {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:E([+-]?\d+))?$/i.exec(digits);
  if (!match) return 0;
  const fraction = match[3] ?? '';
  const exponent = Number(match[4] ?? 0) - fraction.length;
  if (Math.abs(exponent) > 400) return 0;
  const coefficient = BigInt(`${match[1]}${match[2]}${fraction}`);
  // Every double is an integer over a power of two of at most 1074, so scaling both sides keeps them exact.
  const [numerator, shift] = exactFraction(nearest);
  const left = coefficient * 10n ** BigInt(Math.max(exponent, 0)) * 2n ** BigInt(shift);
  const right = numerator * 10n ** BigInt(Math.max(-exponent, 0));
  return left < right ? -1 : left > right ? 1 : 0;
}

function exactFraction(value: number): [numerator: bigint, shift: number] {
  let shift = 0;
  let scaled = value;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    shift++;
  }
  return [BigInt(scaled), shift];
}

const shared = new KeyWriter();

/** The sortable bytes of one value, of any length. */
export function encodeValue(value: unknown): Buffer {
  return shared.reset().value(value).finish();
}

/** Refuses a key that is too long for lmdb, as MongoDB did before 4.2. */
export function checkKeyLength(key: Uint8Array, what: string): void {
  if (key.length <= MAX_KEY_BYTES) return;
  throw serverError('keyTooLong', `${what} is too long: ${key.length} bytes, the limit is ${MAX_KEY_BYTES}`);
}
