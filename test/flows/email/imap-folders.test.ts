import { expect } from 'chai';
import { Dovecot, hasDovecot } from '../../support/email/dovecot.ts';
import { ImapProxy } from '../../support/email/imap-proxy.ts';
import { MailKit } from '../../support/email/mail-kit.ts';
import { letter } from '../../support/email/mails.ts';
import { LogBook } from '../../support/log-book.ts';

const FOLDER = 'Support';

describe('a folder of a mailbox that others work in', () => {
  let dovecot: Dovecot;
  let proxy: ImapProxy;
  let kit: MailKit;
  let log: LogBook;

  before(async function () {
    if (!hasDovecot()) this.skip();
    dovecot = await Dovecot.start();
    proxy = await ImapProxy.start(dovecot.port);
  });
  beforeEach(async () => {
    await dovecot.as(async (client) => void (await client.mailboxCreate(FOLDER)));
    log = new LogBook();
    const imap = { ...dovecot.imap, folder: FOLDER, port: proxy.port, pollMs: 500 };
    kit = await MailKit.start({ log: log.logger, setup: { imap } });
    await log.until('imap-connected');
  });
  afterEach(async () => {
    await kit?.close();
    await dovecot.as(async (client) => {
      for (const folder of [FOLDER, 'Renamed']) await client.mailboxDelete(folder).catch(() => {});
    });
  });
  after(async () => {
    await proxy?.close();
    await dovecot?.close();
  });

  const deliver = (...names: readonly string[]) =>
    dovecot.as(async (client) => {
      for (const name of names) await client.append(FOLDER, letter(name));
    });
  const answered = (name: string) => kit.server.to(`${name}@customer.example`);
  const answeredSoFar = async () => {
    await kit.app.path.idle();
    return kit.server.taken.map(({ to }) => to[0]?.split('@')[0]);
  };

  it('is read again where it was once it has its name back', async () => {
    await deliver('early');
    await answered('early');
    await dovecot.as((client) => client.mailboxRename(FOLDER, 'Renamed'));
    await log.until('imap-lost');
    await dovecot.as(async (client) => void (await client.append('Renamed', letter('meanwhile'))));
    await dovecot.as((client) => client.mailboxRename('Renamed', FOLDER));
    await answered('meanwhile');
    await deliver('late');
    await answered('late');
    expect(await answeredSoFar()).to.deep.equal(['early', 'meanwhile', 'late']);
  });

  it('is read again when it was deleted and recreated, without a second reply to any mail', async () => {
    const same = letter('same');
    await dovecot.as(async (client) => void (await client.append(FOLDER, same)));
    await answered('same');
    await dovecot.as((client) => client.mailboxDelete(FOLDER));
    await log.until('imap-lost');
    await dovecot.as(async (client) => {
      await client.mailboxCreate(FOLDER);
      await client.append(FOLDER, same);
      await client.append(FOLDER, letter('fresh'));
    });
    await answered('fresh');
    expect(await answeredSoFar()).to.deep.equal(['same', 'fresh']);
  });

  it('is read again when another folder takes its name while the connection stays open', async () => {
    await deliver('old');
    await answered('old');
    await dovecot.as(async (client) => {
      await client.mailboxRename(FOLDER, 'Renamed');
      await client.mailboxCreate(FOLDER);
      await client.append(FOLDER, letter('new'));
    });
    await answered('new');
    expect(await answeredSoFar()).to.deep.equal(['old', 'new']);
  });

  it('may lose a mail to another program between our looking and our fetching: the others are answered', async () => {
    const takeAway = (work: 'move' | 'delete') => async () =>
      await dovecot.as(async (client) => {
        await client.mailboxOpen(FOLDER);
        const first = { to: 'away@customer.example', from: 'away' };
        const [uid = 0] = (await client.search({ from: first.from }, { uid: true })) || [];
        if (work === 'move') await client.messageMove(String(uid), 'INBOX', { uid: true });
        else await client.messageDelete(String(uid), { uid: true });
      });
    for (const work of ['move', 'delete'] as const) {
      proxy.meanwhile('FETCH', takeAway(work));
      await deliver('away', `stays-after-${work}`);
      await answered(`stays-after-${work}`);
    }
    expect(await answeredSoFar()).to.have.members(['stays-after-move', 'stays-after-delete']);
  });
});
