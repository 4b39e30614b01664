import { expect } from 'chai';
import type { StoredDocument } from '../../../../models/embedded/query/document.ts';
import { compileReplacement, compileUpdate } from '../../../../models/embedded/update/update.ts';

type Update = Record<string, Record<string, unknown>>;

const updated = (
  before: StoredDocument,
  update: unknown,
  filter: StoredDocument = {},
  arrayFilters?: unknown,
) => compileUpdate(update, filter, arrayFilters)(before, false);

const REFUSALS = {
  badValue: 2,
  failedToParse: 9,
  typeMismatch: 14,
  pathNotViable: 28,
  conflict: 40,
  emptyName: 56,
  immutable: 66,
};

function refusal(work: () => unknown): { code: unknown; message: string } {
  try {
    work();
  } catch (error) {
    const { code, message } = error as { code: unknown; message: string };
    return { code, message };
  }
  return { code: 'accepted', message: '' };
}

describe('an update that is refused', () => {
  const CASES: readonly [before: StoredDocument, update: unknown, code: number | string, message: RegExp][] =
    [
      [{ a: 5 }, { $set: { 'a.b': 1 } }, REFUSALS.pathNotViable, /field 'b' in element \{a: 5\}/],
      [
        { x: { a: null } },
        { $set: { 'x.a.b.c': 1 } },
        REFUSALS.pathNotViable,
        /field 'b' in element \{x.a: null\}/,
      ],
      [{ a: new Date(0) }, { $set: { 'a.b': 1 } }, REFUSALS.pathNotViable, /field 'b'/],
      [
        { x: { a: [1] } },
        { $set: { 'x.a.b': 1 } },
        REFUSALS.pathNotViable,
        /field 'b' in the array at 'x.a'/,
      ],
      [
        { a: {} },
        { $set: { 'a.$[].b': 1 } },
        REFUSALS.badValue,
        /path 'a.\$\[\].b' must contain an array at '\$\[\]'/,
      ],
      [{}, { $set: { 'a.$[].b': 1 } }, REFUSALS.badValue, /path 'a' must exist/],
      [{ a: [1] }, { $set: { 'a.$[x]': 1 } }, REFUSALS.badValue, /identifier 'x' in path 'a.\$\[x\]'/],
      [{ a: [1] }, { $set: { 'a.$': 1 } }, REFUSALS.badValue, /positional operator did not find/],
      [{ _id: 1 }, { $set: { _id: 2 } }, REFUSALS.immutable, /immutable field '_id'/],
      [{}, { $set: { '': 1 } }, REFUSALS.emptyName, /''/],
      [{}, { $set: { 'a..b': 1 } }, REFUSALS.emptyName, /'a..b'/],
      [{}, { $set: { a: 1 }, $inc: { a: 1 } }, REFUSALS.conflict, /conflict at 'a'/],
      [{}, { $set: { 'a.b': 1, a: 1 } }, REFUSALS.conflict, /'a.b' would create a conflict at 'a'/],
      [{}, { $rename: { a: 'b' }, $set: { b: 1 } }, REFUSALS.conflict, /'b'/],
      [{}, { $set: 5 }, REFUSALS.failedToParse, /\$set got something else/],
      [{}, { a: 1 }, REFUSALS.failedToParse, /requires atomic operators/],
      [{}, 5, REFUSALS.failedToParse, /object or a pipeline/],
      [{}, { $bit: { a: 1 } }, 'STORE_UNSUPPORTED', /operator \$bit/],
      [{}, [{ $match: {} }], REFUSALS.badValue, /\$match is not allowed/],
      [
        { a: 'x' },
        { $push: { a: 1 } },
        REFUSALS.badValue,
        /must be an array for \$push but is of type string/,
      ],
      [{ a: null }, { $addToSet: { a: 1 } }, REFUSALS.badValue, /\$addToSet but is of type null/],
      [{}, { $push: { a: { $each: 1 } } }, REFUSALS.typeMismatch, /\$each in \$push/],
      [{}, { $push: { a: { $each: [], $first: 1 } } }, REFUSALS.badValue, /\$first/],
      [{}, { $addToSet: { a: { $each: 1 } } }, REFUSALS.typeMismatch, /\$each in \$addToSet/],
      [{ a: 5 }, { $pull: { a: 1 } }, REFUSALS.badValue, /\$pull but is of type number/],
      [{}, { $pullAll: { a: 1 } }, REFUSALS.badValue, /\$pullAll requires an array/],
      [{}, { $pop: { a: 2 } }, REFUSALS.failedToParse, /1 or -1/],
      [{ a: 1 }, { $rename: { a: 5 } }, REFUSALS.badValue, /'to' field/],
      [{ a: 'x' }, { $inc: { a: 1 } }, REFUSALS.typeMismatch, /\$inc to a value of non-numeric type at a/],
      [{ a: 1 }, { $mul: { a: 'x' } }, REFUSALS.typeMismatch, /\$mul/],
      [{}, { $currentDate: { a: { $type: 'timestamp' } } }, 'STORE_UNSUPPORTED', /timestamp/],
    ];
  for (const [before, update, code, message] of CASES)
    it(`is ${JSON.stringify(update)} of ${JSON.stringify(before)}`, () => {
      const refused = refusal(() => updated(before, update));
      expect(refused.code).to.equal(code);
      expect(refused.message).to.match(message);
    });

  it('is a replacement with operators, and one of another id', () => {
    expect(refusal(() => compileReplacement({ $set: { a: 1 } })).code).to.equal(REFUSALS.failedToParse);
    expect(refusal(() => compileReplacement({ _id: 2 })({ _id: 1 }, false)).code).to.equal(
      REFUSALS.immutable,
    );
    expect(compileReplacement({ _id: 1, a: 1 })({ _id: 1, b: 1 }, false)).to.deep.equal({ _id: 1, a: 1 });
    expect(compileReplacement({ a: 1 })({ _id: 1, b: 1 }, false)).to.deep.equal({ _id: 1, a: 1 });
    expect(compileReplacement({ a: 1 })({}, true)).to.deep.equal({ a: 1 });
  });

  it('has an array filter that is none', () => {
    const filtered = (filters: unknown) =>
      refusal(() => updated({ a: [1] }, { $set: { 'a.$[x]': 1 } }, {}, filters)).code;
    expect(filtered(['x'])).to.equal(REFUSALS.badValue);
    expect(filtered([{ $or: [{ x: 1 }] }])).to.equal('STORE_UNSUPPORTED');
    expect(filtered([{}])).to.equal('STORE_UNSUPPORTED');
  });
});

