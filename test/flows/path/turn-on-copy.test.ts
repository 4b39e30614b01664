import { expect } from 'chai';
import type { Channel } from '../../../channels/channel.ts';
import { Bench, failed } from '../../support/path/worker-bench.ts';
import { until } from '../../support/until.ts';

describe('a turn on a copy', () => {
  /** A worker that has released the conversation, and what it does at the next message. */
  const released = async (channel: Partial<Channel['capabilities']> = {}) => {
    const bench = new Bench(['a'], channel);
    await bench.work();
    bench.open = [];
    bench.steps.length = 0;
    bench.arrive('b');
    return bench;
  };

  it('takes the lease by its commit, and is delivered under it', async () => {
    const bench = await released();
    await bench.work();
    expect(bench.steps).to.deep.equal([
      'turn b',
      'commits a copy',
      'beating',
      'marked b',
      'committed b',
      'delivered',
      'released',
      'still',
      'marked b',
    ]);
  });

  it('is run again under the lease if the conversation was changed or leased since', async () => {
    for (const changed of [{ version: 9 }, { fence: 9 }]) {
      const bench = await released();
      Object.assign(bench.conversation, changed);
      await bench.work();
      expect(bench.turns).to.deep.equal(['turn b', 'turn b']);
      expect(bench.steps).to.include.members(['beating', 'committed b', 'released']);
      expect(bench.commits).to.have.length(2);
    }
  });

  it('is not committed while another one has the lease', async () => {
    const bench = await released();
    bench.isLeased = true;
    await bench.work();
    expect(bench.steps).to.deep.equal(['turn b', 'commits a copy', 'still']);
  });

  it('writes nothing where nothing is open, and the copy stays', async () => {
    const bench = await released();
    bench.open = [];
    await bench.work();
    bench.arrive('c');
    await bench.work();
    expect(bench.steps.slice(0, 3)).to.deep.equal(['still', 'turn c', 'commits a copy']);
  });

  it('takes the lease after a second, so that nobody takes its message for left behind', async () => {
    const bench = await released();
    bench.thinking = async () => {
      await until(() => (bench.steps.includes('beating') ? true : undefined));
    };
    await bench.work();
    expect(bench.steps.slice(0, 4)).to.deep.equal(['turn b', 'beating', 'marked b', 'committed b']);
  });

  it('is discarded if the lease is gone by then', async () => {
    const bench = await released();
    bench.thinking = async () => {
      bench.thinking = async () => {};
      bench.conversation.fence = 9;
      await until(() => (bench.conversation.fence === 10 ? true : undefined));
    };
    await bench.work();
    expect(bench.turns).to.deep.equal(['turn b', 'turn b']);
    expect(bench.commits).to.have.length(2);
  });

  it('takes the lease to store the retry of one that failed', async () => {
    const bench = await released();
    bench.turn = () => failed('BOT_FAILED');
    await bench.work();
    expect(bench.steps).to.deep.equal(['turn b', 'beating', 'released', 'still']);
    expect(bench.releases.at(-1)).to.include({ failures: 1 });
  });

  it('is tried again after the first wait when the store failed', async () => {
    const bench = await released();
    bench.committing = () => {
      throw new Error('disk full');
    };
    await bench.work().catch(() => {});
    expect(bench.dueAfterFailure).to.deep.equal([]);
    await until(() => (bench.woken.length > 0 ? true : undefined));
    expect(bench.woken).to.deep.equal(['c1']);
  });

  it('is none for a conversation that has something left to do, or whose channel has a debounce', async () => {
    const due = await released();
    due.delivering = (leased) => leased.dueBy(due.in(60_000));
    await due.work();
    const debounced = await released({ debounceMs: 1 });
    for (const bench of [due, debounced]) {
      bench.steps.length = 0;
      bench.arrive('c');
      bench.clock.advance(10);
      await bench.work();
      expect(bench.steps[0]).to.equal('beating');
    }
  });
});
