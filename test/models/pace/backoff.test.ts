import { expect } from 'chai';
import { DEFAULT_PATH_SETTINGS } from '../../../adapters/settings.ts';
import { type Backoff, backoff } from '../../../models/pace/backoff.ts';

const waits = (shape: Backoff, random?: number) =>
  [0, 1, 2, 3, 4, 50].map((failures) => backoff(failures, shape, random));

describe('the backoff', () => {
  it('doubles from the first wait, up to the longest', () => {
    expect(waits({ firstMs: 500, mostMs: 3_000 })).to.deep.equal([500, 500, 1_000, 2_000, 3_000, 3_000]);
  });

  it('grows by another factor, and has no limit where none is given', () => {
    expect(waits({ firstMs: 1_000, factor: 4 }).slice(1, 5)).to.deep.equal([1_000, 4_000, 16_000, 64_000]);
    expect(backoff(50, { firstMs: 1_000 })).to.equal(1_000 * 2 ** 49);
  });

  it('is spread by a random factor between two bounds', () => {
    const shape: Backoff = { firstMs: 1_000, mostMs: 300_000, spread: [0.5, 1] };
    expect([0, 0.5, 1].map((random) => backoff(2, shape, random))).to.deep.equal([1_000, 1_500, 2_000]);
    expect(backoff(99, shape, 1)).to.equal(300_000);
  });

  it('of the durable path is 1 s doubled, spread from 0.5 to 1.5: at most 450 s, and at most 96 s in 8 tries', () => {
    expect([0, 1].map((random) => backoff(1, DEFAULT_PATH_SETTINGS.backoff, random))).to.deep.equal([
      500, 1_500,
    ]);
    expect(backoff(99, DEFAULT_PATH_SETTINGS.backoff, 1)).to.equal(450_000);
    // The last of the tries is followed by no wait.
    expect(backoff(DEFAULT_PATH_SETTINGS.sendTries - 1, DEFAULT_PATH_SETTINGS.backoff, 1)).to.equal(96_000);
  });
});
