import { expect } from 'chai';
import mongoose from 'mongoose';
import { isPlainObject, toStored, toStoredDocument } from '../../../../models/embedded/query/document.ts';
import { OnevoiceError } from '../../../../models/errors/onevoice-error.ts';

const { Binary, Decimal128, Double, Int32, Long, ObjectId, Timestamp } = mongoose.mongo.BSON;

describe('what is stored of what a caller hands over', () => {
  const id = new ObjectId();
  const CASES: readonly [what: string, given: unknown, stored: unknown][] = [
    ['a text', 'x', 'x'],
    ['a missing field of an object', { a: undefined, b: null }, { b: null }],
    ['a missing element of an array', [undefined, 1], [null, 1]],
    ['a function', { a: () => 1 }, {}],
    ['a wrapped number', { a: new Int32(5), b: new Double(1.5) }, { a: 5, b: 1.5 }],
    ['a 64-bit number that is safe', Long.fromNumber(5), 5],
    ['a bigint that is safe', 5n, 5],
    ['a bigint that is not', 2n ** 60n, Long.fromBigInt(2n ** 60n)],
    ['a timestamp', new Timestamp({ t: 1, i: 2 }), new Timestamp({ t: 1, i: 2 })],
    ['an id', id, id],
    ['a map', new Map([['a', 1]]), { a: 1 }],
    ['an object that says how', { toBSON: () => ({ a: [1n] }) }, { a: [1] }],
    ['a pattern', /a/i, /a/i],
  ];
  for (const [what, given, stored] of CASES)
    it(`is right for ${what}`, () => expect(toStored(given)).to.deep.equal(stored));

  it('is a copy, so that what the caller changes later changes nothing', () => {
    const given = { at: new Date(5), list: [{ a: 1 }], bytes: Buffer.from([1, 2, 3]).subarray(1) };
    const stored = toStored(given) as { at: Date; list: { a: number }[]; bytes: InstanceType<typeof Binary> };
    given.at.setTime(9);
    (given.list[0] as { a: number }).a = 2;
    given.bytes[0] = 9;
    expect([stored.at.getTime(), stored.list]).to.deep.equal([5, [{ a: 1 }]]);
    expect([...stored.bytes.buffer]).to.deep.equal([2, 3]);
    const decimal = Decimal128.fromString('1.5');
    expect([String(toStored(decimal)), toStored(decimal) === decimal]).to.deep.equal(['1.5', false]);
    const bytes = new Binary(Buffer.from([1, 2, 3]), 4);
    const copied = toStored(bytes) as InstanceType<typeof Binary>;
    expect([copied.sub_type, [...copied.buffer], copied === bytes]).to.deep.equal([4, [1, 2, 3], false]);
  });

  it('keeps a field called __proto__ as a field', () => {
    const stored = toStored(JSON.parse('{"__proto__":{"admin":true}}')) as object;
    expect(Object.keys(stored)).to.deep.equal(['__proto__']);
    expect((stored as { admin?: unknown }).admin).to.equal(undefined);
    expect({ ...stored }).to.have.property('__proto__');
  });

  it('is a document, or refused', () => {
    expect(toStoredDocument({ a: 1 })).to.deep.equal({ a: 1 });
    for (const other of [null, undefined, 1, 'x', [1], new Date()])
      expect(() => toStoredDocument(other), String(other)).to.throw(OnevoiceError);
  });

  it('tells plain objects from everything else', () => {
    for (const plain of [{}, Object.create(null)]) expect(isPlainObject(plain)).to.equal(true);
    for (const other of [null, undefined, 1, [], new Date(), id, new Map()])
      expect(isPlainObject(other)).to.equal(false);
  });
});
