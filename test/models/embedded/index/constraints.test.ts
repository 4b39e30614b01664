import { expect } from 'chai';
import {
  type Constraint,
  constraintsOf,
  implies,
  isDefinite,
} from '../../../../models/embedded/index/constraints.ts';

const of = (filter: Record<string, unknown>) => Object.fromEntries(constraintsOf(filter));

describe('what a filter demands of a path', () => {
  const CASES: readonly [filter: Record<string, unknown>, demanded: Record<string, Constraint>][] = [
    [{ a: 1 }, { a: { points: [1] } }],
    [{ a: null }, { a: { points: [null] } }],
    [{ a: { $eq: 1 } }, { a: { points: [1] } }],
    [{ a: { $in: [1, 2] } }, { a: { points: [1, 2] } }],
    [{ a: { $in: [1, 2], $eq: 1 } }, { a: { points: [1] } }],
    [{ a: { $eq: 1, $in: [1, 2] } }, { a: { points: [1] } }],
    [{ a: { $gt: 1 } }, { a: { lower: { value: 1, inclusive: false } } }],
    [{ a: { $gte: 1 } }, { a: { lower: { value: 1, inclusive: true } } }],
    [{ a: { $lt: 1 } }, { a: { upper: { value: 1, inclusive: false } } }],
    [{ a: { $lte: 1 } }, { a: { upper: { value: 1, inclusive: true } } }],
    [
      { a: { $gt: 1, $lte: 9 } },
      { a: { lower: { value: 1, inclusive: false }, upper: { value: 9, inclusive: true } } },
    ],
    [{ $and: [{ a: 1 }, { b: 2 }, 'no filter'] }, { a: { points: [1] }, b: { points: [2] } }],
    [{ $and: [{ a: { $gt: 0 } }, { a: 1 }] }, { a: { points: [1] } }],
    [{ $and: [{ a: 1 }, { a: { $gt: 0 } }] }, { a: { points: [1] } }],
    [{ $and: [{ a: 1 }, { a: 2 }] }, { a: { points: [1] } }],
    [{ $or: [{ a: 1 }, { a: 2 }] }, {}],
    [{ $expr: 1 }, {}],
    [{ a: [1, 2] }, {}],
    [{ a: /x/ }, {}],
    [{ a: { $in: [1, /x/] } }, {}],
    [{ a: { $in: [1, [2]] } }, {}],
    [{ a: { $gt: [1] } }, {}],
    [{ a: { $lt: [1] } }, {}],
    [{ a: { $eq: [1] } }, {}],
    [{ a: { $ne: 1 } }, {}],
    [{ a: undefined }, {}],
    [
      { a: { $elemMatch: { b: 1, c: { $gt: 2 } } } },
      { 'a.b': { points: [1] }, 'a.c': { lower: { value: 2, inclusive: false } } },
    ],
    [{ a: { $elemMatch: { b: null, $or: [{ c: 1 }] } } }, {}],
    [{ a: { $elemMatch: { $gt: 1 } } }, {}],
  ];
  for (const [filter, demanded] of CASES) {
    const written = JSON.stringify(filter, (_key, value) =>
      value instanceof RegExp ? String(value) : value,
    );
    it(`of ${written}`, () => expect(of(filter)).to.deep.equal(demanded));
  }

  it('is definite where neither null nor a missing field fulfils it', () => {
    expect(isDefinite({ points: [1, 'x'] })).to.equal(true);
    expect(isDefinite({ points: [1, null] })).to.equal(false);
    expect(isDefinite({ points: [undefined] })).to.equal(false);
    expect(isDefinite({ lower: { value: 1, inclusive: true } })).to.equal(true);
    expect(isDefinite({ upper: { value: 1, inclusive: true } })).to.equal(true);
    expect(isDefinite({ lower: { value: null, inclusive: true } })).to.equal(false);
    expect(isDefinite({})).to.equal(false);
  });
});

describe('a filter implies the condition of a partial index', () => {
  const CASES: readonly [
    filter: Record<string, unknown>,
    partial: Record<string, unknown>,
    implied: boolean,
  ][] = [
    [{ a: 1 }, {}, true],
    [{ a: 1 }, { a: 1 }, true],
    [{ a: 1, b: 2 }, { a: 1 }, true],
    [{ a: 2 }, { a: 1 }, false],
    [{ b: 1 }, { a: 1 }, false],
    [{ a: 1 }, { a: 1, b: 1 }, false],
    [{ a: [1, 2] }, { a: [1, 2] }, true],
    [{ a: { $in: [1] } }, { a: 1 }, true],
    [{ a: { $in: [1, 2] } }, { a: 1 }, false],
    [{ a: { $gt: 1 } }, { a: 1 }, false],
    [{ $and: [{ a: 1 }] }, { a: 1 }, true],
    [{ a: { $gt: 1 } }, { a: { $exists: true } }, true],
    [{ a: null }, { a: { $exists: true } }, false],
    [{ a: 1 }, { a: { $exists: false } }, false],
    [{ a: { $in: [1] } }, { a: { $eq: 1 } }, true],
    [{ a: { $in: [1, 2] } }, { a: { $eq: 1 } }, false],
    [{ a: { $gt: 0 } }, { a: { $eq: 1 } }, false],
    [{ a: { $in: [false] } }, { a: { $eq: true } }, false],
    [{ a: 'x' }, { a: { $type: 'string' } }, true],
    [{ a: { $in: ['x', 1] } }, { a: { $type: 'string' } }, false],
    [{ a: { $gt: 'x' } }, { a: { $type: 'string' } }, false],
    [{ a: 1 }, { a: { $type: 'number' } }, false],
    [{ a: 5 }, { a: { $gt: 1 } }, false],
    [{ a: 'x' }, { a: { $type: 'string', $gt: 'a' } }, false],
    [{ a: { $gt: 1 } }, { a: { $gt: 1 } }, true],
  ];
  for (const [filter, partial, implied] of CASES) {
    it(`${JSON.stringify(filter)} ${implied ? 'implies' : 'does not imply'} ${JSON.stringify(partial)}`, () => {
      expect(implies(filter, partial)).to.equal(implied);
    });
  }
});
