import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import { createTransport } from 'nodemailer';
import { checkEmail } from '../../../channels/email/check-email.ts';
import { type Certificate, makeCertificate } from '../../support/email/certificate.ts';
import { Dovecot, hasDovecot } from '../../support/email/dovecot.ts';
import { MailKit, SUPPORT } from '../../support/email/mail-kit.ts';
import { MailServer } from '../../support/email/mail-server.ts';
import { letter } from '../../support/email/mails.ts';
import { LogBook } from '../../support/log-book.ts';
import { startProduct } from '../../support/product/product-process.ts';
import { ROOT } from '../../support/source-files.ts';

describe('encryption on the way to the mailbox', () => {
  let certificate: Certificate;
  let dovecot: Dovecot;

  before(async function () {
    if (!hasDovecot()) this.skip();
    certificate = makeCertificate();
    dovecot = await Dovecot.start({ tls: { cert: certificate.certPath, key: certificate.keyPath } });
  });
  after(async () => {
    await dovecot?.close();
    certificate?.remove();
  });

  const url = (scheme: 'imap' | 'imaps') => {
    const { user, password, port } = dovecot.imap;
    return `${scheme}://${user}:${password}@127.0.0.1:${scheme === 'imaps' ? dovecot.tlsPort : port}/INBOX`;
  };
  const trusting = () => ({
    EMAIL_ADDRESS: SUPPORT,
    EMAIL_IMAP_URL: url('imaps'),
    NODE_EXTRA_CA_CERTS: certificate.certPath,
  });

  it('is used from the first byte, and mails are answered over it', async () => {
    const server = await MailServer.start();
    await dovecot.deliver(letter('tess'));
    const product = await startProduct({ ...trusting(), SMTP_URL: server.url, MAIL_FROM: SUPPORT });
    try {
      await server.to('tess@customer.example');
    } finally {
      await product.stop();
      await server.close();
    }
    expect(await dovecot.unread()).to.equal(0);
  });

  for (const scheme of ['imaps', 'imap'] as const) {
    it(`is what the doctor finds at ${scheme}://, with STARTTLS where the server has it`, async () => {
      const data = mkdtempSync(join(tmpdir(), 'onevoice-doctor-'));
      const child = spawn(process.execPath, ['--import', 'tsx', 'main.ts', 'doctor'], {
        cwd: ROOT,
        env: { ...process.env, PORT: '0', DATA_DIR: data, ...trusting(), EMAIL_IMAP_URL: url(scheme) },
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const [printed] = await Promise.all([text(child.stdout), once(child, 'exit')]);
      rmSync(data, { recursive: true, force: true });
      expect(printed)
        .to.match(/^ok\s+e-mail: mailbox INBOX/m)
        .and.not.include('without encryption');
    });
  }

  it('is refused for a certificate of an untrusted authority, and the password is not sent', async () => {
    await dovecot.deliver(letter('vera'));
    const before = dovecot.logins();
    expect(before).to.be.above(0);
    for (const way of [{ secure: true, port: dovecot.tlsPort }, { secure: false }]) {
      const imap = { ...dovecot.imap, ...way };
      const [checked] = await Promise.allSettled([checkEmail({ imap })]);
      expect(checked)
        .to.have.property('reason')
        .that.matches(/self-signed certificate/);
      const log = new LogBook();
      const kit = await MailKit.start({ log: log.logger, setup: { imap } });
      expect((await log.until('imap-lost')).reason).to.match(/self-signed certificate/);
      await kit.close();
    }
    expect(dovecot.logins()).to.equal(before);
  });
});

describe('encryption of the SMTP receiver', () => {
  let certificate: Certificate;
  let kit: MailKit;
  let sent = 0;

  before(async () => {
    certificate = makeCertificate();
    const { cert, key } = certificate;
    const smtp = { port: 0, host: '127.0.0.1', relays: [], tls: { cert, key } };
    kit = await MailKit.start({ setup: { smtp } });
  });
  after(async () => {
    await kit?.close();
    certificate?.remove();
  });

  /** Hands a mail over as another server does, and gives what that found. */
  async function hand(options: object): Promise<{ response?: string; failure?: string }> {
    sent += 1;
    const transport = createTransport({ host: '127.0.0.1', port: kit.channel.smtpPort ?? 0, ...options });
    const envelope = { from: `s${sent}@customer.example`, to: SUPPORT };
    try {
      return await transport.sendMail({ envelope, raw: letter(`s${sent}`) });
    } catch (error) {
      return { failure: String(error) };
    } finally {
      transport.close();
    }
  }

  it('is offered, taken by servers that demand it, and not forced on others', async () => {
    const demanding = await hand({ requireTLS: true, tls: { ca: certificate.cert } });
    expect(demanding.response).to.match(/^250/);
    await kit.server.to('s1@customer.example');
    expect((await hand({ ignoreTLS: true })).response).to.match(/^250/);
    await kit.server.to('s2@customer.example');
  });

  it('fails to convince a server that does not trust the certificate', async () => {
    expect((await hand({ requireTLS: true })).failure).to.match(/self-signed certificate/);
  });

  it('is not there without a certificate, and a server that demands it keeps its mail', async () => {
    const plain = await MailKit.start();
    const transport = createTransport({
      host: '127.0.0.1',
      port: plain.channel.smtpPort ?? 0,
      requireTLS: true,
    });
    const envelope = { from: 'ann@customer.example', to: SUPPORT };
    const [sending] = await Promise.allSettled([transport.sendMail({ envelope, raw: letter('ann') })]);
    expect(sending)
      .to.have.property('reason')
      .that.matches(/STARTTLS/);
    transport.close();
    await plain.close();
  });
});
