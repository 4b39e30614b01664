import { expect } from 'chai';
import { averageCsat } from '../../../desk/figures/average-csat.ts';

describe('the average CSAT score', () => {
  it('is the mean of the scores', () => {
    expect(averageCsat([5, 4, 1])).to.be.closeTo(10 / 3, 1e-9);
  });

  it('is unknown without scores', () => {
    expect(averageCsat([])).to.equal(null);
  });
});
