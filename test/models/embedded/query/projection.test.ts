import { expect } from 'chai';
import { compileProjection } from '../../../../models/embedded/query/projection.ts';

const DOCUMENT = { _id: 1, a: 1, b: { c: 2, d: 3 }, e: null };

describe('a projection', () => {
  const CASES: readonly [projection: unknown, picked: object][] = [
    [{ a: 1 }, { _id: 1, a: 1 }],
    [
      { a: true, e: 1, missing: 1 },
      { _id: 1, a: 1, e: null },
    ],
    [{ a: 1, _id: 0 }, { a: 1 }],
    [{ a: 1, _id: false }, { a: 1 }],
    [
      { a: 1, _id: 1 },
      { _id: 1, a: 1 },
    ],
    [{ _id: 1 }, { _id: 1 }],
    [{ _id: 0 }, { a: 1, b: { c: 2, d: 3 }, e: null }],
    [{ a: 0 }, { _id: 1, b: { c: 2, d: 3 }, e: null }],
    [{ 'b.c': 1 }, { _id: 1, b: { c: 2 } }],
    [{ 'b.c': 0 }, { _id: 1, a: 1, b: { d: 3 }, e: null }],
  ];
  for (const [projection, picked] of CASES) {
    it(`of ${JSON.stringify(projection)}`, () => {
      expect(compileProjection(projection)?.(DOCUMENT)).to.deep.equal(picked);
    });
  }

  it('is none where nothing is asked for', () => {
    for (const nothing of [undefined, null, {}, 'a', []])
      expect(compileProjection(nothing), JSON.stringify(nothing)).to.equal(undefined);
  });

  it('that names fields to keep and to leave out is refused as MongoDB does', () => {
    expect(() => compileProjection({ a: 1, b: 0 })?.(DOCUMENT))
      .to.throw()
      .with.property('code', 2);
  });
});
