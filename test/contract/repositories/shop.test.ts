import { expect } from 'chai';
import { DEMO_KNOWLEDGE, seedKnowledge } from '../../../knowledge/seed-knowledge.ts';
import { ArticleRepository } from '../../../models/knowledge/article-repository.ts';
import type { PolicyFact } from '../../../models/knowledge/policy-fact.ts';
import { PolicyFactRepository } from '../../../models/knowledge/policy-fact-repository.ts';
import { OutgoingMailRepository } from '../../../models/mail/outgoing-mail-repository.ts';
import type { OneTimeCode } from '../../../models/shop/one-time-code.ts';
import { OneTimeCodeRepository } from '../../../models/shop/one-time-code-repository.ts';
import { prepareModels } from '../../../models/store/connection.ts';
import { withStores } from '../../support/store/stores.ts';

// The present, since stores remove what expired by their own clock.
const NOW = new Date();

const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);

const CODE: OneTimeCode = {
  _id: 'c1',
  order: '1042',
  customer: 'ann',
  salt: 'salt',
  issuedAt: NOW,
  expiresAt: later(600_000),
  tries: [],
};

function fact(version: number, from: Date, until: Date | null): PolicyFact {
  return {
    _id: `days@${version}`,
    fact: 'days',
    version,
    title: { en: 'Days' },
    value: [version],
    from,
    until,
  };
}

