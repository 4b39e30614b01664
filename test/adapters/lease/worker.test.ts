import { expect } from 'chai';
import type { LeasedConversation } from '../../../adapters/leased-conversation.ts';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import { sayEntry } from '../../support/path/leased-outbox.ts';
import { Bench, failed, ID } from '../../support/path/worker-bench.ts';

const numbers = (count: number, from = 0) => Array.from({ length: count }, (_, nth) => `m${nth + from}`);

describe('the worker', () => {
  it('delivers what is left, runs a turn for each open item, delivers it, and releases the lease', async () => {
    const bench = new Bench(['a', 'b']);
    await bench.work();
    expect(bench.steps).to.deep.equal([
      'beating',
      'delivered',
      'turn a',
      'marked a',
      'committed a',
      'delivered',
      'turn b',
      'marked b',
      'committed b',
      'delivered',
      'released',
      'still',
      // Read once more for items that came meanwhile, and found open still, since the marks are written in the background.
      'marked a',
      'marked b',
    ]);
    expect(bench.releases).to.deep.equal([{ outbox: [], dueAt: null, failures: 0, retryAt: null }]);
  });

  it('announces what each commit decided, before it is delivered', async () => {
    const bench = new Bench(['a']);
    bench.outbox = [sayEntry(1)];
    bench.delivering = () => bench.steps.push(`${bench.announced.length} announced`);
    await bench.work();
    expect(bench.announced).to.deep.equal([sayEntry(1)]);
    expect(bench.steps.filter((step) => step.endsWith('announced'))).to.deep.equal([
      '0 announced',
      '1 announced',
    ]);
  });

  it('works once more for items that came while it released the lease', async () => {
    const bench = new Bench(['a']);
    bench.releasing = () => {
      bench.arrive('b');
      bench.releasing = () => {};
    };
    await bench.work();
    expect(bench.turns).to.deep.equal(['turn a', 'turn b']);
  });

  it('does nothing while another one has the lease, nor for a channel that is not configured', async () => {
    const bench = new Bench(['a']);
    await bench.work('other');
    expect(bench.log.events('conversation-skipped')).to.deep.equal([{ channel: 'other' }]);
    bench.isLeased = true;
    await bench.work();
    expect(bench.steps).to.deep.equal([]);
  });

  it('releases the lease after a failure of the store, and is due after the first wait', async () => {
    const bench = new Bench(['a']);
    bench.delivering = () => {
      throw new Error('disk full');
    };
    const failure = await bench.work().catch((error: unknown) => error);
    expect(failure).to.have.property('message', 'disk full');
    expect(bench.dueAfterFailure).to.deep.equal([bench.in(1_000)]);
    expect(bench.steps.at(-1)).to.equal('still');
    expect(bench.releases).to.deep.equal([]);
  });

  it('stops without writing once the lease is lost', async () => {
    const bench = new Bench(['a', 'b']);
    bench.turn = () => {
      bench.conversation.fence = 9;
      return undefined;
    };
    await bench.work();
    expect(bench.turns).to.deep.equal(['turn a']);
    expect([bench.commits, bench.releases]).to.deep.equal([[], []]);
    expect(bench.log.events('draft-discarded')).to.deep.equal([{ conversation: ID, lost: true }]);
  });

  it('commits nothing that was decided after the lease was lost', async () => {
    const bench = new Bench(['a']);
    let leased: LeasedConversation | undefined;
    bench.delivering = (held) => {
      leased = held;
    };
    bench.turn = () => {
      if (leased !== undefined) leased.lost = true;
      return undefined;
    };
    await bench.work();
    expect([bench.commits, bench.releases]).to.deep.equal([[], []]);
  });

  it('runs a turn again when the conversation changed under it', async () => {
    const bench = new Bench(['a']);
    bench.committing = () => {
      bench.conversation.version = 7;
      bench.committing = () => {};
    };
    await bench.work();
    expect(bench.turns).to.deep.equal(['turn a', 'turn a']);
    expect(bench.log.events('draft-discarded')).to.deep.equal([{ conversation: ID, lost: false }]);
    expect(bench.commits).to.have.length(1);
  });
});

describe('the ids that a conversation has consumed', () => {
  it('run no turn again, and get the done-mark that a crash lost', async () => {
    const bench = new Bench(['a', 'b']);
    bench.conversation.consumed = ['a', 'gone'];
    await bench.work();
    expect(bench.turns).to.deep.equal(['turn b']);
    expect(bench.marked).to.include('a');
    expect(bench.commits, 'one that is open no longer is forgotten').to.deep.equal([['a']]);
  });

  it('are 32 at most: with one more, their done-marks are written first', async () => {
    for (const [count, sizes] of [
      [32, [0, 1]],
      [31, [31, 0]],
    ] as const) {
      const bench = new Bench(numbers(32));
      bench.conversation.consumed = numbers(count, 100);
      await bench.work();
      expect(bench.commits.slice(0, 2).map((ids) => ids.length)).to.deep.equal(sizes);
      expect(bench.steps.indexOf('finished 32')).to.equal(bench.steps.indexOf(`marked m${32 - count}`) - 1);
    }
  });

  it('are kept while a full batch may hide later ones', async () => {
    const bench = new Bench(numbers(40));
    bench.conversation.consumed = ['later'];
    await bench.work();
    expect(bench.commits[0]).to.deep.equal(['later']);
  });

  it('get their done-marks at once where they fill the batch', async () => {
    const bench = new Bench(numbers(33));
    bench.conversation.consumed = numbers(32);
    await bench.work();
    expect(bench.steps.indexOf('finished 32')).to.equal(bench.steps.indexOf('turn m32') - 1);
    expect(bench.turns).to.deep.equal(['turn m32']);
    expect(bench.commits).to.deep.equal([[]]);
  });
});

