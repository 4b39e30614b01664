import { expect } from 'chai';
import type { Connection } from 'mongoose';
import type { InboxItem } from '../../../models/conversation/inbox.ts';
import type { Message } from '../../../models/conversation/message.ts';
import type { OutboxEntry } from '../../../models/conversation/outbox.ts';
import type { StoredConversation } from '../../../models/conversation/stored-conversation.ts';
import { type Repositories, repositoriesOn } from '../../../models/repositories.ts';
import { Expiry } from '../../../models/retention/expiry.ts';
import { prepareModels } from '../../../models/store/connection.ts';
import { withStores } from '../../support/store/stores.ts';

const DAY_MS = 24 * 3600 * 1000;

// The present, since stores remove what expired by their own clock.
const NOW = new Date();
const daysAgo = (days: number): Date => new Date(NOW.getTime() - days * DAY_MS);

/** What is older than that expires. */
const BEFORE = daysAgo(30);

type Given = Partial<StoredConversation>;

describe('the expiry of what is old', () => {
  withStores((store) => {
    let r: Repositories;

    before(async () => {
      r = repositoriesOn(store.connection());
      await prepareModels(store.connection());
    });

    /** Stores a conversation that was last changed so many days ago, with a message of each of these days. */
    async function talk(externalId: string, days: readonly number[], given: Given = {}): Promise<string> {
      const address = { channel: 'web', account: 'shop', externalId, ...given };
      const { channel, account } = address;
      const _id = `${channel}:${account}:${externalId}`;
      await r.conversations.open({ channel, account, externalId }, daysAgo(days[0] ?? 0));
      const set = { seq: days.length, updatedAt: daysAgo(days.at(-1) ?? 0), ...given };
      await store
        .connection()
        .collection<StoredConversation>('conversations')
        .updateOne({ _id }, { $set: set });
      await r.messages.append(
        days.map((day, index) => ({
          ...{ _id: `${_id}:${index + 1}`, conversation: _id, seq: index + 1, direction: 'in' as const },
          ...{ at: daysAgo(day), activity: `{"text":"${externalId}"}` },
        })),
      );
      return _id;
    }

    const item = (conversation: string, id: string, day: number): InboxItem => ({
      ...{ _id: id, conversation, address: { channel: 'web', account: 'shop', externalId: 'x' } },
      ...{ arrivalSeq: daysAgo(day).getTime() * 1000, providerId: id, activity: '{}', internal: false },
      state: 'open',
    });

    async function expire(before = BEFORE): Promise<Record<string, number>> {
      const counts: Record<string, number> = {};
      for await (const [collection, count] of r.expiry.run(before))
        if (count > 0) counts[collection] = (counts[collection] ?? 0) + count;
      return counts;
    }

    const seqs = async (conversation: string) =>
      (await r.messages.after(conversation, 0, 1_000)).map(({ seq }) => seq);

    store.it('deletes a conversation with all of its messages, and no younger one', async () => {
      const old = await talk('old', [50, 31]);
      const young = await talk('young', [29.9, 1]);
      expect(await expire()).to.deep.equal({ messages: 1, conversations: 1 });
      expect([await r.conversations.exists(old), await seqs(old)]).to.deep.equal([false, []]);
      expect([await r.conversations.exists(young), await seqs(young)]).to.deep.equal([true, [1, 2]]);
      expect(await expire()).to.deep.equal({});
    });

    store.it('deletes the old messages of one that goes on, but for its newest', async () => {
      const lasting = await talk('lasting', [90, 60, 31, 2]);
      const silent = await talk('silent', [90, 60], { updatedAt: daysAgo(1) });
      const unseen: Message = {
        ...{ _id: 'unnumbered', conversation: lasting, seq: null, direction: 'in', activity: '{}' },
        at: daysAgo(31),
      };
      await r.messages.append([unseen]);
      await expire();
      expect([await seqs(lasting), await seqs(silent)]).to.deep.equal([[4], [2]]);
      expect(await r.messages.find('unnumbered')).to.equal(null);
      expect(await r.messages.newestSeq(silent)).to.equal(2);
    });

    store.it('deletes nothing of what waits for anybody', async () => {
      const entry: OutboxEntry = { kind: 'receipt', id: '1.receipt', receipt: { status: 'read' } };
      const waiting = await Promise.all([
        talk('queued', [60, 50], { owner: 'queue' }),
        talk('claimed', [60, 50], { owner: 'human' }),
        talk('reminded', [60, 50], { dueAt: daysAgo(-9), outbox: [entry] }),
        talk('leased', [60, 50], { lease: { owner: 'w', expiresAt: daysAgo(-1) } }),
        ...(['waiting', 'claimed', 'snoozed', 'provider-app'] as const).map((status) =>
          talk(`case-${status}`, [60, 50], { channel: 'desk', memory: { status } }),
        ),
      ]);
      expect(await expire()).to.deep.equal({});
      for (const id of waiting)
        expect([id, await r.conversations.exists(id), await seqs(id)]).to.deep.equal([id, true, [1, 2]]);
    });

    store.it('deletes no conversation with an item in its inbox, or with a case', async () => {
      const answered = await talk('answered', [60, 50]);
      const recorded = await talk('recorded', [60, 50]);
      await r.inbox.record(item(recorded, 'still-open', 50));
      const memory = { status: 'resolved', customer: { conversation: answered } };
      const itsCase = await talk('answered/1', [60, 20], { channel: 'desk', memory });
      await expire();
      for (const id of [answered, recorded, itsCase]) expect(await r.conversations.exists(id)).to.equal(true);
      await r.inbox.finish(['still-open'], NOW);
      await expire(daysAgo(10));
      await expire(daysAgo(10));
      for (const id of [answered, recorded, itsCase])
        expect(await r.conversations.exists(id)).to.equal(false);
    });

    store.it('deletes with a case what is known of its posts, and nothing of another one', async () => {
      const location = { team: 'T', channel: 'C', ts: '1' };
      for (const of of ['over/1', 'open/1']) await r.slackPosts.remember(of, 'card', location);
      await talk('over/1', [60, 50], { channel: 'desk', memory: { status: 'abandoned' } });
      await talk('open/1', [60, 50], { channel: 'desk', memory: { status: 'waiting' } });
      await expire();
      expect(await r.slackPosts.find('over/1', 'card')).to.equal(undefined);
      expect(await r.slackPosts.find('open/1', 'card')).to.deep.include(location);
    });

    store.it('deletes a mail thread with its conversation, and no thread that got a mail', async () => {
      const address = 'ann@x.example';
      const begun = { subject: 'Hi', address, proved: false, createdAt: daysAgo(60) };
      const draw = (name: string) => () => ({ number: `n-${name}`, token: `t-${name}`, secret: name });
      const mail = (name: string) => ({
        ...{ _id: `<${name}@x>`, thread: name, direction: 'in' as const, address, at: daysAgo(50) },
      });
      for (const name of ['gone', 'kept']) {
        await r.mailThreads.findOrCreate({ _id: name, ...begun }, draw(name));
        await r.mailThreads.addInbound(mail(name));
      }
      await talk('gone', [60, 50], { channel: 'email' });
      await talk('kept', [60, 50, 3], { channel: 'email' });
      await expire();
      expect(await r.mailThreads.findByToken('t-gone')).to.equal(undefined);
      expect(await r.mailThreads.findMail('<gone@x>')).to.equal(undefined);
      expect((await r.mailThreads.findByToken('t-kept'))?._id).to.equal('kept');
      const late = await r.mailThreads.addInbound(mail('gone')).catch((error: unknown) => error);
      expect(late).to.deep.include({ code: 'MAIL_NOT_TAKEN' });
      expect(await r.mailThreads.findMail('<gone@x>')).to.equal(undefined);
    });

    store.it('deletes a contact with its conversation, unless it protects the customer', async () => {
      const channel = 'whatsapp';
      const at = (externalId: string) => ({ channel, account: 'shop', externalId });
      for (const name of ['plain', 'opted-out', 'moved', 'back']) {
        await r.contacts.recordInbound(at(name), [name], name, daysAgo(50));
        await talk(name, [60, 50], { channel });
      }
      await r.contacts.update(at('opted-out'), { optedOutAt: daysAgo(50) });
      await r.contacts.update(at('plain'), { optedOutAt: null });
      await r.contacts.replaceIds(at('moved'), ['moved'], 'moved-to');
      await r.contacts.recordInbound(at('back'), ['back'], 'back', daysAgo(1));
      await expire();
      const left = await Promise.all(
        ['plain', 'opted-out', 'moved', 'back'].map(
          async (name) => (await r.contacts.find(at(name))) !== null,
        ),
      );
      expect(left).to.deep.equal([false, true, true, true]);
    });

    store.it('deletes by its own age whatever else grows', async () => {
      const proof = (value: string, day: number) => ({
        ...{ kind: 'shop', value, proof: 'signed' as const, at: daysAgo(day) },
      });
      for (const [name, day] of [
        ['older', 31],
        ['newer', 29],
      ] as const) {
        await r.questions.addOnce({ _id: name, question: name, at: daysAgo(day) });
        await r.mailThreads.markDead(`${name}@x.example`, '5.1.1', daysAgo(day));
        await r.customers.findOrCreate(proof(name, day));
        await r.inbox.record(item('web:shop:dead', name, day));
        await r.inbox.moveToDeadLetters(name, 'poison');
        await r.files.keep({ name, bytes: Buffer.from(name) }, daysAgo(day));
      }
      await r.customers.findOrCreate(proof('proved again', 60));
      await r.customers.findOrCreate(proof('proved again', 3));
      expect(await expire()).to.deep.equal({
        ...{ 'dead-addresses': 1, unanswered_questions: 1, customers: 1, inbox: 1, files: 1 },
      });
      expect((await r.questions.newest(10)).map(({ _id }) => _id)).to.deep.equal(['newer']);
      const dead = await Promise.all(
        ['older', 'newer'].map((name) => r.mailThreads.isDead(`${name}@x.example`)),
      );
      expect(dead).to.deep.equal([false, true]);
      const known = ['older', 'newer', 'proved again'].map((name) =>
        r.customers.findByIdentity('shop', name),
      );
      expect((await Promise.all(known)).map((found) => found !== null)).to.deep.equal([false, true, true]);
      expect((await r.inbox.deadLetters(10)).map(({ _id }) => _id)).to.deep.equal(['newer']);
    });

    store.it('touches no document of somebody else in a collection of the same name', async () => {
      const at = daysAgo(500);
      const theirs = { _id: 'theirs', at, createdAt: at, updatedAt: at, expiresAt: at, owner: 'bot' };
      const names = [
        'customers',
        'conversations',
        'messages',
        'unanswered_questions',
        'inbox',
        'dead-addresses',
      ];
      for (const name of names) await store.connection().collection<{ _id: string }>(name).insertOne(theirs);
      await expire();
      for (const name of names) {
        const found = await store.connection().collection<{ _id: string }>(name).findOne({ _id: 'theirs' });
        expect([name, found?._id]).to.deep.equal([name, 'theirs']);
      }
    });

    store.it('deletes no conversation that begins to work while it is looked at', async () => {
      const id = await talk('awake', [60, 50]);
      const address = { channel: 'web', account: 'shop', externalId: 'awake' };
      const watched = beforeCall(store.connection(), 'contacts', 'deleteOne', async () => {
        await r.conversations.acquire(address, 'worker', NOW, daysAgo(-1));
      });
      for await (const _ of new Expiry(watched).run(BEFORE));
      expect((await r.conversations.find(id))?.lease?.owner).to.equal('worker');
    });

    store.it('deletes no thread that gets a mail while it is looked at, nor its conversation', async () => {
      const mail = { thread: 'late', direction: 'in' as const, address: 'a@x.example', at: NOW };
      await r.mailThreads.findOrCreate(
        { ...{ _id: 'late', subject: '', address: 'a@x.example' }, proved: false, createdAt: daysAgo(60) },
        () => ({ number: 'late', token: 'late', secret: 'late' }),
      );
      const id = await talk('late', [60, 50], { channel: 'email' });
      const watched = beforeCall(store.connection(), 'mail-threads', 'deleteOne', async () => {
        await r.mailThreads.addInbound({ _id: '<late@x>', ...mail });
      });
      for await (const _ of new Expiry(watched).run(BEFORE));
      expect((await r.mailThreads.find('late'))?.answers).to.equal('<late@x>');
      expect(await r.conversations.exists(id)).to.equal(true);
    });

    store.it('goes on where it was ended, in batches', async () => {
      const many = Array.from({ length: 250 }, (_, index) => `many-${index}`);
      await Promise.all(many.map((name) => talk(name, [60])));
      for await (const [collection, count] of r.expiry.run(BEFORE)) {
        if (collection !== 'conversations') continue;
        expect(count).to.be.within(1, 100);
        break;
      }
      const left = async () => {
        const exists = await Promise.all(many.map((name) => r.conversations.exists(`web:shop:${name}`)));
        return exists.filter(Boolean).length;
      };
      expect(await left()).to.be.within(150, 249);
      await expire();
      expect(await left()).to.equal(0);
    });

    store.it('leaves an id to a conversation that begins anew, with numbers of its own', async () => {
      const id = await talk('anew', [60, 50]);
      const before = (await r.conversations.find(id))?.episode.number ?? 0;
      await expire();
      const address = { channel: 'web', account: 'shop', externalId: 'anew' };
      const again = await r.conversations.acquire(address, 'w', NOW, daysAgo(-1));
      expect(again).to.deep.include({ seq: 0, version: 0, fence: 1, memory: null });
      expect(again?.episode.number).to.be.greaterThan(before + 1_000);
    });
  });
});

/** A connection that does something before each call of a method of one of its collections. */
function beforeCall(
  connection: Connection,
  name: string,
  method: string,
  act: () => Promise<void>,
): Connection {
  return new Proxy(connection, {
    get(target, key) {
      if (key !== 'collection') return Reflect.get(target, key);
      return (asked: string) => {
        const collection = target.collection(asked);
        if (asked !== name) return collection;
        return new Proxy(collection, {
          get(inner, called) {
            const value: unknown = Reflect.get(inner, called);
            if (typeof value !== 'function') return value;
            return async (...args: unknown[]) => {
              if (called === method) await act();
              return await value.apply(inner, args);
            };
          },
        });
      };
    },
  });
}
