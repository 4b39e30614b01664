import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Connection } from 'mongoose';
import { createTransport } from 'nodemailer';
import { EmailChannel } from '../../../channels/email/email-channel.ts';
import type { EmailOptions } from '../../../channels/email/options.ts';
import { type Repositories, repositoriesOn } from '../../../models/repositories.ts';
import { openConnection, prepareModels } from '../../../models/store/connection.ts';
import { mime } from '../../support/email/mails.ts';
import { MemoryHost } from '../../support/path/memory-host.ts';
import { describeRendering } from './channel-suite.ts';

/**
 * The contract of every channel, for one whose entrance is SMTP, without signatures and JSON responses: of the shared suite, which checks HTTP
 * responses, only the part about rendering runs on it.
 */
describe('the email channel, as every channel,', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onevoice-email-'));
  let connection: Connection;
  let repositories: Repositories;
  let channel: EmailChannel;
  let host: MemoryHost;

  before(async () => {
    connection = await openConnection({ dataDir: folder });
    repositories = repositoriesOn(connection);
    await prepareModels(connection);
  });
  beforeEach(async () => {
    const { mailThreads, mailboxes, parseMarks } = repositories;
    const options: EmailOptions = {
      address: 'support@shop.example',
      name: 'Shop',
      plus: true,
      smtp: { port: 0, host: '127.0.0.1', relays: [] },
      transport: { send: async () => {} },
      dailyLimit: 100,
      links: true,
      publicUrl: () => undefined,
      threads: mailThreads,
      mailboxes,
      parseMarks,
      customerByEmail: async () => undefined,
      isClosed: async () => false,
      signature: (staff) => staff,
      isKnown: async () => false,
      now: () => new Date(),
      random: randomBytes,
      log: () => {},
    };
    channel = new EmailChannel(options);
    host = new MemoryHost();
    await channel.start(host);
  });
  afterEach(() => channel.stop());
  after(async () => {
    await connection.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function deliver(id: string, text: string, headers: string[] = []): Promise<void> {
    const raw = mime({ from: 'Nina <nina@customer.example>', subject: 'Hello', text, headers });
    const transport = createTransport({ host: '127.0.0.1', port: channel.smtpPort ?? 0, ignoreTLS: true });
    await transport.sendMail({
      envelope: { from: 'nina@customer.example', to: 'support@shop.example' },
      raw: raw.toString('latin1').replace('<CA123@mail.customer.example>', `<${id}@mail.customer.example>`),
    });
    transport.close();
  }

  it('records a genuine message with its text, sender, conversation and id before it is acknowledged', async () => {
    await deliver('a', 'Where is #1042? 我的订单');
    const [item, ...others] = host.accepted;
    expect(others).to.deep.equal([]);
    expect(item?.activity.type).to.equal('message');
    expect(item?.activity.text).to.equal('Hello\n\nWhere is #1042? 我的订单');
    expect(item?.activity.from).to.deep.equal({ id: 'nina@customer.example', name: 'Nina', role: 'user' });
    expect(item?.activity.timestamp).to.be.an.instanceOf(Date);
    for (const id of [item?.id, item?.account, item?.conversation])
      expect(id).to.be.a('string').and.not.equal('');
  });

  it('gives a duplicate the id of the first delivery, and two messages two ids', async () => {
    await deliver('a1', 'one');
    await deliver('a1', 'one');
    expect(host.accepted).to.have.length(1);
    await deliver('b1', 'one');
    expect(host.accepted).to.have.length(2);
  });

  it('records all messages of one thread in one conversation, in their order', async () => {
    await deliver('first', 'one');
    for (const text of ['two', 'three'])
      await deliver(text, text, ['In-Reply-To: <first@mail.customer.example>']);
    expect(host.accepted.map(({ activity }) => activity.text)).to.deep.equal([
      'Hello\n\none',
      'two',
      'three',
    ]);
    expect(new Set(host.accepted.map(({ conversation }) => conversation)).size).to.equal(1);
  });

  it('merges the mails of one thread into another one of the same address, and of no other', async () => {
    const begun = async (address: string, subject: string) => {
      const matter = await channel.startTicket({ key: `${address} ${subject}`, address, subject });
      const { account = '', externalId = '' } = matter?.conversation ?? {};
      return { account, conversation: externalId };
    };
    const merged = async ({ conversation }: { conversation: string }) =>
      (await repositories.mailThreads.find(conversation))?.mergedInto;
    const cup = await begun('nina@customer.example', 'A cup');
    const lid = await begun('nina@customer.example', 'A lid');
    const work = await begun('nina@work.example', 'A lamp');
    for (const [from, into] of [
      [lid, cup],
      [work, cup],
      [cup, cup],
    ] as const)
      await channel.mergeThreads(from, into);
    expect([await merged(lid), await merged(work), await merged(cup)]).to.deep.equal([
      cup.conversation,
      undefined,
      undefined,
    ]);
  });

  it('records an unreadable mail as far as it can be read, and goes on', async () => {
    const transport = createTransport({ host: '127.0.0.1', port: channel.smtpPort ?? 0, ignoreTLS: true });
    for (const raw of [
      '\r\n',
      'no header at all',
      'From: <>\r\n\r\n',
      `From: ${'x'.repeat(900)}@y.z\r\n\r\nhi`,
      `Message-ID: <${'i'.repeat(900)}@x>\r\nFrom: a@b.example\r\n\r\nhi`,
    ]) {
      await transport.sendMail({ envelope: { from: '', to: 'support@shop.example' }, raw });
    }
    transport.close();
    expect(host.accepted).to.have.length(5);
    expect(host.accepted.every(({ activity }) => activity.type === 'event')).to.equal(true);
  });

  it('has one entrance per method and path', () => {
    const entrances = channel.routes.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(entrances).size).to.equal(entrances.length);
    expect(entrances).to.not.have.length(0);
  });

  describeRendering(() => channel);
});
