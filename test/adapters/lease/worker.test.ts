import { expect } from 'chai';
import type { DoneMarks } from '../../../adapters/inbox/done-marks.ts';
import type { Heartbeat } from '../../../adapters/lease/heartbeat.ts';
import { Worker } from '../../../adapters/lease/worker.ts';
import type { LeasedConversation } from '../../../adapters/leased-conversation.ts';
import type { OutboxDelivery } from '../../../adapters/outbox/outbox-delivery.ts';
import { pathContext } from '../../../adapters/path-context.ts';
import type { TurnOutcome, TurnRunner } from '../../../adapters/turn/turn-runner.ts';
import type { Channel } from '../../../channels/channel.ts';
import type { Commit, Release } from '../../../models/conversation/conversation-repository.ts';
import { conversationId, type InboxItem } from '../../../models/conversation/inbox.ts';
import type { OutboxEntry } from '../../../models/conversation/outbox.ts';
import type { StoredConversation } from '../../../models/conversation/stored-conversation.ts';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import type { Repositories } from '../../../models/repositories.ts';
import { LogBook } from '../../support/log-book.ts';
import { sayEntry } from '../../support/path/leased-outbox.ts';
import { ACCOUNT, ManualClock, testChannel } from '../../support/path/path-kit.ts';
import { until } from '../../support/until.ts';

const ADDRESS = { channel: 'test', account: ACCOUNT, externalId: 'c1' };
const ID = conversationId(ADDRESS);
const numbers = (count: number, from = 0) => Array.from({ length: count }, (_, nth) => `m${nth + from}`);

/** A worker on one conversation and its inbox, in memory. */
class Bench {
  readonly clock = new ManualClock();
  readonly log = new LogBook();
  /** What happened, in order. */
  readonly steps: string[] = [];
  readonly marked: string[] = [];
  readonly woken: string[] = [];
  readonly commits: (readonly string[])[] = [];
  /** What was announced after the commits. */
  readonly announced: unknown[] = [];
  readonly releases: Release[] = [];
  readonly dueAfterFailure: Date[] = [];
  /** The count of lost workers that was stored with each of them; undefined where it stayed. */
  readonly lostAfterFailure: (number | undefined)[] = [];
  open: InboxItem[] = [];
  conversation: Record<string, unknown> = {
    ...ADDRESS,
    _id: ID,
    owner: 'bot',
    version: 1,
    fence: 1,
    lostWorkers: 1,
    outbox: [],
    consumed: [],
    failures: 0,
    retryAt: null,
    createdAt: new Date(0),
    lease: null,
  };
  isLeased = false;
  /** The outbox of each commit. */
  outbox: readonly OutboxEntry[] = [];
  /** Runs at the turn of an item. */
  turn: (item: string) => TurnOutcome | undefined = () => undefined;
  /** Runs during each turn. */
  thinking: () => Promise<void> = async () => {};
  /** Runs at each delivery. */
  delivering: (leased: LeasedConversation) => void = () => {};
  /** Runs before each commit. */
  committing: () => void = () => {};
  /** Runs at each release of the lease. */
  releasing: () => void = () => {};
  readonly #channel: Partial<Channel['capabilities']>;
  /** The items of the last turn, which its commit consumes. */
  #consuming: readonly string[] = [];
  #works: Worker | undefined;

  constructor(items: readonly string[] = [], channel: Partial<Channel['capabilities']> = {}) {
    this.#channel = channel;
    this.arrive(...items);
  }

  arrive(...items: readonly string[]): void {
    const { now } = this.clock;
    this.open.push(
      ...items.map(
        (_id): InboxItem => ({
          _id,
          conversation: ID,
          address: ADDRESS,
          arrivalSeq: now().getTime() * 1_000,
          providerId: _id,
          activity: '{"type":"message"}',
          internal: false,
          state: 'open',
        }),
      ),
    );
  }

  async work(channel = 'test'): Promise<void> {
    this.#works ??= this.#worker();
    await this.#works.work({ ...ADDRESS, channel });
  }

  /** The turns that were run. */
  get turns(): string[] {
    return this.steps.filter((step) => /^(turn|apology)/.test(step));
  }

  in(ms: number): Date {
    return new Date(this.clock.now().getTime() + ms);
  }

