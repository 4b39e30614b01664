import { expect } from 'chai';
import { dearer } from '../../bench/compare.ts';

describe('the comparison of two runs of the bench', () => {
  const figure = (name: string, value?: number) => ({
    name,
    target: '',
    measured: '',
    ...(value !== undefined && { value }),
  });

  it('names what became dearer beyond noise, and nothing else', () => {
    const before = [
      figure('writes', 4),
      figure('reads', 2),
      figure('memory', 60),
      figure('gone', 1),
      figure('time'),
    ];
    const after = [
      figure('writes', 4.5),
      figure('reads', 2.2),
      figure('memory', 30),
      figure('new', 9),
      figure('time'),
    ];
    expect(dearer(before, after)).to.deep.equal(['writes: 4.50 instead of 4.00']);
  });
});
