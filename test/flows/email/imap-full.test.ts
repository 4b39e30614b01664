import { expect } from 'chai';
import { checkEmail } from '../../../channels/email/check-email.ts';
import { Dovecot, type DovecotOptions, hasDovecot } from '../../support/email/dovecot.ts';
import { MailKit } from '../../support/email/mail-kit.ts';
import { letter } from '../../support/email/mails.ts';
import { LogBook } from '../../support/log-book.ts';

/** In KiB; less than each of the mails here has. */
const FULL = 1;
const LONG = { headers: [`X-Padding: ${'x '.repeat(600)}`] };

describe('a mailbox that can not be written to', () => {
  let dovecot: Dovecot;

  before(function () {
    if (!hasDovecot()) this.skip();
  });
  beforeEach(async () => {
    dovecot = await Dovecot.start();
    await dovecot.as(async (client) => void (await client.mailboxCreate('Recorded')));
  });
  afterEach(() => dovecot?.close());

  /** Has two mails answered from a mailbox that became so, twice by two lives of the product, and gives what was logged. */
  async function answeredOnce(state: DovecotOptions, doneFolder?: string): Promise<LogBook> {
    await dovecot.deliver(letter('one', LONG), letter('two', LONG));
    await dovecot.change(state);
    const log = new LogBook();
    const imap = { ...dovecot.imap, ...(doneFolder !== undefined && { doneFolder }) };
    const kit = await MailKit.start({ log: log.logger, setup: { imap } });
    await kit.server.to('one@customer.example');
    await kit.server.to('two@customer.example');
    await kit.app.path.idle();
    await kit.halt();
    expect(kit.server.taken).to.have.length(2);
    const again = await MailKit.start({ folder: kit.folder, setup: { imap } });
    await again.send({ from: 'Lee <lee@customer.example>', subject: 'Hi', text: 'Who pays for returns?' });
    await again.server.to('lee@customer.example');
    await again.app.path.idle();
    expect(again.server.taken.map(({ to }) => to[0])).to.deep.equal(['lee@customer.example']);
    await again.close();
    await kit.server.close();
    return log;
  }

  const reasons = (log: LogBook) => log.events('mail-marking-failed').map(({ reason }) => String(reason));

  it('because it is full has its mails answered once, and what could not be moved is logged with the reason', async () => {
    const log = await answeredOnce({ quota: FULL, noMove: true }, 'Recorded');
    expect(reasons(log)).to.have.length(2);
    for (const reason of reasons(log))
      expect(reason).to.include('move the mail to Recorded').and.include('OVERQUOTA');
    expect(await dovecot.unread()).to.equal(0);
  });

  it('because it is read-only has its mails answered once, and they stay unread', async () => {
    const log = await answeredOnce({ rights: 'lr' }, 'Recorded');
    for (const reason of reasons(log)) expect(reason).to.include('mark the mail as read');
    expect(reasons(log)).to.have.length(2);
    expect(await dovecot.unread()).to.equal(2);
  });

  it('for want of the folder to move to has its mails answered once, and that is logged', async () => {
    const log = await answeredOnce({}, 'Nowhere');
    expect(reasons(log)).to.have.length(2);
    for (const reason of reasons(log)) expect(reason).to.include('TRYCREATE');
  });

  it('is found by the doctor', async () => {
    const told = async (imap = dovecot.imap) =>
      await checkEmail({ imap }).catch((error: unknown) => (error instanceof Error ? error.message : ''));
    expect(await told())
      .to.include('reached without encryption')
      .and.not.include('read-only');
    expect(await told({ ...dovecot.imap, doneFolder: 'Nowhere' })).to.include('Nowhere');
    await dovecot.deliver(letter('one', LONG));
    await dovecot.change({ quota: 1024 });
    expect(await told()).to.match(/\b0 % full/);
    await dovecot.change({ quota: FULL });
    const [fault] = await Promise.allSettled([checkEmail({ imap: dovecot.imap })]);
    expect(fault).to.have.property('status', 'rejected');
    expect(await told()).to.match(/the mailbox is full \(\d{3,} %\)/);
    await dovecot.change({ rights: 'lr' });
    expect(await told()).to.include('read-only');
  });
});
