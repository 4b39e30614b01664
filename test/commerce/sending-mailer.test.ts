import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import { SMTPServer } from 'smtp-server';
import { type SmtpTransportOptions, smtpTransport } from '../../channels/email/outgoing/smtp-transport.ts';
import { SEND_DEADLINE_MS, SendingMailer } from '../../commerce/sending-mailer.ts';
import type { OutgoingMailRepository } from '../../models/mail/outgoing-mail-repository.ts';
import { verifyDkim } from '../support/email/verify-dkim.ts';
import { PathStore } from '../support/path/path-kit.ts';

const NOW = new Date('2026-01-05T10:00:00Z');
const MAIL = { to: 'mia@example.com', subject: 'An answer 回复', text: 'In 3 days.\n\nAnn', key: 'case:1' };

/** A mail as the server got it: its headers unfolded. */
interface Got {
  readonly raw: string;
  readonly to: readonly string[];
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

describe('the mailer by SMTP', () => {
  let store: PathStore;
  let mails: OutgoingMailRepository;
  let server: SMTPServer;
  let got: Got[];
  /** What the server says to each mail after it has read it; undefined: it takes it. */
  let refusals: (Error | undefined)[];

  beforeEach(async () => {
    store = await PathStore.open();
    mails = store.repositories.mails;
    got = [];
    refusals = [];
    server = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      onAuth: ({ username, password }, _session, done) =>
        done(null, username === 'us@er' && password === 'p:ss' ? { user: username } : undefined),
      onRcptTo: ({ address }, _session, done) =>
        address.startsWith('nobody@') ? done(new Error('no such mailbox')) : done(),
      onData: (stream, session, done) => {
        void text(stream).then((raw) => {
          const [head = '', ...body] = raw.split('\r\n\r\n');
          const lines = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
          const headers = new Map(
            lines.map((line) => [line.split(': ', 1)[0] ?? '', line.split(': ').slice(1).join(': ')]),
          );
          got.push({
            raw,
            to: session.envelope.rcptTo.map(({ address }) => address),
            headers,
            body: body.join('\n'),
          });
          done(refusals.shift());
        });
      },
      authOptional: true,
      allowInsecureAuth: true,
    });
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
  });

  afterEach(async () => {
    await new Promise<void>((resolve) => server.close(() => resolve()));
    await store.close();
  });

  function mailer(credentials = '', more: Partial<SmtpTransportOptions> = {}): SendingMailer {
    const { port } = server.server.address() as AddressInfo;
    const url = `smtp://${credentials}127.0.0.1:${port}`;
    const exit = smtpTransport({ url, withinMs: SEND_DEADLINE_MS, ...more });
    return new SendingMailer(exit, 'Shop <help@shop.example>', mails, () => NOW);
  }

  const refusalOf = async (sending: Promise<void>): Promise<unknown> =>
    await sending.then(
      () => undefined,
      (error: unknown) => error,
    );

  it('sends a mail as one that no robot answers, and keeps it', async () => {
    await mailer().send(MAIL);
    const [mail] = got;
    expect(mail?.to).to.deep.equal(['mia@example.com']);
    expect(mail?.body).to.include('In 3 days.');
    expect(mail?.headers.get('From')).to.equal('Shop <help@shop.example>');
    expect(mail?.headers.get('Auto-Submitted')).to.equal('auto-generated');
    expect(mail?.headers.get('X-Auto-Response-Suppress')).to.equal('All');
    expect(mail?.headers.get('Message-ID')).to.match(/^<[0-9a-f]{32}@shop\.example>$/);
    expect(await mails.findNewest(5)).to.have.length(1);
  });

  it('keeps no secret of a mail that was sent', async () => {
    const secret = { text: '482913', until: NOW };
    await mailer().send({ ...MAIL, subject: '482913 is it', text: 'It is 482913.', secret });
    expect(got[0]?.body).to.include('It is 482913.');
    const [kept] = await mails.findNewest(5);
    expect([kept?.subject, kept?.text, kept?.secret]).to.deep.equal([
      '•••••• is it',
      'It is ••••••.',
      undefined,
    ]);
  });

  it('signs a mail with the key that it was given', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    const dkim = { domainName: 'shop.example', keySelector: 'codes', privateKey };
    await mailer('', { dkim }).send(MAIL);
    const raw = Buffer.from(got[0]?.raw ?? '');
    expect(verifyDkim(raw, publicKey)).to.include({ domain: 'shop.example', selector: 'codes' });
    expect(verifyDkim(Buffer.from(raw.toString().replace('mia@', 'eve@')), publicKey)).to.equal(undefined);
  });

  it('sends once per key, over restarts too', async () => {
    const first = mailer();
    await first.send(MAIL);
    await first.send(MAIL);
    await mailer().send({ ...MAIL, text: 'changed' });
    expect(got).to.have.length(1);
    await mailer().send({ ...MAIL, key: 'case:2' });
    expect(got).to.have.length(2);
  });

  it('throws when the server does not take it, and repeats it with the same id', async () => {
    refusals = [Object.assign(new Error('try later'), { responseCode: 451 })];
    expect(await refusalOf(mailer().send(MAIL))).to.be.instanceOf(Error);
    expect(await mails.has(MAIL.key)).to.equal(false);
    await mailer().send(MAIL);
    const ids = got.map(({ headers }) => headers.get('Message-ID'));
    expect(ids).to.have.length(2);
    expect(ids[0]).to.be.a('string').that.equals(ids[1]);
  });

  it('throws for a mailbox that does not exist and a server that is not there', async () => {
    expect(await refusalOf(mailer().send({ ...MAIL, to: 'nobody@example.com' }))).to.be.instanceOf(Error);
    const gone = mailer();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    expect(await refusalOf(gone.send(MAIL))).to.be.instanceOf(Error);
    expect(await mails.findNewest(5)).to.deep.equal([]);
  });

  it('signs in with the name and password of its address', async () => {
    await mailer('us%40er:p%3Ass@').send(MAIL);
    expect(got).to.have.length(1);
    expect(await refusalOf(mailer('us%40er:wrong@').send({ ...MAIL, key: 'case:2' }))).to.be.instanceOf(
      Error,
    );
  });

  it('puts a break in a subject into no header', async () => {
    await mailer().send({ ...MAIL, subject: 'Hi\r\nBcc: all@example.com' });
    expect(got[0]?.to).to.deep.equal(['mia@example.com']);
    expect(got[0]?.headers.has('Bcc')).to.equal(false);
  });
});
