import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import type { ParsedMail } from '../../../../channels/email/parse/mail.ts';
import { assignThread, type MailSender } from '../../../../channels/email/threads/assign-thread.ts';
import type { MailThread } from '../../../../models/mail/mail-thread.ts';
import { MailThreadRepository } from '../../../../models/mail/mail-thread-repository.ts';
import { prepareModels } from '../../../../models/store/connection.ts';
import { withStores } from '../../../support/store/stores.ts';

const SUPPORT = 'support@shop.example';
const NOW = new Date('2096-01-05T10:00:00Z');

/** A mail; `to` is where it was sent. */
function mailTo(to: string, subject = 'A lamp'): ParsedMail {
  const address = 'ann@example.com';
  return {
    headers: [],
    from: [{ name: '', address }],
    sender: [],
    replyTo: [],
    to: [{ name: '', address: to }],
    cc: [],
    subject,
    references: [],
    attachments: [],
    problems: [],
  };
}

describe('the thread of a reply to a closed ticket', () => {
  withStores((store) => {
    let threads: MailThreadRepository;
    let mails = 0;
    const closed = new Set<string>();
    const known = new Set<string>();

    before(async () => {
      threads = new MailThreadRepository(store.connection());
      await prepareModels(store.connection());
    });

    const place = async (mail: ParsedMail, sender: Partial<MailSender> = {}) => {
      mails += 1;
      const placing = {
        address: SUPPORT,
        threads,
        isClosed: async ({ _id }: MailThread) => closed.has(_id),
        isKnown: async (id: string) => known.has(id),
        now: () => NOW,
        random: randomBytes,
      };
      const from = { address: 'ann@example.com', proved: false, ...sender };
      return await assignThread(mail, `mail${mails}`, from, placing);
    };
    const ours = ({ token }: MailThread) => SUPPORT.replace('@', `+${token}@`);

    store.it('is one ticket for all that answers it, until that is closed too', async () => {
      const first = await place(mailTo(SUPPORT));
      closed.add(first._id);
      const second = await place(mailTo(ours(first)));
      expect(second.follows).to.equal(first.number);
      expect(await place(mailTo(ours(first)))).to.deep.equal(second);
      closed.add(second._id);
      const third = await place(mailTo(ours(first)));
      expect(third.follows).to.equal(second.number);
      expect(await place(mailTo(ours(second)))).to.deep.equal(third);
    });

    store.it('is not where somebody is proved, or known, by who only writes their address', async () => {
      const first = await place(mailTo(SUPPORT));
      closed.add(first._id);
      const proved = await place(mailTo(ours(first)), { proved: true });
      const forged = mailTo(SUPPORT, `Re: [#${first.number}] A lamp`);
      expect((await place(forged))._id).to.not.equal(proved._id);
      const unproved = await place(mailTo(ours(first)));
      expect(unproved.proved).to.equal(false);
      known.add(unproved._id);
      expect((await place(forged))._id).to.not.be.oneOf([unproved._id, proved._id, first._id]);
      expect((await place(mailTo(ours(first))))._id, 'who has got our mails').to.equal(unproved._id);
      await threads.markProved(unproved._id);
      expect((await place(mailTo(ours(first))))._id).to.not.be.oneOf([unproved._id, proved._id, first._id]);
    });
  });
});
