import { expect } from 'chai';
import { ReadTurns } from '../../../../channels/web/access/read-turns.ts';

describe('the turns of reads', () => {
  it('let the process look at everything else after a few reads, however many are asked for at once', async () => {
    const turns = new ReadTurns();
    let reads = 0;
    let most = 0;
    let isOver = false;
    const look = () => {
      most = Math.max(most, reads);
      reads = 0;
      if (!isOver) setImmediate(look);
    };
    setImmediate(look);
    const results = Array.from({ length: 100 }, (_, nth) =>
      turns.run(async () => {
        reads += 1;
        return nth;
      }),
    );
    expect(await Promise.all(results)).to.deep.equal(Array.from({ length: 100 }, (_, nth) => nth));
    isOver = true;
    expect(most).to.equal(4);
  });

  it('read no more than a few at the same time, in the order in which they were asked for', async () => {
    const turns = new ReadTurns();
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    const all = Array.from({ length: 6 }, (_, nth) =>
      turns.run(async () => {
        begun.push(nth);
        await new Promise<void>((resolve) => ends.push(resolve));
      }),
    );
    await new Promise(setImmediate);
    expect(begun).to.deep.equal([0, 1, 2, 3]);
    ends[1]?.();
    while (begun.length < 5) await new Promise(setImmediate);
    expect(begun).to.deep.equal([0, 1, 2, 3, 4]);
    while (ends.length < 6)
      for (const end of ends.slice()) await Promise.resolve(end()).then(() => new Promise(setImmediate));
    for (const end of ends) end();
    await Promise.all(all);
  });

  it('go on after a read that failed', async () => {
    const turns = new ReadTurns();
    const failed = Array.from({ length: 9 }, () =>
      turns.run(() => Promise.reject(new Error('gone'))).catch(({ message }: Error) => message),
    );
    expect(await Promise.all(failed)).to.deep.equal(Array.from({ length: 9 }, () => 'gone'));
    expect(await turns.run(async () => 'read')).to.equal('read');
  });
});
