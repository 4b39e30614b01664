import { expect } from 'chai';
import type { MailMessage } from '../../../models/mail/mail-message.ts';
import { KEPT_PARTICIPANTS, KEPT_REFERENCES, type MailThread } from '../../../models/mail/mail-thread.ts';
import { MailThreadRepository } from '../../../models/mail/mail-thread-repository.ts';
import { MailboxRepository } from '../../../models/mail/mailbox-repository.ts';
import { prepareModels } from '../../../models/store/connection.ts';
import { withStores } from '../../support/store/stores.ts';

/** Far in the future, so that nothing is expired by a store's own clock. */
const NOW = new Date('2096-01-05T10:00:00Z');
const later = (seconds: number): Date => new Date(NOW.getTime() + seconds * 1000);

let drawn = 0;
const draw = () => {
  drawn += 1;
  return { token: `token${drawn}`, secret: `secret${drawn}`, number: `${drawn}` };
};

function mail(thread: string, id: string, direction: 'in' | 'out', at = NOW): MailMessage {
  return { _id: `<${id}@x>`, thread, direction, address: `${thread}@x.example`, at, body: 'b' };
}

function must(thread: MailThread | undefined): MailThread {
  if (thread === undefined) throw new Error('There is no such thread.');
  return thread;
}

describe('the repository of mail threads', () => {
  withStores((store) => {
    let threads: MailThreadRepository;
    before(async () => {
      threads = new MailThreadRepository(store.connection());
      await prepareModels(store.connection());
    });

    const begin = (_id: string, marks = draw) =>
      threads.findOrCreate(
        { _id, subject: 'Hi', address: `${_id}@x.example`, proved: false, createdAt: NOW },
        marks,
      );

    store.it('begins a thread once, however many try, and draws again where a number is taken', async () => {
      const made = await Promise.all([1, 2, 3].map(() => begin('a')));
      expect(new Set(made.map(({ token }) => token)).size).to.equal(1);
      const [first] = made;
      let tries = 0;
      const other = await begin('b', () => {
        tries += 1;
        return tries === 1 ? { token: 'own', secret: 's', number: first?.number ?? '' } : draw();
      });
      expect([tries, other.number === first?.number]).to.deep.equal([2, false]);
      expect((await threads.findByToken(other.token))?._id).to.equal('b');
      expect((await threads.findByNumber(other.number))?._id).to.equal('b');
    });

    store.it(
      'keeps each mail once and the newest of both sides, with a bounded list of references',
      async () => {
        await begin('c');
        for (let nth = 0; nth < KEPT_REFERENCES + 5; nth += 1)
          await threads.addInbound(mail('c', `c${nth}`, 'in', later(nth)));
        await threads.addOutbound(mail('c', 'ours', 'out'));
        await threads.addOutbound(mail('c', 'ours', 'out', later(60)));
        const thread = await threads.find('c');
        expect(thread?.references).to.have.length(KEPT_REFERENCES);
        expect([thread?.answers, thread?.asked]).to.deep.equal([`<c${KEPT_REFERENCES + 4}@x>`, '<ours@x>']);
        expect((await threads.findMail('<ours@x>'))?.at.getTime()).to.equal(NOW.getTime());
        expect(await threads.findMail('x'.repeat(5000))).to.equal(undefined);
      },
    );

    store.it("does not let a mail's id be taken over by another thread", async () => {
      await begin('d');
      await begin('e');
      await threads.addInbound(mail('d', 'taken', 'in'));
      await threads.addInbound(mail('e', 'taken', 'in'));
      expect((await threads.findMail('<taken@x>'))?.thread).to.equal('d');
      expect((await threads.find('e'))?.answers).to.equal(undefined);
    });

    store.it('counts by thread, by address and by what is said, since a time', async () => {
      await begin('f');
      for (const nth of [1, 2, 3]) {
        await threads.addOutbound(mail('f', `f-out${nth}`, 'out', later(nth)));
        await threads.addInbound(mail('f', `f-in${nth}`, 'in', later(nth)));
      }
      expect(await threads.countSentIn('f', later(2))).to.equal(2);
      expect(await threads.countSentTo('f@x.example', later(3))).to.equal(1);
      expect(await threads.countSent(later(4))).to.equal(0);
      expect(await threads.countIdentical('f@x.example', 'b', NOW, '<f-in1@x>')).to.equal(2);
    });

    store.it('keeps who was in copy, each once and no more than it has room for', async () => {
      const thread = await begin('g');
      await threads.addParticipants(thread, ['x@x.example', 'y@x.example']);
      await threads.addParticipants(must(await threads.find('g')), ['y@x.example', 'z@x.example']);
      expect((await threads.find('g'))?.participants).to.deep.equal([
        'x@x.example',
        'y@x.example',
        'z@x.example',
      ]);
      const many = Array.from({ length: 50 }, (_, nth) => `${nth}@x.example`);
      await threads.addParticipants(must(await threads.find('g')), many);
      expect((await threads.find('g'))?.participants).to.have.length(KEPT_PARTICIPANTS);
    });

    store.it('knows which thread one was merged into', async () => {
      await begin('h');
      await threads.mergeInto('h', 'g');
      expect((await threads.find('h'))?.mergedInto).to.equal('g');
    });

    store.it('never leads in a circle from one merged thread to another', async () => {
      await begin('i');
      await begin('j');
      await threads.mergeInto('i', 'j');
      await threads.mergeInto('j', 'i');
      expect((await threads.find('j'))?.mergedInto).to.equal('i');
      expect(await threads.find('i')).to.not.have.property('mergedInto');
    });

    store.it('knows which addresses are dead', async () => {
      await threads.markDead('gone@x.example', '5.1.1', NOW);
      await threads.markDead('gone@x.example', '5.1.1', later(1));
      expect(await threads.isDead('gone@x.example')).to.equal(true);
      await threads.clearDead('gone@x.example');
      expect(await threads.isDead('gone@x.example')).to.equal(false);
    });
  });
});

