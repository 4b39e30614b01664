import { expect } from 'chai';
import { isWaitOver } from '../../../models/pace/wait.ts';

const NOW = new Date('2026-01-05T10:00:00Z');
const later = (ms: number): Date => new Date(NOW.getTime() + ms);

describe('a stored wait', () => {
  it('is over at its end, and not before', () => {
    expect([0, -1, 1].map((ms) => isWaitOver(later(ms), NOW, 500))).to.deep.equal([true, true, false]);
    expect(isWaitOver(later(500), NOW, 500)).to.equal(false);
  });

  it('is over where its end is further away than it can last: a clock was set back', () => {
    expect(isWaitOver(later(501), NOW, 500)).to.equal(true);
    expect(isWaitOver(later(3_600_000), NOW)).to.equal(false);
  });
});
