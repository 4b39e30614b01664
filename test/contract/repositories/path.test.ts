import { expect } from 'chai';
import type { InboxItem } from '../../../models/conversation/inbox.ts';
import type { StoredConversation } from '../../../models/conversation/stored-conversation.ts';
import { type Repositories, repositoriesOn } from '../../../models/repositories.ts';
import { prepareModels } from '../../../models/store/connection.ts';
import { withStores } from '../../support/store/stores.ts';

const NOW = new Date('2026-01-05T10:00:00Z');
const later = (ms: number): Date => new Date(NOW.getTime() + ms);
const address = (externalId: string) => ({ channel: 'web', account: 'shop', externalId });

function item(conversation: string, providerId: string, arrivalSeq: number): InboxItem {
  return {
    _id: `web:shop:${providerId}`,
    conversation: `web:shop:${conversation}`,
    address: address(conversation),
    arrivalSeq,
    providerId,
    activity: '{"type":"message"}',
    internal: false,
    state: 'open',
  };
}

describe("the durable path's repositories", () => {
  withStores((store) => {
    let r: Repositories;

    before(async () => {
      r = repositoriesOn(store.connection());
      await prepareModels(store.connection());
    });

    async function acquired(name: string) {
      const conversation = await r.conversations.acquire(address(name), 'w1', NOW, later(1000));
      if (conversation === null) throw new Error(`${name} is held by another`);
      return conversation;
    }

    store.it('records an item once, and drops a duplicate', async () => {
      expect(await r.inbox.record(item('once', 'o1', 1))).to.equal(true);
      expect(await r.inbox.record(item('once', 'o1', 2))).to.equal(false);
    });

    store.it(
      'gives the open items of a conversation in order of arrival, without those that are finished',
      async () => {
        for (const [id, order] of [
          ['n3', 3],
          ['n1', 1],
          ['n2', 2],
        ] as const)
          await r.inbox.record(item('next', id, order));
        await r.inbox.record(item('other', 'x1', 0));
        await r.inbox.finish(['web:shop:n1'], NOW);
        const next = await r.inbox.nextFor('web:shop:next', 10);
        expect(next.map(({ providerId }) => providerId)).to.deep.equal(['n2', 'n3']);
      },
    );

    store.it('holds of a finished item only what recognises a repeat', async () => {
      const given = {
        ...item('done', 'd1', 1),
        proof: { level: 'signed' as const, customer: 'ann' },
        origin: 'o',
      };
      await r.inbox.record(given);
      await r.inbox.finish([given._id], NOW);
      const stored = await store.connection().collection<InboxItem>('inbox').findOne({ _id: given._id });
      expect(stored).to.deep.include({ state: 'done', activity: '' });
      expect(stored).to.not.have.any.keys('proof', 'origin');
      expect(await r.inbox.record(given)).to.equal(false);
    });

    store.it('lists dead letters, and does not return them for processing', async () => {
      await r.inbox.record(item('grave', 'g1', 1));
      await r.inbox.moveToDeadLetters('web:shop:g1', 'poison');
      await r.inbox.finish(['web:shop:g1'], NOW);
      expect(await r.inbox.nextFor('web:shop:grave', 10)).to.deep.equal([]);
      expect((await r.inbox.deadLetters(10)).map(({ _id, reason }) => [_id, reason])).to.deep.equal([
        ['web:shop:g1', 'poison'],
      ]);
    });

    store.it('holds a dead letter as it came, or with its secrets masked', async () => {
      for (const id of ['letter1', 'letter2']) await r.inbox.record(item('letters', id, 9));
      await r.inbox.moveToDeadLetters('web:shop:letter1', 'poison');
      await r.inbox.moveToDeadLetters('web:shop:letter2', 'poison', '{"text":"masked"}');
      const letters = (await r.inbox.deadLetters(10)).filter(({ conversation }) =>
        conversation.endsWith('letters'),
      );
      expect(letters.map(({ activity }) => activity)).to.have.members([
        item('letters', 'letter1', 9).activity,
        '{"text":"masked"}',
      ]);
    });

    store.it('finds the conversations that have open items', async () => {
      await r.inbox.record(item('zz-left', 'l1', 5));
      const found = await r.inbox.conversationsWithOpenItems(10, 'web:shop:zz', 10);
      expect(found).to.deep.equal([address('zz-left')]);
      expect(await r.inbox.conversationsWithOpenItems(5, 'web:shop:zz', 10)).to.deep.equal([]);
    });

    store.it(
      'finds an open item that was recorded later than now, by a clock that was set back since',
      async () => {
        await r.inbox.record(item('zy-ahead', 'ahead', 500));
        const find = async (now: number) =>
          await r.inbox.conversationsWithOpenItems(5, 'web:shop:zy', 1, now);
        expect(await find(500)).to.deep.equal([address('zy-ahead')]);
        expect(await find(501)).to.deep.equal([]);
        await r.inbox.finish(['web:shop:ahead'], NOW);
      },
    );

    store.it('knows the newest open item of a conversation, and when it was last changed', async () => {
      expect(await r.inbox.newestOpenSeq('web:shop:newest')).to.equal(undefined);
      for (const [id, seq] of [
        ['w2', 2],
        ['w9', 9],
        ['w5', 5],
      ] as const)
        await r.inbox.record(item('newest', id, seq));
      expect(await r.inbox.newestOpenSeq('web:shop:newest')).to.equal(9);
      await r.inbox.finish(['web:shop:w9'], NOW);
      expect(await r.inbox.newestOpenSeq('web:shop:newest')).to.equal(5);
      await r.inbox.finish(['web:shop:w2', 'web:shop:w5'], NOW);
      expect(await r.conversations.changedAt('web:shop:newest')).to.equal(undefined);
      await r.conversations.open(address('newest'), later(7));
      expect(await r.conversations.changedAt('web:shop:newest')).to.deep.equal(later(7));
    });

    store.it(
      'leases what was leased by a clock that was set back since, and not what is just a little ahead',
      async () => {
        const hour = 3_600_000;
        const take = async (owner: string, at: number) =>
          await r.conversations.acquire(address('set-back'), owner, later(at), later(at + 1000));
        const first = await take('w1', hour);
        expect(await take('w2', hour - 1_000)).to.equal(null);
        expect(await r.conversations.due(later(hour - 1_000), 1000)).not.to.deep.include(address('set-back'));
        expect(await r.conversations.due(NOW, 1000)).to.deep.include(address('set-back'));
        const second = await take('w2', 0);
        expect([first?.fence, second?.fence]).to.deep.equal([1, 2]);
        expect(await take('w1', 500)).to.equal(null);
        await r.conversations.release(
          { _id: 'web:shop:set-back', fence: 2 },
          { outbox: [], failures: 0, retryAt: null, dueAt: null },
          later(600),
        );
        expect(await r.conversations.due(NOW, 1000)).not.to.deep.include(address('set-back'));
      },
    );

    store.it('leases a conversation again to its own worker, who could not store the release', async () => {
      const own = await acquired('own');
      const again = await r.conversations.acquire(address('own'), 'w1', later(1), later(2000));
      expect([own.fence, again?.fence]).to.deep.equal([1, 2]);
      expect(await r.conversations.commit(own, 0, { ...base(), memory: 1, seq: 0, consumed: [] })).to.equal(
        false,
      );
    });

    store.it(
      'creates a conversation at the first contact and leases it to one worker at a time',
      async () => {
        const first = await acquired('lease');
        expect(first).to.include({ fence: 1, version: 0, seq: 0, owner: 'bot' });
        expect(await r.conversations.acquire(address('lease'), 'w2', later(999), later(2000))).to.equal(null);
        const second = await r.conversations.acquire(address('lease'), 'w2', later(1000), later(2000));
        expect(second?.fence).to.equal(2);
        expect(await r.conversations.renew(first, 'w1', later(9000), later(1000))).to.equal(false);
      },
    );

    store.it('leases a conversation to exactly one of many workers that ask at once', async () => {
      const asked = Array.from({ length: 8 }, (_, n) =>
        r.conversations.acquire(address('race'), `w${n}`, NOW, later(1000)),
      );
      const got = (await Promise.all(asked)).filter((conversation) => conversation !== null);
      expect(got).to.have.length(1);
    });

    store.it(
      'commits a turn whole, and refuses a worker that lost the lease or has an older version',
      async () => {
        const held = await acquired('commit');
        const change = {
          ...base(),
          memory: { dialog: 'x', slots: { n: [1, null] } },
          seq: 2,
          consumed: ['a'],
        };
        expect(await r.conversations.commit(held, 1, change)).to.equal(false);
        expect(await r.conversations.commit({ ...held, fence: 7 }, 0, change)).to.equal(false);
        expect(await r.conversations.commit(held, 0, change)).to.equal(true);
        const stored = await r.conversations.find(held._id);
        expect(stored).to.deep.include({
          version: 1,
          memory: change.memory,
          seq: 2,
          consumed: ['a'],
          lostWorkers: 0,
        });
        expect(await r.conversations.takeOver(held._id, 'human', NOW, { owner: 'queue' })).to.equal(null);
        expect(await r.conversations.takeOver(held._id, 'human', NOW, { owner: 'bot' })).to.equal(2);
        expect(await r.conversations.commit(held, 1, change)).to.equal(false);
      },
    );

    store.it(
      'commits a turn on a copy of a released conversation, which takes the lease, and refuses a stale copy',
      async () => {
        const rest = { outbox: [], dueAt: null, failures: 0, retryAt: null };
        const copied = async (externalId: string) => {
          const held = await acquired(externalId);
          await r.conversations.release(held, rest, NOW);
          return (await r.conversations.find(held._id)) as StoredConversation;
        };
        const change = { ...base(), memory: { said: 'yes' }, seq: 3, consumed: ['b'] };
        const commit = async (copy: StoredConversation, owner = 'w2') =>
          await r.conversations.commitFree(copy, change, owner, later(5_000));

        const acquire = async ({ externalId }: StoredConversation, owner: string) =>
          await r.conversations.acquire(address(externalId), owner, NOW, later(1_000));

        const copy = await copied('copied');
        expect(await commit(copy)).to.equal(true);
        const stored = await r.conversations.find(copy._id);
        expect(stored).to.deep.include({
          ...{ version: copy.version + 1, fence: copy.fence + 1, memory: change.memory, seq: 3 },
          lease: { owner: 'w2', expiresAt: later(5_000) },
        });
        // It has the lease: its own copy is old by now, and nobody else works on it, nor commits a copy that is as old.
        expect(await commit(copy)).to.equal(false);
        expect(await acquire(copy, 'w3')).to.equal(null);
        await r.conversations.release({ ...copy, fence: copy.fence + 1 }, rest, NOW);
        expect(await commit(copy, 'w3')).to.equal(false);
        // Released, it is everybody's at once.
        expect(await acquire(copy, 'w3')).to.include({ fence: copy.fence + 2 });
        const leased = (await r.conversations.find(copy._id)) as StoredConversation;
        expect(await commit({ ...leased, lease: null })).to.equal(false);

        const taken = await copied('copied and taken over');
        await r.conversations.takeOver(taken._id, 'human', NOW);
        expect(await commit(taken)).to.equal(false);

        const anew = await copied('copied, deleted and begun again');
        expect(await commit({ ...anew, createdAt: later(-1) })).to.equal(false);
        expect((await r.conversations.find(anew._id))?.memory).to.equal(null);
      },
    );

    store.it('knows the newest claim that took effect, also when an earlier one is repeated', async () => {
      const { _id, episode } = await acquired('claims');
      const claims = async () => (await r.conversations.find(_id))?.claims;
      await r.conversations.takeOver(_id, 'human', NOW);
      expect(await claims()).to.equal(undefined);
      for (const [number, newest] of [
        [1, 1],
        [2, 2],
        [1, 2],
      ] as const) {
        await r.conversations.takeOver(_id, 'human', NOW, { episode: episode.number }, number);
        expect(await claims()).to.equal(newest);
      }
    });

    store.it('releases a conversation, and finds it again when it is due', async () => {
      const held = await acquired('due');
      const rest = { outbox: [], failures: 1, retryAt: later(500) };
      await r.conversations.release(held, { ...rest, dueAt: later(500) }, NOW);
      const names = async (at: Date) =>
        (await r.conversations.due(at, 100)).map(({ externalId }) => externalId);
      expect(await names(later(499))).not.to.include('due');
      expect(await names(later(500))).to.include('due');
      await r.conversations.release(await acquired('due'), { ...rest, dueAt: null }, NOW);
      expect(await names(later(99_999))).not.to.include('due');
    });

    store.it(
      'tells by a change stream what is appended to the log',
      async () => {
        let end: () => Promise<void> = async () => {};
        const told = new Promise<unknown[]>((resolve, reject) => {
          end = r.messages.watch((...appended) => resolve(appended), reject);
        });
        // A stream tells nothing of what was appended before the server has opened it.
        let seq = 0;
        const appending = setInterval(() => {
          seq += 1;
          const entry = { _id: `streamed:${seq}`, conversation: 'streamed', seq, direction: 'in' as const };
          void r.messages.append([{ ...entry, at: NOW, activity: '{}', item: 'streamed' }]);
        }, 20);
        try {
          const [conversation, items, number] = await told;
          expect([conversation, items]).to.deep.equal(['streamed', ['streamed']]);
          expect(number).to.be.within(1, seq);
        } finally {
          clearInterval(appending);
          await end();
        }
      },
      { embedded: 'it has one process' },
    );

    store.it('names the items of a part of the log', async () => {
      const entry = (seq: number, item?: string) => ({
        _id: `items:${seq}`,
        conversation: 'items',
        seq,
        direction: 'in' as const,
        at: NOW,
        activity: '{}',
        ...(item !== undefined && { item }),
      });
      await r.messages.append([entry(1, 'a'), entry(2, 'b'), entry(3), entry(4, 'c'), entry(5, 'd')]);
      expect(await r.messages.itemsBetween('items', 1, 4)).to.deep.equal(['b', 'c']);
    });

    store.it('appends to the log once and reads it in order', async () => {
      const entry = (seq: number) => ({
        _id: `log:${seq}`,
        conversation: 'log',
        seq,
        direction: 'in' as const,
        at: NOW,
        activity: '{}',
      });
      await r.messages.append([entry(1), entry(2)]);
      await r.messages.append([entry(2), entry(3)]);
      expect((await r.messages.after('log', 1, 10)).map(({ seq }) => seq)).to.deep.equal([2, 3]);
      expect(await r.messages.newestSeq('log')).to.equal(3);
      expect(await r.messages.newestSeq('none')).to.equal(undefined);
      await r.messages.markDelivery('log:2', { status: 'failed', at: NOW, reason: 'blocked' });
      expect((await r.messages.undelivered(10)).map(({ _id }) => _id)).to.deep.equal(['log:2']);
    });

    store.it(
      'keeps a reaction with the message it is about, the newest of several, until it is taken back',
      async () => {
        const sent = (conversation: string, seq: number, providerId: string) => ({
          ...{ _id: `${conversation}:${seq}`, conversation, seq, direction: 'out' as const, at: NOW },
          ...{ activity: '{}', delivery: { status: 'sent' as const, at: NOW, providerId } },
        });
        const theirs = sent('liked', 1, 'p1');
        await r.messages.append([theirs, sent('liked', 2, 'p2'), sent('other', 1, 'p1')]);
        const reactions = async () =>
          await Promise.all(
            ['liked:1', 'liked:2', 'other:1'].map(async (id) => (await r.messages.find(id))?.reaction),
          );
        await r.messages.storeReaction('liked', { providerId: 'p1', emoji: '👎' }, NOW);
        await r.messages.storeReaction('liked', { providerId: 'p1', emoji: '👍🏽' }, NOW);
        await r.messages.storeReaction('liked', { providerId: 'p2', emoji: '🎉' }, NOW);
        expect(await reactions()).to.deep.equal([
          { emoji: '👍🏽', score: 1, at: NOW },
          { emoji: '🎉', at: NOW },
          undefined,
        ]);
        await r.messages.storeReaction('liked', { providerId: 'p1', emoji: null }, NOW);
        expect((await reactions())[0]).to.equal(undefined);
        expect((await r.messages.findByProviderId('liked', 'p1'))?._id).to.equal('liked:1');
        expect(await r.messages.findByProviderId('liked', 'p3')).to.equal(null);
      },
    );

    store.it(
      'makes one customer for one proved identity, however many ask',
      async () => {
        const identity = { kind: 'shop', value: 'C-1', proof: 'signed' as const, at: NOW };
        const made = await Promise.all([1, 2, 3].map(() => r.customers.findOrCreate(identity, 'en')));
        expect(new Set(made.map(({ _id }) => _id)).size).to.equal(1);
        const other = await r.customers.findOrCreate({ ...identity, value: 'C-2' });
        expect(await r.customers.addIdentity(other._id, identity)).to.equal(false);
        const mail = { ...identity, kind: 'email', value: 'a@example.com' };
        expect(await r.customers.addIdentity(other._id, mail)).to.equal(true);
        expect(await r.customers.addIdentity(other._id, mail)).to.equal(true);
        expect((await r.customers.findByIdentity('email', 'a@example.com'))?.identities).to.have.length(2);
      },
      { 'mongo-java-server': 'it does not see the fields of array elements in a sparse unique index' },
    );

    const allowance = { most: 1_000, windowMs: 1_000 };
    const spend = async (key: string, amount: number, ms: number) =>
      await r.attempts.spend(key, amount, allowance, later(ms));

    store.it('spends an allowance at once, and what has come back since', async () => {
      const allowed = [
        await spend('bytes:1', 600, 0),
        await spend('bytes:1', 500, 0),
        await spend('bytes:1', 400, 0),
        await spend('bytes:1', 1, 0),
        await spend('bytes:1', 251, 250),
        await spend('bytes:1', 250, 250),
        await spend('bytes:1', 1_001, 9_000),
        await spend('bytes:1', 1_000, 9_000),
        await spend('bytes:2', 1_000, 9_000),
      ];
      expect(allowed).to.deep.equal([true, false, true, false, false, true, false, true, true]);
    });

    store.it('spends no more than there is when all spend at the same time', async () => {
      const all = await Promise.all(Array.from({ length: 12 }, () => spend('bytes:3', 200, 0)));
      expect(all.filter((each) => each)).to.have.length(5);
      const more = await Promise.all(Array.from({ length: 12 }, () => spend('bytes:3', 200, 400)));
      expect(more.filter((each) => each)).to.have.length(2);
    });

    store.it('reads a window without counting', async () => {
      const exceeded = (ms: number) => r.attempts.exceeded('guess:3', 1, 1000, later(ms));
      expect([await exceeded(0), await exceeded(0)]).to.deep.equal([false, false]);
      await r.attempts.reserve('guess:3', 1, 1000, later(0));
      expect([await exceeded(999), await exceeded(1001)]).to.deep.equal([true, false]);
    });
  });
});

function base() {
  const { identity, outbox } = { identity: { level: 'none' as const }, outbox: [] };
  return { owner: 'bot' as const, identity, outbox, updatedAt: NOW };
}
