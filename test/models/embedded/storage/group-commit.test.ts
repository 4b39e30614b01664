import { expect } from 'chai';
import { GroupCommit } from '../../../../models/embedded/storage/group-commit.ts';

/** Commits that are counted, and fail when told to. */
function group() {
  const seen = { commits: 0, aborts: 0, fails: false };
  const commits = new GroupCommit(
    (work) => {
      work();
      if (seen.fails) throw new Error('disk full');
      seen.commits += 1;
    },
    () => {
      seen.aborts += 1;
    },
  );
  return { commits, seen };
}
const outcome = (promise: Promise<unknown>) =>
  promise.then(
    (value) => value,
    (error: Error) => error.message,
  );

describe('writes that are committed together', () => {
  it('are those of one turn of the event loop, and each gets its own result', async () => {
    const { commits, seen } = group();
    const order: string[] = [];
    const writes = ['a', 'b', 'c'].map((name) => commits.run(() => order.push(name)));
    expect(order).to.deep.equal([]);
    expect(await Promise.all(writes)).to.deep.equal([1, 2, 3]);
    expect([order, seen.commits]).to.deep.equal([['a', 'b', 'c'], 1]);
    await commits.run(() => {});
    expect(seen.commits).to.equal(2);
  });

  it('are refused one by one, without harm to the others', async () => {
    const { commits, seen } = group();
    const refused = commits.run(() => {
      throw new Error('duplicate');
    });
    const [first, second] = await Promise.all([outcome(refused), commits.run(() => 'kept')]);
    expect([first, second, seen]).to.deep.equal([
      'duplicate',
      'kept',
      { commits: 1, aborts: 0, fails: false },
    ]);
  });

  it('all fail when the commit does, after what was read meanwhile is forgotten', async () => {
    const { commits, seen } = group();
    seen.fails = true;
    const failed = [commits.run(() => 1), commits.run(() => 2)].map(outcome);
    expect(await Promise.all(failed)).to.deep.equal(['disk full', 'disk full']);
    expect([seen.commits, seen.aborts]).to.deep.equal([0, 1]);
    seen.fails = false;
    expect(await commits.run(() => 3)).to.equal(3);
  });

  it('are committed at once by a flush, which commits nothing when nothing waits', async () => {
    const { commits, seen } = group();
    commits.flush();
    expect(seen.commits).to.equal(0);
    const write = commits.run(() => 'done');
    commits.flush();
    expect(seen.commits).to.equal(1);
    expect(await write).to.equal('done');
    await new Promise(setImmediate);
    expect(seen.commits).to.equal(1);
  });

  it('come before one that runs alone, which is undone as a whole when it throws', async () => {
    const { commits, seen } = group();
    const order: string[] = [];
    const before = commits.run(() => order.push('before'));
    expect(await commits.alone(() => order.push('alone'))).to.equal(2);
    await before;
    expect([order, seen.commits]).to.deep.equal([['before', 'alone'], 2]);
    const refused = commits.alone(() => {
      throw new Error('no');
    });
    expect([await outcome(refused), seen.aborts, seen.commits]).to.deep.equal(['no', 1, 2]);
  });
});
