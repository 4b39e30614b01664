import { expect } from 'chai';
import { Sweeper } from '../../../adapters/inbox/sweeper.ts';
import { SILENT } from '../../../adapters/logger.ts';
import { type PathContext, pathContext } from '../../../adapters/path-context.ts';
import { conversationId, type InboxItem } from '../../../models/conversation/inbox.ts';
import { ACCOUNT, CountingBot, ManualClock, PathStore, testChannel } from '../../support/path/path-kit.ts';

describe('the sweeper', () => {
  let store: PathStore;
  let clock: ManualClock;
  let context: PathContext;
  let sweeper: Sweeper;
  let woken: string[];

  beforeEach(async () => {
    store = await PathStore.open();
    clock = new ManualClock();
    woken = [];
    const parts = {
      repositories: store.repositories,
      channels: [testChannel('test')],
      bot: new CountingBot(),
      perform: async () => ({ outcome: 'ok', value: {} }) as const,
      apology: () => ({ text: 'sorry' }),
      log: SILENT,
      now: clock.now,
    };
    context = pathContext(parts);
    sweeper = new Sweeper(context, (address) => woken.push(conversationId(address)));
  });
  afterEach(async () => {
    await store.close();
  });

  const idOf = (conversation: string) => `test:${ACCOUNT}:${conversation}`;
  const item = (conversation: string, recordedMs: number): InboxItem => ({
    _id: `test:${ACCOUNT}:item-${conversation}`,
    conversation: idOf(conversation),
    address: { channel: 'test', account: ACCOUNT, externalId: conversation },
    arrivalSeq: recordedMs * 1000,
    providerId: `item-${conversation}`,
    activity: '{}',
    internal: false,
    state: 'open',
  });

  it('wakes every conversation with something left behind, and none whose message is still new', async () => {
    const now = clock.now().getTime();
    const stale = Array.from({ length: 450 }, (_, nth) => `old-${String(nth).padStart(3, '0')}`);
    for (const conversation of stale) await store.repositories.inbox.record(item(conversation, now - 5_000));
    await store.repositories.inbox.record(item('new', now - 4_999));
    await sweeper.sweep(5_000);
    expect(woken).to.deep.equal(stale.map(idOf));
    woken = [];
    await sweeper.sweep(4_999);
    expect(woken).to.have.length(stale.length + 1);
  });

  it('leaves what a process whose clock is a little ahead has just recorded, and wakes what no clock can have recorded', async () => {
    const now = clock.now().getTime();
    await store.repositories.inbox.record(item('beside', now + 1_999));
    await store.repositories.inbox.record(item('set-back', now + 2_000));
    await sweeper.sweep(5_000);
    expect(woken).to.deep.equal([idOf('set-back')]);
  });

  it('sweeps by itself as often as the settings say, says when that fails, and stops', async () => {
    const failed: unknown[] = [];
    let swept: () => void = () => {};
    const twice = new Promise<void>((resolve) => {
      swept = resolve;
    });
    const failing = new Sweeper(
      {
        ...context,
        settings: { ...context.settings, sweepMs: 5 },
        log: (event) => {
          failed.push(event);
          if (failed.length === 2) swept();
        },
        now: () => {
          throw new Error('no clock');
        },
      },
      () => {},
    );
    failing.start();
    await twice;
    await failing.stop();
    expect(failed.slice(0, 2)).to.deep.equal(['sweep-failed', 'sweep-failed']);
  });
});
