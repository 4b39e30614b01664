import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { Dovecot, hasDovecot } from '../support/email/dovecot.ts';
import { MailServer } from '../support/email/mail-server.ts';
import { mime } from '../support/mails.ts';

/** Fetched and not recorded; recorded and not marked so, or not passed; passed; about to be answered; answered and not written down. */
const POINTS = [
  'before heard',
  'after heard',
  'before recorded',
  'before advance',
  'after advance',
  'after saying',
  'before said',
];
const MAILS_A_ROUND = 4;

describe('a process that is killed while it takes and answers mails', function () {
  this.timeout(180_000);
  const folder = mkdtempSync(join(tmpdir(), 'onevoice-mail-crash-'));
  let dovecot: Dovecot;
  let server: MailServer;
  let life = 0;

  before(async function () {
    if (!hasDovecot()) this.skip();
    dovecot = await Dovecot.start();
    server = await MailServer.start();
  });
  after(async () => {
    await dovecot?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function start(point: string): ChildProcess {
    life += 1;
    const words = [folder, dovecot.port, server.port, point, 2, life].map(String);
    return fork(new URL('./mail-child.ts', import.meta.url), words, { execArgv: ['--import', 'tsx'] });
  }

  it('loses no mail and answers each with one mail, however often that is sent', async () => {
    const names: string[] = [];
    for (const [round, point] of POINTS.entries()) {
      const fresh = Array.from({ length: MAILS_A_ROUND }, (_, index) => `r${round}m${index}`);
      names.push(...fresh);
      const mails = fresh.map((name) => {
        const raw = mime({
          from: `${name}@customer.example`,
          subject: 'A question',
          text: 'How long may I return things?',
        });
        return Buffer.from(raw.toString('latin1').replace('CA123@', `${name}@`), 'latin1');
      });
      await dovecot.deliver(...mails);
      const child = start(point);
      await once(child, 'exit');
      expect(child.signalCode, point).to.equal('SIGKILL');
    }
    const last = start('none');
    const answers = (name: string) =>
      server.taken.filter(({ to }) => to.includes(`${name}@customer.example`));
    await server.until(() => names.every((name) => answers(name).length > 0));
    const exit = once(last, 'exit');
    last.send('finish');
    await exit;
    expect(last.exitCode).to.equal(0);
    for (const name of names) {
      expect(new Set(answers(name).map(({ mail }) => mail.messageId)).size, name).to.equal(1);
    }
    const repeated = server.taken.length - names.length;
    process.stdout.write(
      `    (${names.length} mails, ${POINTS.length} deaths, ${repeated} answers sent again under their id)\n`,
    );
    expect(await dovecot.unread()).to.equal(0);
  });
});
