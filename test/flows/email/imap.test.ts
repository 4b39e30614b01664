import { expect } from 'chai';
import { checkEmail } from '../../../channels/email/check-email.ts';
import { Dovecot, hasDovecot } from '../../support/email/dovecot.ts';
import { MailKit, proves, SUPPORT } from '../../support/email/mail-kit.ts';
import { MailServer } from '../../support/email/mail-server.ts';
import { letter, mime } from '../../support/email/mails.ts';

describe('a mailbox that is read', () => {
  let dovecot: Dovecot;

  before(function () {
    if (!hasDovecot()) this.skip();
  });
  beforeEach(async () => {
    dovecot = await Dovecot.start();
  });
  afterEach(() => dovecot.close());

  const start = (more = {}) => MailKit.start({ setup: { imap: { ...dovecot.imap, ...more } } });
  const answered = (kit: MailKit, name: string, count = 1) =>
    kit.server.to(`${name}@customer.example`, count);

  it('has its unread mails answered at the first start, not those that people have read, and marks what it took', async () => {
    await dovecot.deliver(letter('old'), letter('read'), letter('new'));
    await dovecot.as(async (client) => {
      await client.mailboxOpen('INBOX');
      await client.messageFlagsAdd('2', ['\\Seen']);
    });
    const kit = await start();
    await answered(kit, 'old');
    await answered(kit, 'new');
    expect(kit.server.taken).to.have.length(2);
    expect(await dovecot.unread()).to.equal(0);
    await kit.close();
  });

  it('is answered as soon as the server notifies (IDLE), also where a person has read the mail meanwhile', async () => {
    const kit = await start({ pollMs: 3_600_000 });
    await dovecot.deliver(letter('first'));
    await answered(kit, 'first');
    await dovecot.as(async (client) => {
      await client.append('INBOX', letter('seen'), ['\\Seen']);
    });
    await answered(kit, 'seen');
    await kit.close();
  });

  it('goes on where it was when the server comes back, and answers nothing twice', async () => {
    const kit = await start();
    await dovecot.deliver(letter('before'));
    await answered(kit, 'before');
    await dovecot.down();
    await dovecot.up();
    await dovecot.deliver(letter('after'));
    await answered(kit, 'after');
    expect(kit.server.taken).to.have.length(2);
    await kit.close();
  });

  it('is read again when UIDVALIDITY has changed, and no mail is answered twice', async () => {
    const kit = await start();
    const mail = letter('same');
    await dovecot.deliver(mail);
    await answered(kit, 'same');
    await kit.halt();
    await dovecot.renumber();
    await dovecot.deliver(mail, letter('fresh'));
    const again = await MailKit.start({ folder: kit.folder, setup: { imap: dovecot.imap } });
    await answered(again, 'fresh');
    await again.app.path.idle();
    expect(again.server.taken.map(({ to }) => to[0])).to.deep.equal(['fresh@customer.example']);
    await again.close();
    await kit.server.close();
  });

  it('has a mail that cannot be recorded set aside, so that those behind it are answered, and tried again until it can be', async () => {
    const isDown = { value: true };
    const withShop = async (folder?: string) => {
      const kit = await MailKit.start({ setup: { imap: dovecot.imap }, ...(folder && { folder }) });
      const { customers } = kit.app.shop;
      const find = customers.findByEmail.bind(customers);
      customers.findByEmail = async (email) => {
        if (isDown.value && email === 'ann@example.com') throw new Error('The shop does not answer');
        return await find(email);
      };
      return kit;
    };
    const kit = await withShop();
    const from = 'Ann <ann@example.com>';
    const proved = mime({ from, subject: 'Order 1042', text: 'Where is it?', top: [proves('example.com')] });
    await dovecot.deliver(proved, letter('behind'));
    await answered(kit, 'behind');
    expect(kit.server.taken).to.have.length(1);
    expect(await dovecot.unread()).to.equal(1);
    await kit.halt();
    await kit.server.close();
    isDown.value = false;
    const again = await withShop(kit.folder);
    const { mail } = await again.server.to('ann@example.com');
    expect(mail.text).to.include('Royal Mail');
    await again.close();
    expect(again.server.taken).to.have.length(1);
    expect(await dovecot.unread()).to.equal(0);
  });

  it('is found by the doctor, and one with a wrong password is not', async () => {
    await dovecot.deliver(letter('counted'));
    const server = await MailServer.start();
    const smtp = { url: server.url };
    expect(await checkEmail({ imap: dovecot.imap, smtp }))
      .to.include('INBOX with 1 mails')
      .and.include('SMTP server');
    expect(await dovecot.unread()).to.equal(1);
    const wrong = { ...dovecot.imap, password: 'wrong' };
    const refused = await checkEmail({ imap: wrong }).catch((error: unknown) => error);
    expect(refused).to.be.an.instanceOf(Error);
    await server.close();
  });

  it('has its mails moved where that is wished', async () => {
    await dovecot.as(async (client) => void (await client.mailboxCreate('Recorded')));
    const kit = await start({ doneFolder: 'Recorded' });
    await dovecot.deliver(letter('moved'));
    await answered(kit, 'moved');
    await kit.close();
    const moved = await dovecot.as(async (client) => (await client.mailboxOpen('Recorded')).exists);
    expect(moved).to.equal(1);
  });

  it('processes a mail of 30 MB up to the limit, and names what is missing', async () => {
    const kit = await start();
    const big = Buffer.concat([
      letter('big', { text: 'See the film.' }),
      Buffer.from('\r\n'),
      Buffer.alloc(30 * 1024 * 1024, `${'x'.repeat(70)}\r\n`),
    ]);
    await dovecot.deliver(big, letter('small'));
    const { mail } = await answered(kit, 'big');
    await answered(kit, 'small');
    const { mailThreads, messages } = kit.app.repositories;
    const thread = (await mailThreads.findMail(mail.messageId ?? ''))?.thread;
    const [heard] = await messages.after(`email:${encodeURIComponent(SUPPORT)}:${thread}`, 0, 1);
    expect(JSON.parse(heard?.activity ?? '{}').text).to.include('[Not kept: the rest of the mail]');
    await kit.close();
  });
});
