import { expect } from 'chai';
import { checkFilter, compileFilter, isOperatorObject } from '../../../../models/embedded/query/filter.ts';

const DOCUMENTS = [
  { _id: 1, a: 1, b: 'x', list: [1, 2] },
  {
    _id: 2,
    a: 2,
    b: 'y',
    list: [
      { n: 1, m: 2 },
      { n: 2, m: 1 },
    ],
  },
  { _id: 3, a: 3 },
];

const ids = (filter: object) =>
  DOCUMENTS.filter(compileFilter(filter as Record<string, unknown>)).map(({ _id }) => _id);

const codeOf = (filter: object): unknown => {
  try {
    return ids(filter);
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
};

describe('a filter', () => {
  const CASES: readonly [filter: object, ids: number[]][] = [
    [{}, [1, 2, 3]],
    [{ a: 1 }, [1]],
    [{ a: { $gt: 1 } }, [2, 3]],
    [{ a: { $gt: 1, $lt: 3 } }, [2]],
    [{ a: { $gte: 1 }, b: 'y' }, [2]],
    [{ a: { $gte: 1 }, b: { $exists: true }, _id: { $ne: 1 } }, [2]],
    [{ $and: [{ a: { $gt: 1 } }, { a: { $lt: 3 } }] }, [2]],
    [{ $or: [{ a: 1 }, { a: 3 }] }, [1, 3]],
    [{ $nor: [{ a: 1 }, { a: 3 }] }, [2]],
    [{ $or: [{ a: 1 }, { a: 2 }], b: 'y' }, [2]],
    [{ b: {} }, []],
    [{ list: { $elemMatch: { n: 1, m: 2 } } }, [2]],
    [{ list: { $elemMatch: { n: 1, m: 1 } } }, []],
    [{ list: { $size: 2 }, a: 1 }, [1]],
    [{ a: { $not: { $gt: 1 } } }, [1]],
    [{ $expr: { $eq: ['$a', '$_id'] } }, [1, 2, 3]],
  ];
  for (const [filter, expected] of CASES)
    it(`of ${JSON.stringify(filter)}`, () => expect(ids(filter)).to.deep.equal(expected));

  it('needs filters below its logical operators', () => {
    for (const operator of ['$and', '$or', '$nor'])
      for (const operand of [[], [1], {}, [null]])
        expect(codeOf({ [operator]: operand }), `${operator}: ${JSON.stringify(operand)}`).to.equal(2);
  });

  it('with an operator that there is not is refused as MongoDB does', () => {
    expect(codeOf({ a: { $greater: 1 } })).to.equal(2);
  });

  it('with what this store does not support is refused, however deep', () => {
    expect(codeOf({ $where: 'true' })).to.equal('STORE_UNSUPPORTED');
    expect(codeOf({ a: { $not: { $near: [0, 0] } } })).to.equal('STORE_UNSUPPORTED');
    expect(codeOf({ a: { $all: [{ $elemMatch: { $jsonSchema: {} } }] } })).to.equal('STORE_UNSUPPORTED');
  });

  it('is an object without undefined values', () => {
    expect([checkFilter(undefined), checkFilter(null)]).to.deep.equal([{}, {}]);
    expect(checkFilter({ a: null })).to.deep.equal({ a: null });
    for (const wrong of ['a', [], 5, { a: undefined }])
      expect(() => checkFilter(wrong))
        .to.throw()
        .with.property('code', 2);
  });

  it('tells operators from a value that is an object', () => {
    expect(isOperatorObject({ $gt: 1 })).to.equal(true);
    for (const value of [{}, { a: 1 }, { a: 1, $gt: 1 }, null, 'a', [], new Date()])
      expect(isOperatorObject(value)).to.equal(false);
  });
});
