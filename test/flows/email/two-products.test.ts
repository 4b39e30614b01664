import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { Dovecot, hasDovecot } from '../../support/email/dovecot.ts';
import { MailKit } from '../../support/email/mail-kit.ts';
import { MailProcess } from '../../support/email/mail-process.ts';
import { MailServer } from '../../support/email/mail-server.ts';
import { letter } from '../../support/email/mails.ts';
import { LogBook } from '../../support/log-book.ts';
import { mongoJavaServer } from '../../support/store/mongo-java-server.ts';

/** Between two signs of life, in milliseconds: a dead reader is missed after four of them. */
const BEAT_MS = 300;
const STARTED = new Date();

describe('two products that share a store and a mailbox', () => {
  let dovecot: Dovecot;
  let server: MailServer;
  let mongodbUri: string;

  before(async function () {
    if (!hasDovecot()) this.skip();
    const address = await mongoJavaServer();
    if (address === undefined) return this.skip();
    const uri = new URL(address);
    uri.pathname = `/mails-${randomBytes(6).toString('hex')}`;
    mongodbUri = uri.href;
    dovecot = await Dovecot.start();
  });
  beforeEach(async () => {
    server = await MailServer.start();
  });
  afterEach(async () => server.close());
  after(async () => dovecot?.close());

  const imap = () => ({ ...dovecot.imap, heartbeatMs: BEAT_MS, pollMs: 1000 });
  const mails = (prefix: string) => Array.from({ length: 12 }, (_, index) => `${prefix}${index}`);
  const deliver = (names: readonly string[]) => dovecot.deliver(...names.map((name) => letter(name)));
  const answers = (name: string) => server.taken.filter(({ to }) => to.includes(`${name}@customer.example`));
  const allAnswered = (names: readonly string[]) =>
    server.until(() => names.every((name) => answers(name).length > 0));

  /** Its clock stands still, so that no reader on a busy machine is taken for dead. */
  async function product(): Promise<{ kit: MailKit; log: LogBook }> {
    const log = new LogBook();
    const setup = { imap: imap(), out: { url: server.url } };
    return { kit: await MailKit.start({ mongodbUri, log: log.logger, setup, now: () => STARTED }), log };
  }

  it('has one read at a time, and the other goes on when that one stops', async () => {
    const one = await product();
    await one.log.until('imap-connected');
    const other = await product();
    const before = mails('before');
    await deliver(before);
    await allAnswered(before);
    expect(other.log.events('imap-connected')).to.deep.equal([]);
    expect(other.log.events('mail-recorded')).to.deep.equal([]);
    const meanwhile = mails('meanwhile');
    await Promise.all([deliver(meanwhile), one.kit.close()]);
    await other.log.until('imap-connected');
    await allAnswered(meanwhile);
    await other.kit.app.path.idle();
    expect(server.taken).to.have.length(before.length + meanwhile.length);
    expect(await dovecot.unread()).to.equal(0);
    await other.kit.close();
  });

  it('loses no mail when the reading process is killed, and sends no second reply', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'onevoice-two-'));
    const options = { store: { mongodbUri, dataDir }, imap: imap(), out: server.url };
    const processes = [new MailProcess(options), new MailProcess(options)];
    const speaks = () => Promise.race(processes.map((each) => each.speaks()));
    if (!processes.some(({ isReading }) => isReading)) await speaks();
    const reader = processes.find(({ isReading }) => isReading);
    const other = processes.find(({ isReading }) => !isReading);
    const names = mails('killed');
    await deliver(names);
    await server.until(() => server.taken.length >= 3);
    reader?.kill();
    await reader?.ended();
    const after = mails('after');
    await deliver(after);
    await allAnswered([...names, ...after]);
    expect(await other?.finish()).to.equal(0);
    rmSync(dataDir, { recursive: true, force: true });
    for (const name of [...names, ...after])
      expect(new Set(answers(name).map(({ mail }) => mail.messageId)).size, name).to.equal(1);
    expect(await dovecot.unread()).to.equal(0);
  });
});
