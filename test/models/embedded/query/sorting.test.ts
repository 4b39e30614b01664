import { expect } from 'chai';
import { sortDocuments, sortSpec } from '../../../../models/embedded/query/sorting.ts';

const sorted = (sort: unknown, documents: object[]) =>
  sortDocuments(documents as Record<string, unknown>[], sortSpec(sort) ?? []).map(({ _id }) => _id);

describe('a sort', () => {
  const SPECS: readonly [sort: unknown, spec: readonly [path: string, direction: 1 | -1][] | undefined][] = [
    [
      { a: 1, b: -1 },
      [
        ['a', 1],
        ['b', -1],
      ],
    ],
    [
      { a: 'asc', b: 'descending' },
      [
        ['a', 1],
        ['b', -1],
      ],
    ],
    [
      [
        ['a', 'ascending'],
        ['b', 'desc'],
      ],
      [
        ['a', 1],
        ['b', -1],
      ],
    ],
    [new Map([['a', -1]]), [['a', -1]]],
    ['a', [['a', 1]]],
    [{}, undefined],
    [null, undefined],
    [undefined, undefined],
  ];
  for (const [sort, spec] of SPECS) {
    const name = sort instanceof Map ? 'a Map' : JSON.stringify(sort);
    it(`is read from ${name}`, () =>
      expect(sortSpec(sort)?.map(({ path, direction }) => [path, direction])).to.deep.equal(spec));
  }

  it('in no direction, or by what this store can not, is refused', () => {
    for (const wrong of [0, 2, 'up', null])
      expect(() => sortSpec({ a: wrong }), String(wrong))
        .to.throw()
        .with.property('code', 2);
    expect(() => sortSpec({ a: { $meta: 'textScore' } }))
      .to.throw()
      .with.property('code', 'STORE_UNSUPPORTED');
  });

  it('goes by the first field that differs, each in its direction, and keeps the order of equals', () => {
    const rows = [
      { _id: 1, a: 1, b: 1 },
      { _id: 2, a: 2, b: 1 },
      { _id: 3, a: 1, b: 2 },
      { _id: 4, a: 1, b: 1 },
    ];
    expect(sorted({ a: 1, b: -1 }, rows)).to.deep.equal([3, 1, 4, 2]);
    expect(sorted({ a: -1, b: 1 }, rows)).to.deep.equal([2, 1, 4, 3]);
  });

  it('takes the least element of an array, or the greatest when descending', () => {
    const rows = [
      { _id: 'wide', a: [1, 9, 5] },
      { _id: 'four', a: 4 },
      { _id: 'none', a: [] },
      { _id: 'seven', a: { b: 7 } },
      { _id: 'missing' },
    ];
    expect(sorted({ a: 1 }, rows)).to.deep.equal(['none', 'missing', 'wide', 'four', 'seven']);
    expect(sorted({ a: -1 }, rows)).to.deep.equal(['seven', 'wide', 'four', 'missing', 'none']);
    expect(sorted({ 'a.b': -1 }, rows)[0]).to.equal('seven');
  });
});
