import { expect } from 'chai';
import type { DurablePath } from '../../adapters/durable-path.ts';
import { SILENT } from '../../adapters/logger.ts';
import { ACCOUNT, CountingBot, ManualClock, message, PathStore } from '../support/path/path-kit.ts';
import { numbers, sample } from '../support/proof.ts';

const LOAD = sample(numbers(1000), 100, 'conversations');

const hops = async (): Promise<void> => {
  for (let hop = Math.random() * 4; hop > 0; hop -= 1) await new Promise((resolve) => setImmediate(resolve));
};

describe('many conversations at once', () => {
  let store: PathStore;
  let paths: DurablePath[];

  beforeEach(async () => {
    store = await PathStore.open();
    paths = [];
  });

  afterEach(async () => {
    for (const path of paths) await path.stop(1000);
    await store.close();
  });

  async function started(parts: Parameters<PathStore['path']>[0]): Promise<DurablePath> {
    const path = store.path(parts);
    paths.push(path);
    await path.start();
    return path;
  }

  async function expectCounted(conversations: readonly number[], messages: number): Promise<void> {
    const expected = Array.from({ length: messages }, (_, n) => [`> m${n}`, `${n + 1}: m${n}`]).flat();
    for (const c of conversations) expect(await store.transcript(`c${c}`), `c${c}`).to.deep.equal(expected);
    expect(await store.repositories.inbox.countOpen()).to.equal(0);
  }

  it(`keeps the order and counts every message of conversations with 5 messages each, sent without waiting (${LOAD.extent})`, async () => {
    const path = await started({ bot: new CountingBot(hops) });
    const host = path.hostFor('test');
    const sent: Promise<unknown>[] = [];
    for (let m = 0; m < 5; m += 1) {
      for (const c of LOAD.cases) sent.push(host.accept(message(`c${c}`, `${c}-${m}`, `m${m}`)));
    }
    await Promise.all(sent);
    await path.idle();
    await expectCounted(LOAD.cases, 5);
  });

  it('counts every message of a burst longer than the list of consumed ids', async () => {
    const path = await started({ bot: new CountingBot() });
    const host = path.hostFor('test');
    await Promise.all(Array.from({ length: 150 }, (_, m) => host.accept(message('c0', `0-${m}`, `m${m}`))));
    await path.idle();
    await expectCounted([0], 150);
    const conversation = await store.repositories.conversations.find(`test:${ACCOUNT}:c0`);
    expect(conversation?.consumed.length).to.be.at.most(33);
  });

  it('processes nothing twice with two workers on the same conversations', async () => {
    const workers = [
      await started({ bot: new CountingBot(hops) }),
      await started({ bot: new CountingBot(hops) }),
    ];
    const crowd = numbers(50);
    for (let m = 0; m < 6; m += 1) {
      const host = workers[m % 2]?.hostFor('test');
      await Promise.all(crowd.map((c) => host?.accept(message(`c${c}`, `${c}-${m}`, `m${m}`))));
    }
    for (const path of workers) await path.sweep(0);
    for (const path of workers) await path.idle();
    await expectCounted(crowd, 6);
  });

  it('refuses the commit of a worker that lost its lease', async () => {
    const clock = new ManualClock();
    let stall = (): void => {};
    const stalled = new Promise<void>((resolve) => {
      stall = resolve;
    });
    let reached = (): void => {};
    const thinking = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const slow = new CountingBot(async () => {
      reached();
      await stalled;
    });
    const discarded: unknown[] = [];
    const info = (fields: object, event: string) =>
      void (event === 'draft-discarded' && discarded.push(fields));
    const stale = await started({ bot: slow, now: clock.now, log: { ...SILENT, info } });
    await stale.hostFor('test').accept(message('c0', '0-0', 'm0'));
    await thinking;
    clock.advance(5_001);
    const fresh = await started({ bot: new CountingBot(), now: clock.now });
    await fresh.idle();
    await expectCounted([0], 1);
    stall();
    await stale.idle();
    await expectCounted([0], 1);
    expect(discarded).to.deep.equal([{ conversation: `test:${ACCOUNT}:c0`, lost: true }]);
  });

  it('renews the lease of a turn that takes longer than the lease', async () => {
    const clock = new ManualClock();
    let finish = (): void => {};
    const gate = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let reached = (): void => {};
    const thinking = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const slow = new CountingBot(async () => {
      reached();
      await gate;
    });
    const first = await started({ bot: slow, now: clock.now });
    await first.hostFor('test').accept(message('c0', '0-0', 'm0'));
    await thinking;
    clock.advance(4_000);
    await first.beat();
    clock.advance(4_000);
    const second = await started({ bot: new CountingBot(), now: clock.now });
    await second.idle();
    expect(await store.transcript('c0')).to.deep.equal([]);
    finish();
    await first.idle();
    await expectCounted([0], 1);
  });
});
