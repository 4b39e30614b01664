import { expect } from 'chai';
import { firstResponseMinutes } from '../../../desk/figures/first-response-time.ts';

/** A wait from 9:00 until so many minutes later. */
function wait(minutes: number) {
  const from = '2026-03-02T09:00:00.000Z';
  return { from, to: new Date(Date.parse(from) + minutes * 60_000).toISOString() };
}

describe('the first response time', () => {
  it('is the median wait until the first claim, in minutes', () => {
    expect(firstResponseMinutes([wait(40), wait(2), wait(5)])).to.equal(5);
    expect(firstResponseMinutes([wait(10), wait(100), wait(2), wait(9)])).to.equal(10);
  });

  it('is unknown without claims', () => {
    expect(firstResponseMinutes([])).to.equal(null);
  });
});
