import { expect } from 'chai';
import mongoose from 'mongoose';
import { compareValues, sameValue, typeTag } from '../../../../models/embedded/query/value-order.ts';

const { Binary, Decimal128, Long, ObjectId } = mongoose.mongo.BSON;

describe('the order of values', () => {
  const ASCENDING: readonly unknown[][] = [
    [-1, 0, 0.5, 1, Number.POSITIVE_INFINITY],
    [Number.NaN, Number.NEGATIVE_INFINITY],
    ['', 'a', 'aa', 'b', '\uffff', '😀'],
    [new Date(-1), new Date(0), new Date(1)],
    [false, true],
    [undefined, 0, '', {}, [], new Binary(Buffer.from([0])), new ObjectId(), false, new Date(0), /a/],
    [1, Decimal128.fromString('1.5'), 2, Long.fromString('9007199254740993')],
  ];
  for (const values of ASCENDING) {
    it(`of ${values.map((value) => String(value) || "''").join(', ')}`, () => {
      for (const [at, value] of values.entries())
        for (const [other, against] of values.entries())
          expect(Math.sign(compareValues(value, against)), `${String(value)} ? ${String(against)}`).to.equal(
            Math.sign(at - other),
          );
    });
  }

  it('takes a missing value for null', () => expect(compareValues(undefined, null)).to.equal(0));
});

describe('the equality of values', () => {
  const id = new ObjectId();
  const EQUAL: readonly [unknown, unknown][] = [
    [1, 1],
    [1, Decimal128.fromString('1.0')],
    [Number.NaN, Number.NaN],
    [null, undefined],
    [id, new ObjectId(id.toHexString())],
    [new Date(5), new Date(5)],
    [
      [1, 'a', null],
      [1, 'a', null],
    ],
    [
      { a: 1, b: [2] },
      { a: 1, b: [2] },
    ],
    [new Binary(Buffer.from([1])), new Binary(Buffer.from([1]))],
  ];
  for (const [a, b] of EQUAL)
    it(`is given for ${JSON.stringify(a)} and ${JSON.stringify(b)}`, () => {
      expect([sameValue(a, b), sameValue(b, a)]).to.deep.equal([true, true]);
    });

  const DIFFERENT: readonly [unknown, unknown][] = [
    [1, 2],
    [1, Number.NaN],
    [1, '1'],
    [1, true],
    [0, false],
    [null, 0],
    [undefined, ''],
    [id, new ObjectId()],
    [new Date(5), new Date(6)],
    [new Date(5), 5],
    [[1, 2], [1]],
    [[1], [2]],
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { a: 1, b: 2 }],
    [new Binary(Buffer.from([1])), new Binary(Buffer.from([2]))],
  ];
  for (const [a, b] of DIFFERENT)
    it(`is not given for ${JSON.stringify(a)} and ${JSON.stringify(b)}`, () => {
      expect([sameValue(a, b), sameValue(b, a)]).to.deep.equal([false, false]);
    });
});

describe('the type tag of a value', () => {
  it('is the same within a type, and another one for each other type', () => {
    const types = [
      [1, 1n, 1.5, Decimal128.fromString('1')],
      ['', 'a'],
      [true, false],
      [null, undefined],
      [new Date(0)],
      [[], [1]],
      [{}, { a: 1 }],
      [new ObjectId()],
      [/a/],
    ];
    const tags = types.map((values) => [...new Set(values.map(typeTag))]);
    expect(tags.map(({ length }) => length)).to.deep.equal(types.map(() => 1));
    expect(new Set(tags.flat())).to.have.property('size', types.length);
  });
});