  #worker(): Worker {
    const test = testChannel('test');
    const context = pathContext({
      repositories: this.#repositories(),
      channels: [{ ...test, capabilities: { ...test.capabilities, ...this.#channel } }],
      bot: { run: async () => {} },
      perform: async () => ({ outcome: 'ok', value: {} }),
      apology: () => ({ text: 'sorry' }),
      log: this.log.logger,
      now: this.clock.now,
      random: () => 0.5,
    });
    const draft = {
      toCommit: (at: Date, _outbox: unknown, consumed: readonly string[], reason?: string): unknown => ({
        updatedAt: at,
        outbox: this.outbox,
        consumed,
        reason,
      }),
    };
    const turns = {
      run: async (_leased: unknown, { _id }: InboxItem, earlier: readonly InboxItem[]) => {
        this.steps.push(`turn ${[...earlier.map((item) => item._id), _id].join('+')}`);
        this.#consuming = [...earlier.map((item) => item._id), _id];
        await this.thinking();
        return this.turn(_id) ?? { kind: 'decided', draft };
      },
      apologize: (_leased: unknown, { _id }: InboxItem, earlier: readonly InboxItem[], code: string) => {
        this.steps.push(`apology ${_id}: ${code}`);
        this.#consuming = [...earlier.map((item) => item._id), _id];
        return { draft, deadLetterReason: code };
      },
      committed: ({ _id }: InboxItem, reason?: string) =>
        this.steps.push(`committed ${_id}${reason === undefined ? '' : `: ${reason}`}`),
    };
    const delivery = {
      deliver: async (leased: LeasedConversation) => {
        this.steps.push('delivered');
        this.delivering(leased);
      },
      announce: ({ outbox }: LeasedConversation) => this.announced.push(...outbox),
    };
    const heartbeat = {
      add: () => this.steps.push('beating'),
      remove: () => this.steps.push('still'),
    };
    return new Worker(
      context,
      turns as unknown as TurnRunner,
      delivery as unknown as OutboxDelivery,
      heartbeat as unknown as Heartbeat,
      {
        add: (id: string) => {
          this.marked.push(id);
          this.steps.push(`marked ${id}`);
        },
      } as unknown as DoneMarks,
      ({ externalId }) => this.woken.push(externalId),
    );
  }

  #repositories(): Repositories {
    const repositories = {
      conversations: {
        acquire: async (_address: unknown, owner: string, _now: Date, expiresAt: Date) => {
          if (this.isLeased) return null;
          this.conversation = { ...this.conversation, fence: Number(this.conversation.fence) + 1 };
          return { ...this.conversation, lease: { owner, expiresAt } };
        },
        find: async () => ({ ...this.conversation }) as unknown as StoredConversation,
        commit: async ({ fence }: { fence: number }, version: number, change: Commit) => {
          return this.#commit({ fence, version }, change);
        },
        commitFree: async (copy: StoredConversation, change: Commit) => {
          this.steps.push('commits a copy');
          if (this.isLeased || !this.#commit(copy, change)) return false;
          this.conversation = { ...this.conversation, fence: copy.fence + 1 };
          return true;
        },
        release: async (leased: LeasedConversation, release: Release) => {
          this.steps.push('released');
          this.releases.push(release);
          this.releasing();
          this.conversation = { ...this.conversation, consumed: leased.consumed };
        },
        abandon: async (_hold: unknown, dueAt: Date, _now: Date, lostWorkers?: number) => {
          this.dueAfterFailure.push(dueAt);
          this.lostAfterFailure.push(lostWorkers);
        },
      },
      inbox: {
        nextFor: async (_id: string, limit: number) => this.open.slice(0, limit),
        finish: async (ids: readonly string[]) => {
          this.steps.push(`finished ${ids.length}`);
          this.open = this.open.filter(({ _id }) => !ids.includes(_id));
        },
      },
    };
    return repositories as unknown as Repositories;
  }

  #commit({ fence, version }: { fence: number; version: number }, change: Commit): boolean {
    this.committing();
    if (this.conversation.fence !== fence || this.conversation.version !== version) return false;
    this.commits.push(change.consumed);
    const consumed = [...change.consumed, ...this.#consuming];
    Object.assign(change, { consumed });
    this.conversation = { ...this.conversation, version: version + 1, consumed };
    return true;
  }
}

const failed = (code: 'BOT_FAILED' | 'BOT_SLOW' | 'NOT_COMPLETED'): TurnOutcome => ({
  kind: 'failed',
  code,
  error: new Error('broken'),
});

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
