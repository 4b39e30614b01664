import { expect } from 'chai';
import mongoose from 'mongoose';
import { QUERY_OPERATORS } from '../../../../models/embedded/query/query-operators.ts';

const { Binary, Decimal128, Long, MaxKey, MinKey, ObjectId, Timestamp } = mongoose.mongo.BSON;

/** A value of each type, by its names and BSON's number. */
const OF_TYPES: Readonly<Record<string, { readonly number: number; readonly value: unknown }>> = {
  minKey: { number: -1, value: new MinKey() },
  double: { number: 1, value: 1.5 },
  string: { number: 2, value: 'x' },
  object: { number: 3, value: { a: 1 } },
  binData: { number: 5, value: new Binary(Buffer.from([1])) },
  objectId: { number: 7, value: new ObjectId() },
  bool: { number: 8, value: true },
  date: { number: 9, value: new Date(0) },
  null: { number: 10, value: null },
  regex: { number: 11, value: /a/ },
  int: { number: 16, value: 5 },
  timestamp: { number: 17, value: new Timestamp({ t: 1, i: 1 }) },
  long: { number: 18, value: Long.fromString('9007199254740993') },
  decimal: { number: 19, value: Decimal128.fromString('1.5') },
  maxKey: { number: 127, value: new MaxKey() },
};
const NUMBERS = ['double', 'int', 'long', 'decimal'];

const test = (operator: string, operand: unknown, document: object) =>
  QUERY_OPERATORS[operator]?.('a', operand)(document);

describe('$type', () => {
  for (const [name, { number, value }] of Object.entries(OF_TYPES)) {
    it(`knows ${name} by its name and as ${number}, and takes nothing else for it`, () => {
      for (const alias of [name, number, ['array', name]])
        expect(test('$type', alias, { a: value })).to.equal(true);
      for (const [other, sample] of Object.entries(OF_TYPES))
        if (other !== name) expect(test('$type', name, { a: sample.value }), other).to.equal(false);
      expect(test('$type', name, {})).to.equal(false);
      expect(test('$type', 'number', { a: value })).to.equal(NUMBERS.includes(name));
    });
  }

  it('looks into an array, and knows the array itself', () => {
    expect(test('$type', 'string', { a: [1, 'x'] })).to.equal(true);
    expect(test('$type', 'array', { a: [1] })).to.equal(true);
    expect(test('$type', 4, { a: [1] })).to.equal(true);
    expect(test('$type', 'array', { a: 1 })).to.equal(false);
  });

  it('takes 32 bits for an int and more for a double', () => {
    expect(test('$type', 'int', { a: 2 ** 31 - 1 })).to.equal(true);
    expect(test('$type', 'int', { a: 2 ** 31 })).to.equal(false);
    expect(test('$type', 'double', { a: 2 ** 31 })).to.equal(true);
  });

  it('refuses a type that there is not', () => {
    expect(() => test('$type', 'text', {})).to.throw(/Unknown type name alias: text/);
    expect(() => test('$type', 6, {})).to.throw(/Unknown type name alias: 6/);
  });
});

describe('the comparison operators', () => {
  const CASES: readonly [operator: string, operand: unknown, value: unknown, fulfilled: boolean][] = [
    ['$gt', 5, 5, false],
    ['$gt', 5, 6, true],
    ['$gte', 5, 5, true],
    ['$gte', 5, 4, false],
    ['$lt', 5, 5, false],
    ['$lt', 5, 4, true],
    ['$lte', 5, 5, true],
    ['$lte', 5, 6, false],
    ['$gt', 5, '6', false],
    ['$lt', 5, null, false],
    ['$lte', null, null, true],
    ['$gte', null, undefined, true],
    ['$gt', null, null, false],
    ['$lt', 5, [9, 4], true],
    ['$in', ['a', /^b/], 'bc', true],
    ['$in', ['a', /^b/], 'cb', false],
    ['$in', ['1'], 1, false],
    ['$in', [1, null], undefined, true],
    ['$nin', [1], 1, false],
    ['$nin', [1], 2, true],
    ['$eq', /^a/g, 'ab', true],
    ['$eq', /^a/g, 5, false],
    ['$exists', true, null, true],
    ['$exists', false, null, false],
    ['$exists', false, undefined, true],
  ];
  for (const [operator, operand, value, fulfilled] of CASES)
    it(`${JSON.stringify(value)} ${fulfilled ? 'fulfils' : 'does not fulfil'} ${operator} ${String(operand)}`, () => {
      expect(test(operator, operand, { a: value })).to.equal(fulfilled);
    });

  it('give the same result each time with a pattern that keeps a position', () => {
    const matches = QUERY_OPERATORS['$in']?.('a', [/a/g]);
    for (let nth = 0; nth < 3; nth += 1) expect(matches?.({ a: 'ba' })).to.equal(true);
  });

  it('refuse a list that is none', () => expect(() => test('$in', 1, {})).to.throw(/needs an array/));
});