describe('the repository of mailboxes', () => {
  withStores((store) => {
    let mailboxes: MailboxRepository;
    before(async () => {
      mailboxes = new MailboxRepository(store.connection());
      await prepareModels(store.connection());
    });

    store.it(
      'lets one process at a time hold a mailbox, and another one after its time or when it is let go',
      async () => {
        const first = await Promise.all(
          ['p', 'q', 'r'].map((holder) => mailboxes.acquireLease('m', holder, NOW, later(60))),
        );
        expect(first.filter(Boolean)).to.have.length(1);
        const holder = ['p', 'q', 'r'][first.indexOf(true)] ?? '';
        expect(await mailboxes.acquireLease('m', holder, later(30), later(90))).to.equal(true);
        expect(await mailboxes.acquireLease('m', 'other', later(89), later(200))).to.equal(false);
        await mailboxes.releaseLease('m', holder, later(89));
        expect(await mailboxes.acquireLease('m', 'other', later(89), later(150))).to.equal(true);
        expect(await mailboxes.acquireLease('m', 'third', later(150), later(300))).to.equal(true);
      },
    );

    store.it(
      'goes on where it was, begins anew with a new numbering, and moves for its holder alone',
      async () => {
        await mailboxes.acquireLease('n', 'p', NOW, later(60));
        const empty = { aside: [] };
        const place = async (numbering: string, next: number) =>
          mailboxes.position('n', 'p', numbering, next);
        expect(await place('1', 50)).to.deep.equal({ lastUid: 0, firstNew: 50, ...empty });
        expect(await mailboxes.advance('n', 'p', '1', 52)).to.equal(true);
        expect(await mailboxes.advance('n', 'p', '1', 51)).to.equal(true);
        expect(await mailboxes.advance('n', 'q', '1', 60)).to.equal(false);
        expect(await mailboxes.advance('n', 'p', '2', 60)).to.equal(false);
        expect(await place('1', 99)).to.deep.equal({ lastUid: 52, firstNew: 50, ...empty });
        for (const uid of [53, 53, 54]) expect(await mailboxes.setAside('n', 'p', '1', uid)).to.equal(true);
        expect(await mailboxes.setAside('n', 'q', '1', 55)).to.equal(false);
        expect(await place('1', 99)).to.deep.equal({ lastUid: 54, firstNew: 50, aside: [53, 54] });
        expect(await mailboxes.advance('n', 'p', '1', 53)).to.equal(true);
        expect(await place('1', 99)).to.deep.equal({ lastUid: 54, firstNew: 50, aside: [54] });
        expect(await place('2', 7)).to.deep.equal({ lastUid: 0, firstNew: 7, ...empty });
      },
    );
  });
});
