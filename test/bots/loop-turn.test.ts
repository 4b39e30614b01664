import { expect } from 'chai';
import { loopTurn } from '../../bots/loop-turn.ts';

describe('a turn of the event loop', () => {
  it('is waited for, and only one of several that wait goes on in each', async () => {
    const done: string[] = [];
    const waiting = [1, 2, 3].map(async (nth) => {
      await loopTurn();
      done.push(`${nth}`);
    });
    const others = (async () => {
      for (let nth = 1; nth <= 3; nth += 1) {
        await new Promise((resolve) => setImmediate(resolve));
        done.push('other');
      }
    })();
    expect(done).to.deep.equal([]);
    await Promise.all([...waiting, others]);
    expect(done).to.deep.equal(['other', '1', 'other', '2', 'other', '3']);
  });
});
