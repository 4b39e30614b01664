import { expect } from 'chai';
import { randomOf } from '../../../bench/retail/random.ts';

describe('the draws of the retail benchmark', () => {
  it('draws the same with the same seed, and never the same twice in a row', () => {
    const drawn = (seed: string) => {
      const random = randomOf(seed);
      const letters = ['a', 'b', 'c'] as const;
      return Array.from({ length: 30 }, () => random.pick(letters)).join('');
    };
    expect(drawn('dev-1:0')).to.equal(drawn('dev-1:0'));
    expect(drawn('dev-1:0')).not.to.equal(drawn('dev-1:1'));
    expect(drawn('dev-1:0')).not.to.match(/aa|bb|cc/);
  });
});
