import { expect } from 'chai';
import { DESK_ACCOUNT, DESK_CHANNEL } from '../../../models/desk/desk.ts';
import { storeStatistics } from '../../../models/embedded/driver/embedded-driver.ts';
import type { Json } from '../../../models/json.ts';
import { PathStore } from '../../support/path/path-kit.ts';

const NOW = new Date('2026-01-05T10:00:00Z');
const OTHERS = 300;
const PROFILES = 100;

const minute = (n: number): string => new Date(NOW.getTime() + n * 60_000).toISOString();

describe("the desk's queries", () => {
  let store: PathStore;

  before(async () => {
    store = await PathStore.open();
    const conversations = store.connection.collection<{ _id: string }>('conversations');
    const row = (channel: string, id: string, memory: Json) => ({
      _id: `${channel}:${DESK_ACCOUNT}:${id}`,
      ...{ channel, account: DESK_ACCOUNT, externalId: id, memory, createdAt: NOW },
    });
    const old = { status: 'resolved', resolvedAt: minute(-900), customer: { customer: 'C-0' }, csat: 3 };
    await conversations.insertMany([
      ...Array.from({ length: OTHERS }, (_, n) => row('web', `w${n}`, { status: 'waiting', route: 'C1' })),
      ...Array.from({ length: OTHERS }, (_, n) =>
        row(DESK_CHANNEL, `o${n}`, { ...old, waitingSince: minute(-n), firstClaimAt: minute(-800 - n) }),
      ),
      row(DESK_CHANNEL, 'a', { status: 'waiting', waitingSince: minute(1), route: 'C1' }),
      row(DESK_CHANNEL, 'b', { status: 'waiting', waitingSince: minute(2), route: 'C1' }),
      row(DESK_CHANNEL, 'c', {
        ...{ status: 'claimed', waitingSince: minute(3), claimedBy: { id: 'ann' } },
        ...{ firstClaimAt: minute(4), firstWaitSince: minute(3), customer: { customer: 'C-1' } },
      }),
      row(DESK_CHANNEL, 'd', {
        status: 'resolved',
        waitingSince: minute(3),
        resolvedAt: minute(5),
        csat: 5,
      }),
    ]);
    const { customers, slackPosts } = store.repositories;
    for (let n = 0; n < PROFILES; n += 1) {
      const { _id } = await customers.findOrCreate({
        kind: 'shop',
        value: `C-${n}`,
        proof: 'signed',
        at: NOW,
      });
      if (n === 1)
        await customers.merge(_id, (await customers.findByIdentity('shop', 'C-0'))?._id ?? '', 'lea', NOW);
      await slackPosts.remember(`case-${n}`, 'card', { team: 'T', channel: 'C', ts: `${n}.0` });
    }
  });
  after(() => store.close());

  const CASES: readonly [title: string, run: () => Promise<unknown>, documents: number][] = [
    ['a case by its id', () => store.repositories.cases.find('a'), 1],
    ['who waits', () => store.repositories.cases.inStatus(['waiting'], 50), 2],
    ['what somebody has', () => store.repositories.cases.claimedBy('ann', 50), 1],
    ['how many wait', () => store.repositories.cases.countStatus('waiting'), 2],
    ['who has waited longer', () => store.repositories.cases.countWaiting('C1', minute(2)), 1],
    ['the newest waits', () => store.repositories.cases.waits(minute(0), 200), 1],
    ["a customer's cases", () => store.repositories.cases.ofCustomer('C-1', 50), 1],
    ['the figures of a day', () => store.repositories.cases.counts(minute(0)), 3],
    ['a profile by what it had', () => store.repositories.customers.findMerged('shop', 'C-1'), 1],
    ["a post's place", () => store.repositories.slackPosts.find('case-7', 'card'), 1],
    ['the case of a thread', () => store.repositories.slackPosts.caseAt('T', 'C', '7.0'), 1],
  ];
  for (const [title, run, documents] of CASES) {
    it(`read no more than they need: ${title}`, async () => {
      const { documentsExamined } = storeStatistics(store.connection);
      await run();
      expect(storeStatistics(store.connection).documentsExamined - documentsExamined).to.be.within(
        1,
        documents,
      );
    });
  }
});