describe('the paths of an update', () => {
  const CASES: readonly [
    before: StoredDocument,
    update: Update,
    after: StoredDocument,
    filter?: StoredDocument,
    arrayFilters?: unknown,
  ][] = [
    [{}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }],
    [{ a: [1] }, { $set: { 'a.3': 4 } }, { a: [1, null, null, 4] }],
    [{ a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] }],
    [{ a: 1 }, { $unset: { 'b.c': '' } }, { a: 1 }],
    [{ a: 1 }, { $unset: { 'a.c': '' } }, { a: 1 }],
    [{ a: [{ b: 1 }] }, { $unset: { 'a.b': '' } }, { a: [{ b: 1 }] }],
    [{ a: [1, 2] }, { $inc: { 'a.$[]': 1 } }, { a: [2, 3] }],
    [{ a: [1, 5, 9] }, { $set: { 'a.$[x]': 0 } }, { a: [1, 0, 0] }, {}, [{ x: { $gt: 4 } }]],
    [{ a: [{ n: 1 }, { n: 2 }] }, { $set: { 'a.$.n': 5 } }, { a: [{ n: 1 }, { n: 5 }] }, { 'a.n': 2 }],
    [{ a: [1, 2, 2] }, { $set: { 'a.$': 5 } }, { a: [1, 5, 2] }, { a: 2 }],
    [
      {
        a: [
          { n: 1, m: 2 },
          { n: 1, m: 1 },
        ],
      },
      { $set: { 'a.$.x': 1 } },
      {
        a: [
          { n: 1, m: 2 },
          { n: 1, m: 1, x: 1 },
        ],
      },
      { a: { $elemMatch: { n: 1, m: 1 } } },
    ],
    [{ a: [1, 7] }, { $set: { 'a.$': 0 } }, { a: [1, 0] }, { a: { $elemMatch: { $gt: 5 } } }],
    [{ a: 1, b: 2 }, { $rename: { a: 'c.d' } }, { b: 2, c: { d: 1 } }],
    [{ a: 1 }, { $rename: { b: 'c' } }, { a: 1 }],
    [{ a: [3, 1] }, { $push: { a: { $each: [2], $sort: -1, $slice: 2 } } }, { a: [3, 2] }],
    [
      { a: [{ n: 2 }, { n: 1 }] },
      { $push: { a: { $each: [], $sort: { n: 1 } } } },
      { a: [{ n: 1 }, { n: 2 }] },
    ],
    [{ a: [1, 2] }, { $push: { a: { $each: [9], $position: 0 } } }, { a: [9, 1, 2] }],
    [{}, { $push: { a: { $each: [] } } }, { a: [] }],
    [{ a: [1, 2, 3] }, { $pull: { a: { $gt: 1 } } }, { a: [1] }],
    [{ a: [{ n: 1 }, { n: 2 }, 1] }, { $pull: { a: { n: 1 } } }, { a: [{ n: 2 }, 1] }],
    [{ a: [] }, { $pop: { a: 1 } }, { a: [] }],
    [{}, { $pull: { a: 1 }, $pop: { b: 1 } }, {}],
    [{ a: 1 }, { $min: { a: 0, b: 3 }, $max: { c: 3 } }, { a: 0, b: 3, c: 3 }],
  ];
  for (const [before, update, after, filter, arrayFilters] of CASES)
    it(`make of ${JSON.stringify(before)} with ${JSON.stringify(update)} ${JSON.stringify(after)}`, () => {
      const frozen = structuredClone(before);
      expect(updated(before, update, filter, arrayFilters)).to.deep.equal(after);
      expect(before).to.deep.equal(frozen);
    });

  it('leave the very same document where nothing changes, so that no index is looked at', () => {
    const before = { _id: 1, a: 1, list: [1], sub: { b: 2 } };
    for (const update of [
      {},
      { $set: { a: 1, 'sub.b': 2 } },
      { $unset: { missing: '', 'sub.missing': '' } },
      { $addToSet: { list: 1 } },
      { $push: { list: { $each: [] } } },
      { $pull: { list: 5 } },
      { $pullAll: { list: [5] } },
      { $min: { a: 1 }, $max: { 'sub.b': 0 } },
      { $setOnInsert: { a: 5 } },
    ])
      expect(updated(before, update), JSON.stringify(update)).to.equal(before);
    const changed = updated(before, { $set: { a: 2 } });
    expect(changed['sub']).to.equal(before.sub);
    expect(changed['list']).to.equal(before.list);
  });

  it('take effect on insert with what is for that only', () => {
    expect(compileUpdate({ $setOnInsert: { a: 1 }, $set: { b: 2 } }, {})({}, true)).to.deep.equal({
      a: 1,
      b: 2,
    });
  });
});
