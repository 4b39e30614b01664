import { expect } from 'chai';
import mongoose from 'mongoose';
import { compileUpdate } from '../../../../models/embedded/update/update.ts';

const { Decimal128, Long, Timestamp } = mongoose.mongo.BSON;

const BIG = Long.fromString('9007199254740993');
const updated = (before: object, update: object) => compileUpdate(update, {})({ ...before }, false);
const codeOf = (before: object, update: object): unknown => {
  try {
    return updated(before, update);
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
};

describe('arithmetic in an update', () => {
  const CASES: readonly [before: unknown, update: object, after: unknown][] = [
    [1, { $inc: { a: 2 } }, 3],
    [1.5, { $inc: { a: 1 } }, 2.5],
    [1, { $inc: { a: 0.5 } }, 1.5],
    [undefined, { $inc: { a: 2 } }, 2],
    [3, { $mul: { a: 2 } }, 6],
    [undefined, { $mul: { a: 2 } }, 0],
    [2 ** 60, { $mul: { a: 0.5 } }, 2 ** 59],
    [Number.MAX_SAFE_INTEGER, { $inc: { a: 2 } }, BIG],
    [BIG, { $inc: { a: 1 } }, Long.fromString('9007199254740994')],
    [BIG, { $inc: { a: -2 } }, Number.MAX_SAFE_INTEGER],
    [1, { $inc: { a: BIG } }, Long.fromString('9007199254740994')],
    [BIG, { $mul: { a: Long.fromNumber(2) } }, Long.fromString('18014398509481986')],
  ];
  for (const [a, update, after] of CASES)
    it(`makes of ${a} with ${JSON.stringify(update)} ${after}`, () => {
      const before = a === undefined ? {} : { a };
      expect(updated(before, update)).to.deep.equal({ a: after });
    });

  it('is refused on and by what is no number', () => {
    for (const a of ['x', null, true, new Date(0), new Timestamp({ t: 1, i: 1 }), {}, []]) {
      expect(codeOf({ a }, { $inc: { a: 1 } }), String(a)).to.equal(14);
      expect(codeOf({ a: 1 }, { $inc: { a } }), String(a)).to.equal(14);
    }
    expect(codeOf({ a: Decimal128.fromString('1') }, { $inc: { a: 1 } })).to.equal('STORE_UNSUPPORTED');
    expect(codeOf({ a: 1 }, { $mul: { a: Decimal128.fromString('1') } })).to.equal('STORE_UNSUPPORTED');
  });
});

describe('the current date in an update', () => {
  it('is set as a date, and as nothing else', () => {
    for (const operand of [true, { $type: 'date' }])
      expect(updated({}, { $currentDate: { a: operand } })['a']).to.be.an.instanceOf(Date);
    expect(codeOf({}, { $currentDate: { a: { $type: 'timestamp' } } })).to.equal('STORE_UNSUPPORTED');
  });
});

describe('a field that an update renames', () => {
  it('takes the place of what is there, and leaves it where there is nothing to move', () => {
    expect(updated({ a: 1, b: 2 }, { $rename: { a: 'b' } })).to.deep.equal({ b: 1 });
    expect(updated({ b: 2 }, { $rename: { a: 'b' } })).to.deep.equal({ b: 2 });
    expect(updated({ a: null }, { $rename: { a: 'b' } })).to.deep.equal({ b: null });
    expect(codeOf({ a: 1 }, { $rename: { a: 5 } })).to.equal(2);
  });
});
