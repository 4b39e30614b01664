import { expect } from 'chai';
import { Dovecot, hasDovecot } from '../../support/email/dovecot.ts';
import { type FaultKind, type FaultPoint, ImapProxy } from '../../support/email/imap-proxy.ts';
import { MailKit } from '../../support/email/mail-kit.ts';
import { letter } from '../../support/email/mails.ts';
import { LogBook } from '../../support/log-book.ts';

const POINTS: readonly FaultPoint[] = ['greeting', 'login', 'SELECT', 'SEARCH', 'FETCH', 'STORE', 'IDLE'];

describe('a mailbox whose server fails', () => {
  let dovecot: Dovecot;
  let proxy: ImapProxy;
  let kit: MailKit;
  const log = new LogBook();
  const names: string[] = [];

  before(async function () {
    if (!hasDovecot()) this.skip();
    dovecot = await Dovecot.start();
    proxy = await ImapProxy.start(dovecot.port);
    kit = await MailKit.start({
      log: log.logger,
      setup: { imap: { ...dovecot.imap, port: proxy.port, pollMs: 500, answerMs: 300 } },
    });
  });
  after(async () => {
    await kit?.close();
    await proxy?.close();
    await dovecot?.close();
  });

  const ask = async (name: string): Promise<void> => {
    names.push(name);
    await dovecot.deliver(letter(name));
  };
  const answer = (name: string) => kit.server.to(`${name}@customer.example`);

  for (const how of ['hangs', 'drops'] satisfies FaultKind[]) {
    for (const at of POINTS) {
      it(`goes on after one that ${how} at ${at}, and every mail is answered once`, async () => {
        const name = `${how}-${at}`.toLowerCase();
        proxy.break(at, how);
        if (at === 'greeting' || at === 'login' || at === 'SELECT') proxy.cut();
        await ask(name);
        await proxy.met();
        proxy.mend();
        await answer(name);
        await ask(`${name}-after`);
        await answer(`${name}-after`);
        await kit.app.path.idle();
        expect(kit.server.taken.map(({ to }) => to[0])).to.have.members(
          names.map((known) => `${known}@customer.example`),
        );
        expect(await dovecot.unread()).to.equal(0);
      });
    }
  }

  it('sets a mail aside that the server can not give, so that those behind it are answered, and logs it', async () => {
    const [uid] = await dovecot.as(async (client) => {
      const status = await client.status('INBOX', { uidNext: true });
      return [status === false ? 0 : status.uidNext];
    });
    proxy.break('FETCH', 'drops', String(uid));
    await dovecot.deliver(letter('poison'));
    await proxy.met();
    await ask('behind');
    await answer('behind');
    expect(log.events('mail-set-aside').map((fields) => fields['uid'])).to.deep.equal([uid]);
    expect(await dovecot.unread()).to.equal(1);
  });
});
