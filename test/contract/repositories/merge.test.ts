import { expect } from 'chai';
import { DeskCommands } from '../../../desk/desk-commands.ts';
import { type Repositories, repositoriesOn } from '../../../models/repositories.ts';
import { prepareModels } from '../../../models/store/connection.ts';
import { withStores } from '../../support/store/stores.ts';

const NOW = new Date('2026-01-05T10:00:00Z');
const later = (ms: number): Date => new Date(NOW.getTime() + ms);
const proved = (value: string, kind = 'shop') => ({ kind, value, proof: 'signed' as const, at: NOW });

/** The identity of a merged profile. */
const self = (id: string) => ({ kind: 'merged', value: id, proof: 'none' as const, at: NOW });

describe('merging profiles', () => {
  withStores((store) => {
    let r: Repositories;
    let commands: DeskCommands;
    let names = 0;

    before(async () => {
      r = repositoriesOn(store.connection());
      const { conversations, customers } = r;
      commands = new DeskCommands({
        conversations,
        customers,
        mailAnswer: async () => {},
        startTicket: async () => undefined,
        mergeThreads: async () => {},
        now: () => NOW,
      });
      await prepareModels(store.connection());
    });

    /** Two new profiles, the first with an e-mail address too, and their shop ids. */
    async function two() {
      names += 1;
      const [a, b] = [`a${names}`, `b${names}`];
      const from = await r.customers.findOrCreate(proved(a));
      await r.customers.addIdentity(from._id, proved(`${a}@example.com`, 'email'));
      const into = await r.customers.findOrCreate(proved(b));
      return { a, b, from: from._id, into: into._id };
    }

    const owner = async (value: string, kind = 'shop') =>
      (await r.customers.findByIdentity(kind, value))?._id;
    const own = async (id: string) => (await r.customers.find(id))?.identities.map(({ value }) => value);
    const merge = async (customer: string, into: string) =>
      (await commands.perform({ name: 'merge-profiles', args: { customer, into, by: 'lea' }, key: 'k' }))
        ?.outcome;
    const unmerge = async (customer: string) =>
      (await commands.perform({ name: 'unmerge-profiles', args: { customer }, key: 'k' }))?.outcome;

    store.it('moves all identities, and leaves a trace of who did it', async () => {
      const { a, b, from, into } = await two();
      expect(await r.customers.merge(from, into, 'lea', NOW)).to.equal(true);
      expect([await owner(a), await owner(`${a}@example.com`, 'email')]).to.deep.equal([into, into]);
      expect(await own(into)).to.deep.equal([b, a, `${a}@example.com`]);
      expect((await r.customers.find(from))?.identities.map(({ kind }) => kind)).to.deep.equal(['merged']);
      expect((await r.customers.findMerged('shop', a))?.merged).to.include({ into, by: 'lea' });
      expect(await r.customers.findMerged('shop', b)).to.equal(null);
    });

    store.it('leaves any number of profiles without identities', async () => {
      for (let n = 0; n < 3; n += 1) {
        const { from, into } = await two();
        expect(await r.customers.merge(from, into, 'lea', NOW)).to.equal(true);
      }
    });

    store.it(
      'is refused with nobody, with itself, and out of or into a profile that is merged already',
      async () => {
        const { from, into } = await two();
        const other = await two();
        expect(await r.customers.merge(from, 'nobody', 'lea', NOW)).to.equal(false);
        expect(await r.customers.merge('nobody', into, 'lea', NOW)).to.equal(false);
        expect(await r.customers.merge(from, from, 'lea', NOW)).to.equal(false);
        await r.customers.merge(from, into, 'lea', NOW);
        expect(await r.customers.merge(from, other.into, 'lea', NOW)).to.equal(false);
        expect(await r.customers.merge(other.from, from, 'lea', NOW)).to.equal(false);
      },
    );

    store.it('is completed by a repeat after a crash between its writes, by the same command', async () => {
      const { a, b, from, into } = await two();
      const profile = await r.customers.find(from);
      await store
        .connection()
        .collection<{ _id: string }>('customers')
        .updateOne(
          { _id: from },
          {
            $set: {
              identities: [self(from)],
              merged: { into, identities: profile?.identities, by: 'lea', at: NOW },
            },
          },
        );
      expect(await owner(a)).to.equal(undefined);
      expect(await merge(a, b)).to.equal('ok');
      expect([await owner(a), await owner(`${a}@example.com`, 'email')]).to.deep.equal([into, into]);
    });

    store.it('has the same outcome when it is repeated after it was done', async () => {
      const { a, b } = await two();
      expect([await merge(a, b), await merge(a, b)]).to.deep.equal(['ok', 'ok']);
      expect([await unmerge(a), await unmerge(a)]).to.deep.equal(['ok', 'ok']);
      expect([await merge(a, 'nobody'), await merge(a, a), await unmerge('nobody')]).to.deep.equal([
        'refused',
        'refused',
        'refused',
      ]);
    });

    store.it('is undone with everything that was moved, and can be made again', async () => {
      const { a, b, from, into } = await two();
      await r.customers.merge(from, into, 'lea', NOW);
      await r.customers.addIdentity(into, proved(`${b}@example.com`, 'email'));
      expect(await r.customers.unmerge(from, NOW)).to.equal(true);
      expect(await own(from)).to.deep.equal([a, `${a}@example.com`]);
      expect(await own(into)).to.deep.equal([b, `${b}@example.com`]);
      expect(await r.customers.find(from)).not.to.have.property('merged');
      expect(await r.customers.unmerge(from, NOW)).to.equal(false);
      expect(await r.customers.merge(from, into, 'lea', NOW)).to.equal(true);
    });

    store.it('is undone by a repeat after a crash between its writes', async () => {
      const { a, from, into } = await two();
      await r.customers.merge(from, into, 'lea', NOW);
      await store
        .connection()
        .collection<{ _id: string }>('customers')
        .updateOne({ _id: into }, { $pull: { identities: { kind: 'shop', value: a } } } as object);
      expect(await unmerge(a)).to.equal('ok');
      expect(await own(from)).to.deep.equal([a, `${a}@example.com`]);
    });

    store.it(
      'is taken back out of a profile that was merged on, and what is left goes back after it',
      async () => {
        const { a, b, from, into } = await two();
        const last = await r.customers.findOrCreate(proved(`c${names}`));
        await r.customers.merge(from, into, 'lea', NOW);
        await r.customers.merge(into, last._id, 'lea', later(1));
        expect(await owner(a)).to.equal(last._id);
        expect(await unmerge(a)).to.equal('ok');
        expect([await owner(a), await owner(b)]).to.deep.equal([from, last._id]);
        expect(await unmerge(b)).to.equal('ok');
        expect([await own(from), await own(into), await own(last._id)]).to.deep.equal([
          [a, `${a}@example.com`],
          [b],
          [`c${names}`],
        ]);
      },
    );

    store.it(
      'gives somebody back their identities who was proved anew while a merge was half done',
      async () => {
        const { a, from, into } = await two();
        const { identities } = (await r.customers.find(from)) ?? {};
        const merged = { into, identities, by: 'lea', at: NOW };
        await store
          .connection()
          .collection<{ _id: string }>('customers')
          .updateOne({ _id: from }, { $set: { identities: [self(from)], merged } });
        const third = await r.customers.findOrCreate(proved(a));
        expect(third._id).not.to.equal(from);
        expect(await unmerge(a)).to.equal('ok');
        expect(await owner(a)).to.equal(from);
      },
    );
  });
});
