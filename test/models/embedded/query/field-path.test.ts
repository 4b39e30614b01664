import { expect } from 'chai';
import {
  indexedValues,
  ownValue,
  someValue,
  splitPath,
} from '../../../../models/embedded/query/field-path.ts';

const WHOLE = 'empty array';

/** Every value that is visited at a path. */
function visited(document: unknown, path: string): unknown[] {
  const values: unknown[] = [];
  someValue(document, splitPath(path), (value) => {
    values.push(value);
    return false;
  });
  return values;
}

describe('the values at a path', () => {
  const CASES: readonly [document: unknown, path: string, visited: unknown[]][] = [
    [{ a: 1 }, 'a', [1]],
    [{}, 'a', [undefined]],
    [{ a: [1, 2] }, 'a', [[1, 2], 1, 2]],
    [{ a: { b: 1 } }, 'a.b', [1]],
    [{ a: 1 }, 'a.b', [undefined]],
    [{ a: null }, 'a.b', [undefined]],
    [{ a: [{ b: 1 }, { b: [2] }, 3, null, [{ b: 9 }]] }, 'a.b', [1, [2], 2]],
    [{ a: [{ b: 1 }, { b: 2 }] }, 'a.1.b', [2, undefined, undefined]],
    [{ a: [5, 6] }, 'a.1', [6]],
    [{ a: [5, 6] }, 'a.2', []],
    [{ a: [{ 0: 'key' }] }, 'a.0', [{ 0: 'key' }, 'key']],
  ];
  for (const [document, path, expected] of CASES)
    it(`${path} of ${JSON.stringify(document)}`, () =>
      expect(visited(document, path)).to.deep.equal(expected));

  it('are visited until one is taken', () => {
    const values: unknown[] = [];
    const take = (wanted: unknown) => (value: unknown) => values.push(value) > 0 && value === wanted;
    expect(someValue({ a: [1, 2, 3] }, ['a'], take(2))).to.equal(true);
    expect(values).to.deep.equal([[1, 2, 3], 1, 2]);
    expect(someValue({ a: [{ b: 1 }, { b: 2 }] }, ['a', '0', 'b'], take(1))).to.equal(true);
    expect(values.slice(3)).to.deep.equal([1]);
    expect(someValue({ a: [1] }, ['a'], take(7))).to.equal(false);
  });
});

describe('the values at a path for an index', () => {
  const CASES: readonly [document: unknown, path: string, values: unknown[], fromArray: boolean][] = [
    [{ a: 1 }, 'a', [1], false],
    [{}, 'a', [undefined], false],
    [{ a: [1, 2] }, 'a', [1, 2], true],
    [{ a: [] }, 'a', [WHOLE], true],
    [{ a: { b: 1 } }, 'a.b', [1], false],
    [{ a: [{ b: 1 }, { b: [2, 3] }, 4] }, 'a.b', [1, 2, 3, undefined], true],
    [{ a: [] }, 'a.b', [undefined], true],
    [{ a: [{ b: 1 }, { b: 2 }] }, 'a.1.b', [2], true],
  ];
  for (const [document, path, values, fromArray] of CASES)
    it(`${path} of ${JSON.stringify(document)}`, () =>
      expect(indexedValues(document, splitPath(path), WHOLE)).to.deep.equal({ values, fromArray }));
});

describe('a field of a document', () => {
  it('is never one of its prototype, nor of what is no object', () => {
    expect(ownValue({ constructor: 1 }, 'constructor')).to.equal(1);
    expect(ownValue({}, 'constructor')).to.equal(undefined);
    for (const other of [null, undefined, 'text', 5]) expect(ownValue(other, 'length')).to.equal(undefined);
  });
});
