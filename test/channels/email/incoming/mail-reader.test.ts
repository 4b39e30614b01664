import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Connection } from 'mongoose';
import { createTransport } from 'nodemailer';
import { EmailChannel } from '../../../../channels/email/email-channel.ts';
import type { MailParser } from '../../../../channels/email/incoming/mail-reader.ts';
import type { EmailOptions } from '../../../../channels/email/options.ts';
import { UntrustedParser } from '../../../../channels/shared/untrusted/untrusted-parser.ts';
import { UNANSWERED } from '../../../../models/desk/desk.ts';
import { fileRefs } from '../../../../models/files/file-ref.ts';
import { type Repositories, repositoriesOn } from '../../../../models/repositories.ts';
import { openConnection, prepareModels } from '../../../../models/store/connection.ts';
import type { readMail } from '../../../support/email/hostile-mail.ts';
import { mime } from '../../../support/email/mails.ts';
import { MemoryHost } from '../../../support/path/memory-host.ts';

const SUPPORT = 'support@shop.example';

/** The parser of the product's mails with a bad case in it, which it ends after a moment in place of ten seconds. */
class HostileParser implements MailParser {
  readonly parsed: string[] = [];
  limitMs = 300;
  readonly #parser = new UntrustedParser<typeof readMail>({
    module: new URL('../../../support/email/hostile-mail.ts', import.meta.url),
    name: 'readMail',
  });

  parse: MailParser['parse'] = async (input, run) => {
    const isHostile = input.raw.includes('SPIN');
    this.parsed.push(isHostile ? 'hostile' : 'innocent');
    return await this.#parser.parse(input, { ...run, ...(isHostile && { timeMs: this.limitMs }) });
  };

  stop = async () => await this.#parser.stop();
}

