import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect } from 'chai';
import { classifySmtpError, smtpTransport } from '../../../../channels/email/outgoing/smtp-transport.ts';
import { MailKit, SUPPORT } from '../../../support/email/mail-kit.ts';
import { verifyDkim } from '../../../support/email/verify-dkim.ts';

const MAIL = {
  from: { name: 'Shop', address: SUPPORT },
  to: 'nina@customer.example',
  subject: 'Hi',
  text: 'Hi',
  html: '<p>Hi</p>',
  messageId: '<1@x.example>',
  headers: {},
};

/** A server that says one thing to whoever comes. */
async function saying(greeting: string) {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.end(`${greeting}\r\n`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

describe('a failed submission', () => {
  const failures: readonly (readonly [string, object, 'wait' | 'retry' | 'failed'])[] = [
    ['a server that is not there', { code: 'ESOCKET' }, 'wait'],
    ['a name that is not found', { code: 'EDNS' }, 'wait'],
    ['no greeting in time', { code: 'ETIMEDOUT', timeoutType: 'GREETING_TIMEOUT' }, 'wait'],
    ['a wrong password', { code: 'EAUTH', responseCode: 535 }, 'wait'],
    ['a refused connection', { code: 'EPROTOCOL', responseCode: 554 }, 'wait'],
    ['a server that goes off', { code: 'EENVELOPE', responseCode: 421 }, 'wait'],
    ['silence after the mail was sent', { code: 'ETIMEDOUT', timeoutType: 'SOCKET_TIMEOUT' }, 'retry'],
    ['greylisting', { code: 'EENVELOPE', responseCode: 451 }, 'retry'],
    ['a mailbox over quota', { code: 'EENVELOPE', responseCode: 452 }, 'retry'],
    ['a mail without a possible recipient', { code: 'EENVELOPE' }, 'retry'],
    ['a fault of our own', new TypeError('x is not a function'), 'retry'],
    ['no such address', { code: 'EENVELOPE', responseCode: 550 }, 'failed'],
    ['a mail that is not wanted', { code: 'EMESSAGE', responseCode: 554 }, 'failed'],
  ];
  for (const [name, error, status] of failures) {
    it(`is ${status} for ${name}`, () => {
      expect(classifySmtpError(error).status).to.equal(status);
    });
  }

  it('is classified by the responses of a real server', async () => {
    const server = await saying('554 5.7.1 You are blocked for an hour');
    const exit = smtpTransport({ url: server.url });
    const error = await exit.send(MAIL, []).catch((failure: unknown) => failure);
    exit.close?.();
    server.close();
    expect(classifySmtpError(error)).to.include({ status: 'wait' });
    expect(classifySmtpError(error).reason).to.include('blocked for an hour');
  });
});

describe('a mail that is signed', () => {
  it('verifies as a receiving server checks it, with all that threads and recipients go by, and no longer once it is changed', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    const dkim = { domainName: 'shop.example', keySelector: 'onevoice', privateKey };
    const kit = await MailKit.start({ out: { dkim } });
    await kit.send({
      from: '李娜 <nina@customer.example>',
      subject: '退货 "期限"',
      text: '退货期限是多久？',
    });
    const { raw } = await kit.server.to('nina@customer.example');
    await kit.close();
    const verdict = verifyDkim(raw, publicKey);
    expect(verdict).to.include({ domain: 'shop.example', selector: 'onevoice' });
    expect(verdict?.headers).to.include.members([
      'from',
      'to',
      'subject',
      'date',
      'message-id',
      'reply-to',
      'in-reply-to',
      'references',
      'content-type',
    ]);
    const text = raw.toString('latin1');
    const changes: readonly (readonly [string, string])[] = [
      [text, text.replace(/^To: .*$/m, 'To: eve@evil.example')],
      [text, text.replace(/(\r\n\r\n[\s\S]*?)[A-Za-z]/, '$1!')],
      [text, text.replace('d=shop.example', 'd=evil.example')],
    ];
    for (const [before, after] of changes) {
      expect(after).to.not.equal(before);
      expect(verifyDkim(Buffer.from(after, 'latin1'), publicKey)).to.equal(undefined);
    }
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
    expect(verifyDkim(raw, other.export({ type: 'spki', format: 'pem' }).toString())).to.equal(undefined);
  });
});
