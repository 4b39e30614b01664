import { expect } from 'chai';
import { TokenBuckets } from '../../../models/pace/token-buckets.ts';

const NOW = Date.UTC(2026, 0, 5);

describe('token buckets', () => {
  let buckets: TokenBuckets;

  beforeEach(() => {
    buckets = new TokenBuckets({ intervalMs: 6_000, burst: 3 });
  });

  it('allow a burst at once, and then one call each interval', () => {
    for (let taken = 0; taken < 3; taken += 1) {
      expect(buckets.wait('a', NOW)).to.equal(0);
      buckets.take('a', NOW);
    }
    expect(buckets.wait('a', NOW)).to.equal(6_000);
    expect(buckets.wait('a', NOW + 2_500)).to.equal(3_500);
    expect(buckets.wait('a', NOW + 6_000)).to.equal(0);
    buckets.take('a', NOW + 6_000);
    expect(buckets.wait('a', NOW + 6_000)).to.equal(6_000);
  });

  it('are full again after a pause, and never more than full', () => {
    for (let taken = 0; taken < 3; taken += 1) buckets.take('a', NOW);
    const later = NOW + 86_400_000;
    const waits = [0, 1, 2, 3].map(() => {
      const wait = buckets.wait('a', later);
      buckets.take('a', later);
      return wait;
    });
    expect(waits).to.deep.equal([0, 0, 0, 6_000]);
  });

  it('give each future token once', () => {
    for (let taken = 0; taken < 3; taken += 1) buckets.take('a', NOW);
    expect([buckets.take('a', NOW), buckets.take('a', NOW)]).to.deep.equal([NOW + 6_000, NOW + 12_000]);
  });

  it('are independent of each other', () => {
    for (let taken = 0; taken < 4; taken += 1) buckets.take('a', NOW);
    expect(buckets.wait('b', NOW)).to.equal(0);
  });

  it('are removed when there are too many: the full ones first, then the oldest', () => {
    for (let taken = 0; taken < 3; taken += 1) buckets.take('old', NOW);
    for (let key = 0; key < 10_000; key += 1) buckets.take(`early ${key}`, NOW);
    expect(buckets.wait('old', NOW)).to.equal(0);
    for (let taken = 0; taken < 3; taken += 1) buckets.take('kept', NOW + 6_000);
    expect(buckets.wait('kept', NOW + 6_000)).to.equal(6_000);
  });

  it('take no memory for long when they are full, whoever comes', () => {
    for (let key = 0; key < 5_000; key += 1) buckets.take(`early ${key}`, NOW);
    expect(buckets.size).to.equal(5_000);
    for (let key = 0; key < 20_000; key += 1) buckets.take(`late ${key}`, NOW + key * 6_000);
    expect(buckets.size).to.be.at.most(500);
  });

  it('lose nothing and gain nothing when the clock is set back', () => {
    for (let taken = 0; taken < 3; taken += 1) buckets.take('a', NOW);
    const back = NOW - 3_600_000;
    expect(buckets.wait('a', back)).to.equal(6_000);
    expect(buckets.wait('a', back + 4_000)).to.equal(2_000);
    expect(buckets.take('a', back + 6_000)).to.equal(back + 6_000);
    expect(buckets.wait('a', back + 6_000)).to.equal(6_000);
  });

  it('say how many of an amount are available', () => {
    expect(buckets.available('a', NOW, 5)).to.equal(3);
    buckets.take('a', NOW, 2);
    expect(buckets.available('a', NOW, 5)).to.equal(1);
    expect(buckets.available('a', NOW + 3_000, 5)).to.equal(1.5);
    expect(buckets.available('a', NOW + 3_000, 1)).to.equal(1);
    buckets.take('a', NOW, 4);
    expect(buckets.available('a', NOW, 5)).to.equal(0);
  });
});
