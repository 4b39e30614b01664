import { expect } from 'chai';
import { Heartbeat } from '../../../adapters/lease/heartbeat.ts';
import { LeasedConversation } from '../../../adapters/leased-conversation.ts';
import type { PathContext } from '../../../adapters/path-context.ts';
import type { StoredConversation } from '../../../models/conversation/stored-conversation.ts';
import type { Log } from '../../../models/log/log.ts';

const NOW = Date.parse('2026-01-05T10:00:00Z');
const LEASE_MS = 30;
const held = (_id: string) =>
  new LeasedConversation({
    _id,
    fence: 1,
    outbox: [],
    consumed: [],
    failures: 0,
    retryAt: null,
  } as unknown as StoredConversation);

function heartbeat(
  renew: (held: LeasedConversation, worker: string, expiresAt: Date) => Promise<boolean>,
  log: Log = () => {},
  synchronize = async () => {},
) {
  return new Heartbeat({
    repositories: { conversations: { renew } },
    leaseOwner: 'w1',
    settings: { leaseMs: LEASE_MS },
    now: () => new Date(NOW),
    clock: { synchronize },
    log,
  } as unknown as PathContext);
}

describe('the heartbeat', () => {
  it('extends every lease that is held by a whole life, and none that was let go', async () => {
    const renewed: unknown[] = [];
    const beats = heartbeat(async ({ _id }, worker, expiresAt) => {
      renewed.push([_id, worker, expiresAt.getTime() - NOW]);
      return true;
    });
    const [a, b, c] = [held('a'), held('b'), held('c')];
    for (const each of [a, b, c]) beats.add(each);
    beats.remove(b);
    await beats.beat();
    expect(renewed).to.deep.equal([
      ['a', 'w1', LEASE_MS],
      ['c', 'w1', LEASE_MS],
    ]);
    expect([a.lost, b.lost, c.lost]).to.deep.equal([false, false, false]);
    expect([a.leasedUntil.getTime(), b.leasedUntil.getTime()]).to.deep.equal([NOW + LEASE_MS, 0]);
  });

  it('gives a lease up that cannot be extended, unless it was let go meanwhile', async () => {
    const beats = heartbeat(async ({ _id }) => {
      if (_id === 'gone') beats.remove(gone);
      return false;
    });
    const [kept, gone] = [held('kept'), held('gone')];
    beats.add(kept);
    beats.add(gone);
    await beats.beat();
    expect([kept.lost, gone.lost]).to.deep.equal([true, false]);
  });

  it('keeps a lease when the store does not answer, and logs it', async () => {
    const logged: unknown[] = [];
    const log: Log = (event) => logged.push(event);
    const beats = heartbeat(() => Promise.reject(new Error('away')), log);
    const kept = held('a');
    beats.add(kept);
    await beats.beat();
    expect([kept.lost, logged]).to.deep.equal([false, ['lease-renewal-failed']]);
  });

  it("asks for the store's time before it renews", async () => {
    const asked: string[] = [];
    const beats = heartbeat(
      async () => asked.push('renewed') > 0,
      () => {},
      async () => void asked.push('time'),
    );
    beats.add(held('a'));
    await beats.beat();
    expect(asked).to.deep.equal(['time', 'renewed']);
  });

  it('beats by itself until it is stopped', async () => {
    let beaten: () => void = () => {};
    const twice = new Promise<void>((resolve) => {
      let count = 0;
      beaten = () => {
        count += 1;
        if (count === 2) resolve();
      };
    });
    const beats = heartbeat(async () => {
      beaten();
      return true;
    });
    beats.add(held('a'));
    beats.start();
    await twice;
    beats.stop();
  });
});

describe('a conversation that is held', () => {
  it('is due at the earliest time that was asked for', () => {
    const one = held('a');
    const times = [5, 3, 4].map((ms) => new Date(NOW + ms));
    for (const time of times) one.dueBy(time);
    expect(one.dueAt).to.deep.equal(times[1]);
  });

  it('begins anew with each commit: one version more, no failures', () => {
    const one = new LeasedConversation({
      _id: 'a',
      fence: 1,
      version: 4,
      lostWorkers: 2,
      outbox: [],
      consumed: [],
      failures: 3,
      retryAt: new Date(NOW),
    } as unknown as StoredConversation);
    expect([one.failures, one.retryAt]).to.deep.equal([3, new Date(NOW)]);
    const say = { kind: 'say', id: '1' };
    one.applyCommit({ outbox: [say], consumed: ['item'], owner: 'queue' } as never);
    expect(one.conversation).to.include({ version: 5, lostWorkers: 0, owner: 'queue' });
    expect([one.failures, one.retryAt, one.consumed]).to.deep.equal([0, null, ['item']]);
    one.removeFromOutbox(new Set(one.outbox));
    expect(one.outbox).to.deep.equal([]);
  });
});
