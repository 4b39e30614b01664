import { expect } from 'chai';
import { growthOf, MOST_GROWTH } from './growth.ts';

describe('growthOf', () => {
  it('tells a search that begins anew at each place from one that goes on', async () => {
    const text = (size: number) => '.'.repeat(size);
    expect(await growthOf(text, (dots) => countPairs(dots.slice(0, dots.length / 4)))).to.be.above(3);
    expect(await growthOf(text, (dots) => [...dots.repeat(8)].length)).to.be.at.most(MOST_GROWTH);
  });

  it('takes what costs next to nothing as flat', async () => {
    expect(
      await growthOf(
        (size) => size,
        () => undefined,
      ),
    ).to.equal(1);
  });

  it('waits for what is done later', async () => {
    const later = async (text: string) => {
      await Promise.resolve();
      return countPairs(text);
    };
    expect(await growthOf((size) => '.'.repeat(size / 4), later)).to.be.above(3);
  });
});

/** Looks at each pair of characters. */
function countPairs(text: string): number {
  let same = 0;
  for (let one = 0; one < text.length; one += 1)
    for (let other = 0; other < one; other += 1)
      if (text.charCodeAt(one) === text.charCodeAt(other)) same += 1;
  return same;
}
