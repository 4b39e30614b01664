import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { createTransport } from 'nodemailer';
import { Dovecot, hasDovecot } from '../support/email/dovecot.ts';
import { MailKit, SUPPORT } from '../support/email/mail-kit.ts';
import { MailProcess } from '../support/email/mail-process.ts';
import { MailServer } from '../support/email/mail-server.ts';
import { letter } from '../support/email/mails.ts';
import { numbers, sample } from '../support/proof.ts';

const MIB = 1024 * 1024;
const SENDERS = sample(numbers(12), 4, 'servers');

/** A question with a film of so many megabytes as they are sent, a third of which is their encoding. */
function withFilm(name: string, megabytes: number): Buffer {
  const encoded = Buffer.alloc(megabytes * MIB, `${'QUJD'.repeat(19)}\r\n`).toString('latin1');
  return letter(name, { parts: [attached('film.mp4', 'video/mp4', encoded)] });
}

function attached(file: string, type: string, encoded: string): string {
  return `Content-Type: ${type}; name="${file}"\r\nContent-Disposition: attachment; filename="${file}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${encoded}`;
}

/** Whether a refusal asks a server to try again later (RFC 5321, 4.2.1), as servers do. @throws any other error */
function isTemporary(error: { readonly responseCode?: number }): boolean {
  if (error.responseCode === undefined || error.responseCode >= 500) throw error;
  return true;
}

describe('a product that is sent large mails', () => {
  let folder: string;
  let server: MailServer;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'onevoice-large-'));
    server = await MailServer.start();
  });
  afterEach(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('tells who sent one of 30 MB to the mailbox what it could not take, and goes on with the next', async function () {
    if (!hasDovecot()) return this.skip();
    const dovecot = await Dovecot.start();
    await dovecot.deliver(withFilm('big', 30), letter('small'));
    const product = new MailProcess({ store: { dataDir: folder }, imap: dovecot.imap, out: server.url });
    const { mail } = await server.to('big@customer.example');
    expect(mail.text)
      .to.include('30 days of delivery')
      .and.match(/- film\.mp4\n- the rest of your mail/);
    expect((await server.to('small@customer.example')).mail.text).to.not.include('could not take');
    expect(await product.finish()).to.equal(0);
    process.stdout.write(`      (at most ${Math.round(product.peak / MIB)} MB of memory)\n`);
    expect(product.peak).to.be.below(700 * MIB);
    await dovecot.close();
  });

  it(`stays within its memory while servers hand over mails of 24 MB at once (${SENDERS.extent})`, async () => {
    const smtp = { port: 0, host: '127.0.0.1', relays: ['127.0.0.1'] };
    const product = new MailProcess({ store: { dataDir: folder }, smtp, out: server.url });
    const port = await product.port();
    const names = SENDERS.cases.map((number) => `sender${number}`);
    await Promise.all(
      names.map(async (name) => {
        const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
        const envelope = { from: `${name}@customer.example`, to: SUPPORT };
        const raw = withFilm(name, 24);
        while (await transport.sendMail({ envelope, raw }).then(() => false, isTemporary)) await sleep(500);
        transport.close();
      }),
    );
    for (const name of names)
      expect((await server.to(`${name}@customer.example`)).mail.text).to.match(
        /- film\.mp4 \(17(\.\d)? MB\)/,
      );
    expect(await product.finish()).to.equal(0);
    process.stdout.write(`      (at most ${Math.round(product.peak / MIB)} MB of memory)\n`);
    expect(product.peak).to.be.below(1200 * MIB);
  });
});

describe('a mail with a thousand files', () => {
  it('has twenty of them stored, and the reply names the others', async () => {
    const kit = await MailKit.start();
    const parts = Array.from({ length: 1000 }, (_, nth) => attached(`f${nth}.txt`, 'text/plain', 'aGVsbG8='));
    const raw = letter('many', { parts });
    await kit.sendRaw(raw, { from: 'many@customer.example', to: SUPPORT });
    const { mail } = await kit.server.to('many@customer.example');
    expect(mail.text)
      .to.include('30 days of delivery')
      .and.include('- f20.txt (0 MB)')
      .and.include('- + 960');
    const thread = (await kit.app.repositories.mailThreads.findMail(mail.messageId ?? ''))?.thread;
    const conversation = `email:${encodeURIComponent(SUPPORT)}:${thread}`;
    const [heard] = await kit.app.repositories.messages.after(conversation, 0, 1);
    expect(JSON.parse(heard?.activity ?? '{}').attachments).to.have.length(20);
    await kit.close();
  });
});