describe('a turn that failed', () => {
  it('is retried after the backoff, and nothing behind it is run', async () => {
    const bench = new Bench(['a', 'b']);
    bench.turn = () => failed('BOT_FAILED');
    await bench.work();
    expect(bench.turns).to.deep.equal(['turn a']);
    expect(bench.releases).to.deep.equal([
      { outbox: [], dueAt: bench.in(1_000), failures: 1, retryAt: bench.in(1_000) },
    ]);
    const [logged] = bench.log.events('turn-failed');
    expect(logged).to.include({ code: 'BOT_FAILED', conversation: ID, item: 'a', failures: 1 });
  });

  it('counts neither against the bot nor as a lost worker where the store failed', async () => {
    for (const [error, lost] of [
      [new OnevoiceError('STORE_NOT_WRITABLE'), 0],
      [new Error('broken'), undefined],
    ] as const) {
      const bench = new Bench(['a']);
      bench.committing = () => {
        throw error;
      };
      expect(await bench.work().catch((thrown: unknown) => thrown)).to.equal(error);
      expect([bench.lostAfterFailure, bench.releases]).to.deep.equal([[lost], []]);
    }
    const committed = new Bench(['a']);
    committed.delivering = () => {
      if (committed.commits.length > 0) throw new OnevoiceError('STORE_NOT_WRITABLE');
    };
    await committed.work().catch(() => {});
    expect(committed.lostAfterFailure).to.deep.equal([0]);
    const inTurn = new Bench(['a']);
    inTurn.conversation.failures = 2;
    const error = new OnevoiceError('STORE_NOT_WRITABLE');
    inTurn.turn = () => ({ kind: 'failed', code: 'BOT_FAILED', error });
    expect(await inTurn.work().catch((thrown: unknown) => thrown)).to.equal(error);
    expect([inTurn.turns, inTurn.log.events('turn-failed')]).to.deep.equal([['turn a'], []]);
  });

  it('waits longer with each failure', async () => {
    const bench = new Bench(['a']);
    bench.conversation.failures = 1;
    bench.turn = () => failed('BOT_FAILED');
    await bench.work();
    expect(bench.releases[0])
      .to.include({ failures: 2 })
      .and.deep.include({ retryAt: bench.in(2_000) });
  });

  it('is not run before its time, and is run at it', async () => {
    for (const [wait, turns] of [
      [1, []],
      [0, ['turn a']],
    ] as const) {
      const bench = new Bench(['a']);
      bench.conversation.retryAt = bench.in(wait);
      await bench.work();
      expect(bench.turns).to.deep.equal(turns);
      expect(bench.releases[0]?.dueAt).to.deep.equal(wait === 0 ? null : bench.in(wait));
    }
  });

  it('is given up with the third failure, without a done-mark, and the next one is run', async () => {
    const bench = new Bench(['a', 'b']);
    bench.conversation.failures = 2;
    bench.turn = (item) => (item === 'a' ? failed('BOT_FAILED') : undefined);
    await bench.work();
    expect(bench.turns).to.deep.equal(['turn a', 'apology a: BOT_FAILED', 'turn b']);
    expect(bench.steps).to.include('committed a: BOT_FAILED');
    expect(bench.releases).to.deep.include({ outbox: [], dueAt: null, failures: 0, retryAt: null });
  });

  it('is marked done by nobody but the dead letter', async () => {
    const bench = new Bench(['a']);
    bench.turn = () => failed('BOT_SLOW');
    bench.delivering = () => {
      if (bench.turns.length > 0) bench.open = [];
    };
    await bench.work();
    expect(bench.turns).to.deep.equal(['turn a', 'apology a: BOT_SLOW']);
    expect(bench.marked).to.deep.equal([]);
  });

  it('is retried however often its activity could not be completed', async () => {
    const bench = new Bench(['a']);
    bench.conversation.failures = 6;
    bench.turn = () => failed('NOT_COMPLETED');
    await bench.work();
    expect(bench.turns).to.deep.equal(['turn a']);
    expect(bench.releases[0]).to.include({ failures: 7 });
  });

  it('is given up when more than 10 workers were lost at it', async () => {
    for (const [lostWorkers, turns] of [
      [10, ['turn a']],
      [11, ['apology a: WORKER_LOST']],
    ] as const) {
      const bench = new Bench(['a']);
      bench.conversation.lostWorkers = lostWorkers;
      await bench.work();
      expect(bench.turns).to.deep.equal(turns);
    }
  });
});

describe('a burst of messages', () => {
  const BURST = { debounceMs: 1_000 };

  it('is one turn once nothing more came, and all of it is marked', async () => {
    const bench = new Bench(['a', 'b'], BURST);
    bench.clock.advance(1_000);
    await bench.work();
    expect(bench.turns).to.deep.equal(['turn a+b']);
    expect(bench.marked).to.include.members(['a', 'b']);
    expect(bench.steps).to.include('committed b');
  });

  it('waits until the debounce ends, and then wakes its conversation', async () => {
    const bench = new Bench(['a', 'b'], { debounceMs: 1 });
    await bench.work();
    expect(bench.turns).to.deep.equal([]);
    expect(bench.releases.map(({ dueAt }) => dueAt)).to.deep.equal([bench.in(1)]);
    while (bench.woken.length === 0) await new Promise(setImmediate);
    expect(bench.woken).to.deep.equal(['c1']);
  });

  it('is answered message by message for staff, and after a failure', async () => {
    for (const set of [{ owner: 'human' }, { failures: 1 }]) {
      const bench = new Bench(['a', 'b'], BURST);
      Object.assign(bench.conversation, set);
      bench.clock.advance(1_000);
      await bench.work();
      expect(bench.turns[0]).to.equal('turn a');
    }
  });
});
