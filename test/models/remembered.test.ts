import { expect } from 'chai';
import { remembered } from '../../models/remembered.ts';

describe('a function that keeps its results', () => {
  it('makes each once, whether its parameters are the same objects or equal ones', () => {
    const made: string[] = [];
    const greet = remembered((name: string, { loud }: { loud: boolean }) => {
      made.push(name);
      return loud ? name.toUpperCase() : null;
    });
    expect([
      greet('ann', { loud: true }),
      greet('ann', { loud: true }),
      greet('ann', { loud: false }),
      greet('ann', { loud: false }),
    ]).to.deep.equal(['ANN', 'ANN', null, null]);
    expect(made).to.deep.equal(['ann', 'ann']);
  });

  it('forgets the one that was not asked for the longest', () => {
    const made: number[] = [];
    const double = remembered((number: number) => {
      made.push(number);
      return 2 * number;
    }, 2);
    for (const number of [1, 2, 1, 3, 1, 2]) double(number);
    expect(made).to.deep.equal([1, 2, 3, 2]);
  });
});
