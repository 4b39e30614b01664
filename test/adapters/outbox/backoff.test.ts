import { expect } from 'chai';
import { backoff } from '../../../adapters/outbox/backoff.ts';

describe('the wait before the next try', () => {
  const wait = (failures: number, random = 0.5) => backoff(failures, 100, 1000, () => random);

  it('doubles with each failure up to the longest', () => {
    expect([0, 1, 2, 3, 4, 5, 50].map((failures) => wait(failures))).to.deep.equal([
      100, 100, 200, 400, 800, 1000, 1000,
    ]);
  });

  it('is spread from half to one and a half', () => {
    expect([wait(2, 0), wait(2, 1)]).to.deep.equal([100, 300]);
  });
});
