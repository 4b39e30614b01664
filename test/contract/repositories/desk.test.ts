import { expect } from 'chai';
import { DESK_ACCOUNT, DESK_CHANNEL } from '../../../models/desk/desk.ts';
import type { Json, JsonObject } from '../../../models/json.ts';
import { type Repositories, repositoriesOn } from '../../../models/repositories.ts';
import { prepareModels } from '../../../models/store/connection.ts';
import { withStores } from '../../support/store/stores.ts';

const NOW = new Date('2026-01-05T10:00:00Z');
const at = (minutes: number): string => new Date(NOW.getTime() + minutes * 60_000).toISOString();
const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);

describe("the desk's repositories", () => {
  withStores((store) => {
    let r: Repositories;

    before(async () => {
      r = repositoriesOn(store.connection());
      await prepareModels(store.connection());
      await put('a', { status: 'waiting', waitingSince: at(3), route: 'C1', search: 'mia 1042 (blue)' });
      await put('b', { status: 'waiting', waitingSince: at(1), route: 'C1', search: 'ben 1043' });
      await put('c', { status: 'waiting', waitingSince: at(2), route: 'C2', search: 'mia 1044' });
      await put('d', {
        ...{
          status: 'claimed',
          waitingSince: at(4),
          claimedBy: { id: 'ann' },
          customer: { customer: 'C-1' },
        },
        ...{ firstClaimAt: at(9), firstWaitSince: at(4) },
      });
      await put('e', {
        status: 'snoozed',
        waitingSince: at(0),
        claimedBy: { id: 'ann' },
        firstClaimAt: at(5),
      });
      await put('f', {
        ...{
          status: 'resolved',
          waitingSince: at(5),
          claimedBy: { id: 'ann' },
          customer: { customer: 'C-1' },
        },
        ...{ firstClaimAt: at(7), firstWaitSince: at(5), resolvedAt: at(20), csat: 4 },
      });
      await put('g', { status: 'resolved', waitingSince: at(-99), resolvedAt: at(-90), csat: 1 });
      await put('web', { status: 'waiting', waitingSince: at(0), route: 'C1', search: 'mia' }, 'web');
    });

    async function put(externalId: string, memory: Json, channel: string = DESK_CHANNEL): Promise<void> {
      const address = { channel, account: DESK_ACCOUNT, externalId };
      const held = await r.conversations.acquire(address, 'w', NOW, NOW);
      if (held === null) throw new Error(`${externalId} is held by another`);
      const rest = { outbox: [], consumed: [], seq: 0, updatedAt: NOW };
      const { owner, identity, version } = held;
      await r.conversations.commit(held, version, { ...rest, owner, identity, memory });
      await r.conversations.release(held, { outbox: [], dueAt: null, failures: 0, retryAt: null }, NOW);
    }

    store.it('finds a case by its id, and nothing that is no case', async () => {
      expect(await r.cases.find('a')).to.deep.include({ id: 'a' });
      expect((await r.cases.find('a'))?.memory).to.deep.include({ status: 'waiting', route: 'C1' });
      expect(await r.cases.find('web')).to.equal(null);
    });

    store.it('lists who waits, the longest first, as many as asked for', async () => {
      expect(ids(await r.cases.inStatus(['waiting'], 10))).to.deep.equal(['b', 'c', 'a']);
      expect(ids(await r.cases.inStatus(['waiting', 'snoozed'], 2))).to.deep.equal(['e', 'b']);
      expect(await r.cases.countStatus('waiting')).to.equal(3);
    });

    store.it('lists what a member of staff has, put off or not, and not what is over', async () => {
      expect(ids(await r.cases.claimedBy('ann', 10))).to.deep.equal(['e', 'd']);
      expect(await r.cases.claimedBy('ben', 10)).to.deep.equal([]);
    });

    store.it('counts who has waited longer in a place', async () => {
      expect(await r.cases.countWaiting('C1', at(3))).to.equal(1);
      expect(await r.cases.countWaiting('C1', at(4))).to.equal(2);
      expect(await r.cases.countWaiting('C2', at(2))).to.equal(0);
    });

    store.it(
      'tells the waits that a claim ended, the newest claims first, and no claim for which nobody waited',
      async () => {
        expect(await r.cases.waits(at(0), 10)).to.deep.equal([
          { from: at(4), to: at(9) },
          { from: at(5), to: at(7) },
        ]);
        expect(await r.cases.waits(at(0), 1)).to.deep.equal([{ from: at(4), to: at(9) }]);
        expect(await r.cases.waits(at(8), 10)).to.have.length(1);
      },
    );

    store.it('searches for a text as it stands, in whatever case, the newest first', async () => {
      expect(ids(await r.cases.search('MIA', 10))).to.deep.equal(['a', 'c']);
      expect(ids(await r.cases.search('(blue)', 10))).to.deep.equal(['a']);
      expect(await r.cases.search('.*', 10)).to.deep.equal([]);
    });

    store.it("finds a customer's cases, and counts what was done since a time", async () => {
      expect(ids(await r.cases.ofCustomer('C-1', 10))).to.deep.equal(['f', 'd']);
      expect(await r.cases.counts(at(0))).to.deep.equal({ claimed: 3, resolved: 1, ratings: [4] });
      expect(await r.cases.counts(at(8))).to.deep.equal({ claimed: 1, resolved: 1, ratings: [4] });
    });

    store.it(
      'finds the newest case of a ticket, by its number and by the conversation it is of',
      async () => {
        const ticket = (number: string, conversation: string, minutes: number): Json => ({
          ...{ status: 'resolved', waitingSince: at(minutes), customer: { conversation } },
          card: { ticket: { number } },
        });
        await put('t1', ticket('4711000', 'email:a:t', -60));
        await put('t2', ticket('4711000', 'email:a:t', -50));
        await put('t3', { ...(ticket('4711001', 'email:a:t', -40) as JsonObject), card: {} });
        expect((await r.cases.ofTicket('4711000'))?.id).to.equal('t2');
        expect((await r.cases.ticketOf('email:a:t'))?.id).to.equal('t2');
        expect(await r.cases.ofTicket('4711001')).to.equal(undefined);
        expect(await r.cases.ticketOf('email:a:other')).to.equal(undefined);
      },
    );

    const place = (ts: string, channel = 'C1') => ({ team: 'T1', channel, ts });

    store.it('knows where a post stands, and the case of its thread, old ones too', async () => {
      await r.slackPosts.remember('a', 'card', place('1.0'));
      await r.slackPosts.remember('a', 'card', place('1.0'));
      expect(await r.slackPosts.find('a', 'card')).to.deep.include(place('1.0'));
      await r.slackPosts.remember('a', 'card', place('2.0', 'C2'));
      expect(await r.slackPosts.find('a', 'card')).to.deep.include({ ...place('2.0', 'C2'), version: 2 });
      expect(await r.slackPosts.caseAt('T1', 'C1', '1.0')).to.equal('a');
      expect(await r.slackPosts.caseAt('T1', 'C2', '2.0')).to.equal('a');
      expect(await r.slackPosts.caseAt('T2', 'C2', '2.0')).to.equal(undefined);
      expect(await r.slackPosts.find('b', 'card')).to.equal(undefined);
    });

    store.it('takes no answer for the beginning of a thread', async () => {
      await r.slackPosts.remember('a', 'm1', { ...place('3.0'), merged: true });
      expect((await r.slackPosts.find('a', 'm1'))?.merged).to.equal(true);
      expect(await r.slackPosts.caseAt('T1', 'C1', '3.0')).to.equal(undefined);
    });

    store.it(
      'forgets where a post stood, until it stands somewhere again, be it the same place',
      async () => {
        await r.slackPosts.remember('b', 'm1', place('4.0'));
        await r.slackPosts.forget('b', 'm1');
        await r.slackPosts.forget('b', 'never');
        expect(await r.slackPosts.find('b', 'm1')).to.equal(undefined);
        await r.slackPosts.remember('b', 'm1', place('4.0'));
        expect(await r.slackPosts.find('b', 'm1')).to.deep.include(place('4.0'));
      },
    );
  });
});
