import { expect } from 'chai';
import { update as mingoUpdate } from 'mingo';
import type { StoredDocument } from '../../../../models/embedded/query/document.ts';
import { compileUpdate } from '../../../../models/embedded/update/update.ts';

/** A small generator of numbers with a seed (mulberry32), so that a failing round can be repeated. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/**
 * Fields by what they hold: mingo lets a wrong type pass in silence, and takes doubles out of a list
 * when `$addToSet` adds to it, so neither occurs.
 */
const NUMBERS = ['n', 'sub.n', 'sub.deep.n'];
const TEXTS = ['t', 'sub.t'];
const LISTS = ['list', 'sub.list'];

function randomDocument(pick: (below: number) => number): StoredDocument {
  const numbers = (): number[] => [...new Set(Array.from({ length: pick(4) }, () => pick(5)))];
  return {
    _id: 1,
    kept: { untouched: [1, { a: 1 }] },
    ...(pick(2) ? { n: pick(10) } : {}),
    ...(pick(2) ? { t: `t${pick(3)}` } : {}),
    list: numbers(),
    sub: { n: pick(10), t: 'x', list: numbers(), ...(pick(2) ? { deep: {} } : {}) },
  };
}

function randomUpdate(pick: (below: number) => number): Record<string, Record<string, unknown>> {
  const update: Record<string, Record<string, unknown>> = {};
  const add = (operator: string, path: string, operand: unknown): void => {
    update[operator] = { ...update[operator], [path]: operand };
  };
  for (const path of NUMBERS) {
    const operator = ['$set', '$inc', '$mul', '$min', '$max', '$unset', ''][pick(7)];
    if (operator) add(operator, path, operator === '$unset' ? '' : pick(9) - (operator === '$mul' ? 0 : 4));
  }
  for (const path of TEXTS) {
    const operator = ['$set', '$unset', ''][pick(3)];
    if (operator) add(operator, path, operator === '$unset' ? '' : `t${pick(3)}`);
  }
  for (const path of LISTS) {
    const operator = ['$push', '$addToSet', '$pull', '$pullAll', '$pop', '$set', ''][pick(7)];
    const operands: Record<string, unknown> = {
      $push: pick(2) ? pick(5) : { $each: [pick(5), pick(5)], $position: pick(2), $sort: 1, $slice: -3 },
      $addToSet: pick(2) ? pick(5) : { $each: [pick(5), 9] },
      $pull: pick(2) ? pick(5) : { $gte: pick(5) },
      $pullAll: [pick(5), pick(5)],
      $pop: pick(2) ? 1 : -1,
      $set: [pick(5)],
    };
    if (operator) add(operator, path, operands[operator]);
  }
  return update;
}

describe('the update operators', () => {
  it('make of 2,000 random documents what mingo makes of them, and change nothing else', () => {
    for (let seed = 1; seed <= 2000; seed++) {
      const pick = generator(seed);
      const before = randomDocument(pick);
      const update = randomUpdate(pick);
      const frozen = structuredClone(before);
      const expected = structuredClone(before);
      mingoUpdate(expected, update as never);
      const after = compileUpdate(update, {})(before, false);
      expect(after, `seed ${seed}: ${JSON.stringify({ before, update })}`).to.deep.equal(expected);
      expect(before, 'the document before').to.deep.equal(frozen);
      expect(after.kept, 'a part that was left alone').to.equal(before.kept);
    }
  });
});
