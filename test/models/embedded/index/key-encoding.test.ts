import { expect } from 'chai';
import mongoose from 'mongoose';
import {
  checkKeyLength,
  EMPTY_ARRAY,
  encodeValue,
  KeyWriter,
  MAX_KEY_BYTES,
} from '../../../../models/embedded/index/key-encoding.ts';
import { compareValues, sameValue } from '../../../../models/embedded/query/value-order.ts';

const { Binary, Decimal128, Long, MaxKey, MinKey, ObjectId, Timestamp } = mongoose.mongo.BSON;

/** Values in MongoDB's order; each is less than the next. */
const ORDERED: readonly unknown[] = [
  new MinKey(),
  EMPTY_ARRAY,
  null,
  Number.NaN,
  Number.NEGATIVE_INFINITY,
  -1e300,
  Long.fromString('-9223372036854775808'),
  -2.5,
  -1,
  -Number.MIN_VALUE,
  0,
  Number.MIN_VALUE,
  0.1,
  Decimal128.fromString('0.10000000000000001'),
  0.5,
  1,
  Decimal128.fromString('1.5'),
  2 ** 53,
  Long.fromString('9007199254740993'),
  2 ** 53 + 4,
  1e300,
  Number.POSITIVE_INFINITY,
  '',
  '\u0000',
  '\u0000a',
  'a',
  'a\u0000',
  'a\u0000b',
  'aa',
  'ab',
  'b',
  'é',
  '订单',
  '\uffff',
  '😀',
  {},
  { a: 1 },
  { a: 2 },
  { a: 2, b: 1 },
  { b: 1 },
  { a: 'text' },
  [],
  [1],
  [1, 2],
  [2],
  new Binary(Buffer.from([9])),
  new Binary(Buffer.from([0, 0])),
  new ObjectId('000000000000000000000001'),
  new ObjectId('ff0000000000000000000000'),
  false,
  true,
  new Date(-1),
  new Date(0),
  new Date('2026-01-01'),
  new Timestamp({ t: 1, i: 1 }),
  new Timestamp({ t: 2, i: 0 }),
  /a/,
  /b/,
  new MaxKey(),
];

describe('the encoding of keys', () => {
  it('orders values of all types as MongoDB does, ascending and descending', () => {
    for (const [i, a] of ORDERED.entries()) {
      for (const [j, b] of ORDERED.entries()) {
        const expected = Math.sign(i - j);
        expect(Buffer.compare(encodeValue(a), encodeValue(b)), `${String(a)} and ${String(b)}`).to.equal(
          expected,
        );
        const descending = (value: unknown): Buffer => new KeyWriter().value(value, true).finish();
        expect(
          Math.sign(Buffer.compare(descending(a), descending(b))),
          `${String(a)} and ${String(b)}, descending`,
        ).to.equal(expected === 0 ? 0 : -expected);
        expect(Math.sign(compareValues(a, b)), `comparing ${String(a)} and ${String(b)}`).to.equal(expected);
        expect(sameValue(a, b), `equality of ${String(a)} and ${String(b)}`).to.equal(i === j);
      }
    }
  });

  it('orders rows of several fields by the first that differs', () => {
    const row = (...values: unknown[]): Buffer =>
      values.reduce<KeyWriter>((key, value) => key.value(value), new KeyWriter()).finish();
    expect(Buffer.compare(row('a', 9), row('a\u0000', 1))).to.equal(-1);
    expect(Buffer.compare(row('a', 'z'), row('ab', 'a'))).to.equal(-1);
    expect(Buffer.compare(row(1, 'b'), row(1, 'a'))).to.equal(1);
    expect(Buffer.compare(row([1], 2), row([1, 0], 0))).to.equal(-1);
  });

  it('gives equal numbers of different types equal keys', () => {
    for (const same of [Long.fromNumber(5), Decimal128.fromString('5'), Decimal128.fromString('5.00'), 5n]) {
      expect(encodeValue(same)).to.deep.equal(encodeValue(5));
    }
    expect(encodeValue(-0)).to.deep.equal(encodeValue(0));
    for (const limit of ['Infinity', '-Infinity', 'NaN'])
      expect(encodeValue(Decimal128.fromString(limit)), limit).to.deep.equal(encodeValue(Number(limit)));
    expect(encodeValue(Decimal128.fromString('-0.5'))).to.deep.equal(encodeValue(-0.5));
  });

  it('gives a missing field the key of null', () => {
    expect(encodeValue(undefined)).to.deep.equal(encodeValue(null));
  });

  it('holds values longer than its first buffer', () => {
    const long = 'x'.repeat(100_000);
    expect(encodeValue(long)).to.have.length(100_003);
    expect(Buffer.compare(encodeValue(long), encodeValue(`${long}y`))).to.equal(-1);
    expect(new KeyWriter().value(new Array(2000).fill(true)).finish()).to.have.length(4002);
    expect(new KeyWriter().value(new Array(2000).fill(1)).finish()).to.have.length(20_002);
  });

  it('writes the bytes that are in the files of every store there is', () => {
    const WRITTEN: readonly [value: unknown, bytes: string][] = [
      [new MinKey(), '08'],
      [EMPTY_ARRAY, '0a'],
      [null, '10'],
      [Number.NaN, '20000000000000000080'],
      [-2.5, '203ffbffffffffffff80'],
      [0, '20800000000000000080'],
      [1, '20bff000000000000080'],
      [Long.fromString('9007199254740993'), '20c34000000000000081393030373139393235343734303939330001'],
      [Decimal128.fromString('0.1'), '20bfb999999999999a7f302e310001'],
      ['a\0b', '306100ff620001'],
      [{ a: 1, b: undefined, c: 'x' }, '4020610001bff0000000000000803063000178000100'],
      [[1, 'a'], '5020bff0000000000000803061000100'],
      [new Binary(Buffer.from([9, 8]), 4), '6000000002040908'],
      [Buffer.from([1]), '60000000010001'],
      [new ObjectId('0102030405060708090a0b0c'), '700102030405060708090a0b0c'],
      [false, '8001'],
      [true, '8002'],
      [new Date(1), '90bff0000000000000'],
      [new Timestamp({ t: 1, i: 2 }), 'a00000000100000002'],
      [/a/i, 'b0610001690001'],
      [new MaxKey(), 'f0'],
    ];
    for (const [value, bytes] of WRITTEN)
      expect(encodeValue(value).toString('hex'), String(value)).to.equal(bytes);
  });

  it('refuses a key that is longer than lmdb can hold', () => {
    expect(() => checkKeyLength(new Uint8Array(MAX_KEY_BYTES), 'It')).not.to.throw();
    expect(() => checkKeyLength(new Uint8Array(MAX_KEY_BYTES + 1), 'It'))
      .to.throw(/It is too long: 1975 bytes, the limit is 1974/)
      .with.property('code', 17280);
  });
});