describe("the repositories of the shop's codes, mails and texts", () => {
  withStores((store) => {
    let codes: OneTimeCodeRepository;
    let mails: OutgoingMailRepository;
    let facts: PolicyFactRepository;
    let articles: ArticleRepository;

    before(async () => {
      codes = new OneTimeCodeRepository(store.connection());
      mails = new OutgoingMailRepository(store.connection());
      facts = new PolicyFactRepository(store.connection());
      articles = new ArticleRepository(store.connection());
      await prepareModels(store.connection());
    });

    store.it('stores a code once and keeps the first', async () => {
      expect(await codes.addOnce(CODE)).to.deep.include({ salt: 'salt' });
      expect(await codes.addOnce({ ...CODE, salt: 'other' })).to.deep.include({ salt: 'salt' });
    });

    store.it('counts a try only in the place it was made for', async () => {
      const attempts = await Promise.all(
        Array.from({ length: 10 }, (_, index) => codes.addTry('c1', 0, { key: `t${index}`, right: false })),
      );
      expect(attempts.filter((attempt) => attempt !== null)).to.have.length(1);
      expect((await codes.find('c1'))?.tries).to.have.length(1);
      expect((await codes.addTry('c1', 1, { key: 'next', right: true }))?.tries[1]).to.deep.equal({
        key: 'next',
        right: true,
      });
    });

    store.it('counts unused codes by order and by customer since an instant', async () => {
      await codes.addOnce({ ...CODE, _id: 'c2', order: '1043', customer: 'ben' });
      const counts = async (since: Date) => [
        await codes.countUnusedSince({ order: '1043' }, false, since),
        await codes.countUnusedSince({ customer: 'ben' }, false, since),
      ];
      expect(await counts(later(-1))).to.deep.equal([1, 1]);
      expect(await counts(later(1))).to.deep.equal([0, 0]);
      await codes.addTry('c2', 0, { key: 'wrong', right: false });
      expect(await counts(later(-1))).to.deep.equal([1, 1]);
      await codes.addTry('c2', 1, { key: 'right', right: true });
      expect(await counts(later(-1))).to.deep.equal([0, 0]);
    });

    store.it('counts codes of askers without a match apart', async () => {
      await codes.addOnce({ ...CODE, _id: 'c3', order: '1044', customer: 'eve', blind: true });
      const count = async (blind: boolean) => [
        await codes.countUnusedSince({ order: '1044' }, blind, later(-1)),
        await codes.countUnusedSince({ customer: 'eve' }, blind, later(-1)),
      ];
      expect(await count(true)).to.deep.equal([1, 1]);
      expect(await count(false)).to.deep.equal([0, 0]);
    });

    store.it('stores a mail once per key and lists the newest first', async () => {
      const mail = { _id: 'm1', to: 'ann@example.com', subject: 's', text: 't', at: NOW };
      expect(await mails.addOnce(mail)).to.equal(true);
      expect(await mails.addOnce({ ...mail, text: 'other' })).to.equal(false);
      expect(await mails.addOnce({ ...mail, _id: 'm2', at: later(1) })).to.equal(true);
      const newest = await mails.findNewest(10);
      expect(newest.map(({ _id, text }) => [_id, text])).to.deep.equal([
        ['m2', 't'],
        ['m1', 't'],
      ]);
    });

    store.it('masks the secret of a mail when it was used, or has expired', async () => {
      const text = 'Your code is 482913.';
      const mail = { to: 'ann@example.com', subject: '482913', text, at: NOW, secret: '482913' };
      for (const [_id, minutes] of [
        ['s1', 10],
        ['s2', 10],
        ['s3', 11],
        ['s4', 12],
      ] as const)
        await mails.addOnce({ ...mail, _id, secretUntil: later(minutes) });
      await mails.maskSecret('s1');
      await mails.maskSecret('unknown');
      const masked = async () =>
        (await mails.findNewest(100))
          .filter(({ subject }) => subject === '••••••')
          .map(({ _id, text: stored, secret, secretUntil }) => ({ _id, stored, secret, secretUntil }));
      const gone = { stored: 'Your code is ••••••.', secret: undefined, secretUntil: undefined };
      expect(await masked()).to.deep.equal([{ _id: 's1', ...gone }]);
      expect(await mails.maskExpired(later(10), 10)).to.equal(1);
      expect((await masked()).map(({ _id }) => _id)).to.have.members(['s1', 's2']);
      expect(await mails.maskExpired(later(12), 1)).to.equal(1);
      expect(await mails.maskExpired(later(12), 10)).to.equal(1);
      expect(await mails.maskExpired(later(12), 10)).to.equal(0);
      expect(await mails.has('s4')).to.equal(true);
    });

    store.it('gives the codes that somebody was mailed and that have not expired', async () => {
      const valid = { ...CODE, order: '1090', expiresAt: later(9_000_000) };
      await codes.addOnce({ ...valid, _id: 'v1' });
      await codes.addOnce({ ...valid, _id: 'v2', expiresAt: later(9_000_001) });
      await codes.addOnce({ ...valid, _id: 'v3', customer: null });
      expect((await codes.validAt(later(8_999_999), 10)).map(({ _id }) => _id)).to.deep.equal(['v2', 'v1']);
      expect((await codes.validAt(later(8_999_999), 1)).map(({ _id }) => _id)).to.deep.equal(['v2']);
      expect((await codes.validAt(later(9_000_000), 10)).map(({ _id }) => _id)).to.deep.equal(['v2']);
    });

    store.it(
      'finds the version of a fact that is in force, its first instant included, its last not',
      async () => {
        await facts.seed([fact(1, later(-10), later(0)), fact(2, later(0), null)]);
        expect((await facts.findInForce('days', later(-11)))?.version).to.equal(undefined);
        expect((await facts.findInForce('days', later(-1)))?.version).to.equal(1);
        expect((await facts.findInForce('days', later(0)))?.version).to.equal(2);
        expect(await facts.findInForce('unknown', NOW)).to.equal(null);
      },
    );

    store.it('follows what files say, except for what somebody edited or added in the store', async () => {
      const rows = store.connection().collection<{ _id: string }>('policy-facts');
      const said = (version: number, value: number) => ({
        ...fact(version, later(-10), null),
        value: [value],
      });
      const values = async () =>
        (await facts.findAll()).map(({ version, value }) => [version, value[0]] as const);
      await facts.seed([said(1, 1), said(2, 1), said(3, 1), said(4, 1)]);
      await rows.updateOne({ _id: 'days@2' }, { $set: { value: [7] } });
      await rows.updateOne({ _id: 'days@3' }, { $set: { note: 'kept' } });
      await facts.seed([said(1, 2), said(2, 2), said(3, 2), said(4, 1)]);
      expect(await values()).to.deep.equal([
        [1, 2],
        [2, 7],
        [3, 2],
        [4, 1],
      ]);
      await facts.seed([]);
      expect(await values()).to.deep.equal([
        [2, 7],
        [3, 2],
      ]);
      expect(await rows.findOne({ _id: 'days@3' })).to.include({ note: 'kept' });
      await rows.deleteMany({ _id: { $in: ['days@2', 'days@3'] } });
      await facts.seed([said(1, 1)]);
    });

    store.it('makes the stored texts those of the folder, whatever was there', async () => {
      await seedKnowledge(articles, facts, DEMO_KNOWLEDGE);
      await seedKnowledge(articles, facts, DEMO_KNOWLEDGE);
      const stored = await articles.findAll();
      expect(new Set(stored.map((article) => article._id))).to.have.property('size', stored.length);
      expect(stored.filter((article) => article.locale === 'zh')).to.have.length.at.least(12);
      expect((await facts.findAll()).some((one) => one.fact === 'days')).to.equal(false);
      expect((await facts.findInForce('refund-days', new Date('2026-06-01')))?.value).to.deep.equal([3, 5]);
    });
  });
});