describe('mails that take too much to parse', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onevoice-costly-'));
  let connection: Connection;
  let repositories: Repositories;
  const channels: EmailChannel[] = [];

  before(async () => {
    connection = await openConnection({ dataDir: folder });
    repositories = repositoriesOn(connection);
    await prepareModels(connection);
  });
  afterEach(async () => {
    await Promise.all(channels.splice(0).map((channel) => channel.stop()));
  });
  after(async () => {
    await connection.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(given: Partial<EmailOptions> = {}) {
    const { mailThreads: threads, mailboxes, parseMarks } = repositories;
    const parser = new HostileParser();
    const host = new MemoryHost();
    const channel = new EmailChannel(
      {
        ...{ address: SUPPORT, name: 'Shop', plus: true, dailyLimit: 100, links: false },
        smtp: { port: 0, host: '127.0.0.1', relays: ['127.0.0.1'] },
        transport: { send: async () => {} },
        publicUrl: () => undefined,
        ...{ threads, mailboxes, parseMarks },
        customerByEmail: async () => undefined,
        isClosed: async () => false,
        signature: (staff) => staff,
        isKnown: async () => false,
        now: () => new Date(),
        random: randomBytes,
        log: () => {},
        ...given,
      },
      parser,
    );
    channels.push(channel);
    await channel.start(host);
    return { channel, host, parser };
  }

  async function deliver({ smtpPort }: EmailChannel, raw: Buffer): Promise<string> {
    const transport = createTransport({ host: '127.0.0.1', port: smtpPort ?? 0, ignoreTLS: true });
    const { response } = await transport.sendMail({
      envelope: { from: 'any@customer.example', to: SUPPORT },
      raw,
    });
    transport.close();
    return response;
  }

  /** Lets a parser take as long as it likes; resolves when it has begun. */
  async function endless(parser: HostileParser): Promise<void> {
    const { parse } = parser;
    await new Promise<void>((resolve) => {
      parser.parse = async (input, run) =>
        await parse(input, {
          ...run,
          beforeParsing: async () => {
            await run.beforeParsing?.();
            resolve();
          },
        });
      parser.limitMs = 1_000_000;
    });
  }

  const hostile = (name: string): Buffer =>
    mime({
      from: `Eve <${name}@customer.example>`,
      subject: `About ${name}`,
      text: 'x',
      headers: ['X-Case: SPIN'],
    });

  it('are acknowledged, and shown to staff as a file with a sentence', async () => {
    const { channel, host } = await start();
    const raw = hostile('eve');
    expect(await deliver(channel, raw)).to.match(/^250 /);
    const [item] = host.accepted;
    const { type, from, text = '', channelData } = item?.activity ?? {};
    expect([type, from?.id, channelData?.[UNANSWERED]]).to.deep.equal([
      'message',
      'eve@customer.example',
      'unread-mail',
    ]);
    expect(text).to.match(/^About eve\n\nThis mail took more time or memory/);
    const [file] = fileRefs(item?.activity ?? {});
    expect(file?.name).to.equal('mail.eml');
    const kept = await host.findFile(file?.media ?? '');
    expect(kept?.bytes.toString()).to.contain('SPIN');
    expect((await repositories.mailThreads.find(item?.conversation ?? ''))?.address).to.equal(
      'eve@customer.example',
    );
  });

  it('say in the shop’s language what they are', async () => {
    const { channel, host } = await start({ locale: 'de' });
    await deliver(channel, hostile('german'));
    expect(host.accepted[0]?.activity.text).to.contain('Diese E-Mail zu lesen hat mehr Zeit');
  });

  it('are recorded once and not parsed again, however often they are offered and by whichever process', async () => {
    const raw = hostile('again');
    const first = await start();
    await deliver(first.channel, raw);
    expect(first.host.accepted).to.have.length(1);
    const second = await start();
    await deliver(second.channel, raw);
    await deliver(second.channel, raw);
    expect(second.parser.parsed).to.deep.equal([]);
    const ids = [...first.host.accepted, ...second.host.accepted].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(1);
  });

  it('are parsed again after a process was killed while it parsed them, and not after a second one', async () => {
    const raw = hostile('killed');
    const killed = [await start(), await start()];
    const unanswered: Promise<unknown>[] = [];
    for (const { channel, parser } of killed) {
      const parsing = endless(parser);
      unanswered.push(deliver(channel, raw).catch(() => {}));
      await parsing;
    }
    const { channel, host, parser } = await start();
    await deliver(channel, raw);
    expect(parser.parsed).to.deep.equal([]);
    expect(host.accepted[0]?.activity.channelData?.[UNANSWERED]).to.equal('unread-mail');
    await Promise.all(killed.map((each) => each.channel.stop()));
    await Promise.all(unanswered);
    const again = await start();
    await deliver(again.channel, raw);
    expect(again.parser.parsed).to.deep.equal([]);
  });

  it('hold up no mail of another sender', async () => {
    const { channel, host } = await start();
    const innocent = ['ann', 'ben', 'cem'].map((name) =>
      mime({ from: `${name}@customer.example`, subject: name, text: `I am ${name}.` }),
    );
    await Promise.all([hostile('mallory'), ...innocent].map((raw) => deliver(channel, raw)));
    const texts = host.accepted.map(({ activity }) => activity.text);
    expect(texts.filter((text) => text?.includes('I am'))).to.have.length(3);
    expect(texts.filter((text) => text?.includes('This mail took more'))).to.have.length(1);
  });

  it('leave no mark on a mail that was parsed', async () => {
    const { channel, host } = await start();
    await deliver(channel, mime({ from: 'zoe@customer.example', subject: 'Hi', text: 'Hello' }));
    expect(host.accepted).to.have.length(1);
    const marks = connection.collection('mail-parse-marks');
    expect(await marks.countDocuments({ isTooCostly: false })).to.equal(0);
  });

  it('are given back at a stop, without a mark, so that they are parsed next time', async () => {
    const { channel, parser } = await start();
    const parsing = endless(parser);
    const refused = deliver(channel, hostile('stopped')).then(
      () => 'taken',
      () => 'refused',
    );
    await parsing;
    await channel.stop();
    expect(await refused).to.equal('refused');
    const next = await start();
    await deliver(next.channel, hostile('stopped'));
    expect(next.parser.parsed).to.deep.equal(['hostile']);
  });
});
