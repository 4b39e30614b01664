import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import { expect } from 'chai';
import { createTransport } from 'nodemailer';
import { UNANSWERED } from '../../models/desk/desk.ts';
import type { MailThread } from '../../models/mail/mail-thread.ts';
import { repositoriesOn } from '../../models/repositories.ts';
import { openConnection } from '../../models/store/connection.ts';
import { Dovecot, hasDovecot } from '../support/email/dovecot.ts';
import { SUPPORT } from '../support/email/mail-kit.ts';
import { MailProcess } from '../support/email/mail-process.ts';
import { MailServer } from '../support/email/mail-server.ts';
import { letter } from '../support/email/mails.ts';
import { sample } from '../support/proof.ts';
import type { CrashPoint, MailChildOptions } from './mail-child.ts';

/**
 * Fetched; stored in its thread; about to be recorded; recorded, but not marked so, or not flagged; flagged, but the position not moved;
 * moved; about to be answered; answered, but not marked as sent.
 */
const IMAP = sample<CrashPoint>(
  [
    'before findOrCreate',
    'after addInbound',
    'accepting',
    'recorded',
    'before markRecorded',
    'before advance',
    'after advance',
    'after addOutbound',
    'before markSent',
  ],
  3,
  'points',
);

/** Received; about to be recorded; recorded, but not acknowledged; about to be answered; answered, but not marked as sent. */
const SMTP = sample<CrashPoint>(
  ['before findOrCreate', 'accepting', 'recorded', 'after addOutbound', 'before markSent'],
  3,
  'points',
);

const MAILS_A_ROUND = 4;

describe('a process that is killed while it takes and answers mails', () => {
  let folder: string;
  let server: MailServer;
  let life: number;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'onevoice-mail-crash-'));
    server = await MailServer.start();
    life = 0;
  });
  afterEach(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function start(way: Pick<MailChildOptions, 'imap' | 'smtp'>, point?: CrashPoint, times = 2): MailProcess {
    life += 1;
    const dies = point !== undefined && { point, times };
    return new MailProcess({ store: { dataDir: folder }, out: server.url, hours: life, ...way, ...dies });
  }

  /** Four new customers. */
  function round(index: number): string[] {
    return Array.from({ length: MAILS_A_ROUND }, (_, mail) => `r${index}m${mail}`);
  }

  /** Waits until every mail is answered, ends the process, and checks that each was answered by one mail, however often that was sent. */
  async function eachAnsweredOnce(
    names: readonly string[],
    last: MailProcess,
    deaths: number,
  ): Promise<void> {
    const answers = (name: string) =>
      server.taken.filter(({ to }) => to.includes(`${name}@customer.example`));
    await server.until(() => names.every((name) => answers(name).length > 0));
    expect(await last.finish()).to.equal(0);
    for (const name of names)
      expect(new Set(answers(name).map(({ mail }) => mail.messageId)).size, name).to.equal(1);
    const repeated = server.taken.length - names.length;
    process.stdout.write(
      `    (${names.length} mails, ${deaths} deaths, ${repeated} answers sent again under their id)\n`,
    );
  }

  it(`loses no mail of a mailbox and answers each with one mail, however often that is sent (${IMAP.extent})`, async function () {
    if (!hasDovecot()) return this.skip();
    const dovecot = await Dovecot.start();
    const imap = { ...dovecot.imap, pollMs: 1000 };
    const names: string[] = [];
    for (const [index, point] of IMAP.cases.entries()) {
      const fresh = round(index);
      names.push(...fresh);
      await dovecot.deliver(...fresh.map((name) => letter(name)));
      expect(await start({ imap }, point).ended(), point).to.equal('SIGKILL');
    }
    await eachAnsweredOnce(names, start({ imap }), IMAP.cases.length);
    expect(await dovecot.unread()).to.equal(0);
    await dovecot.close();
  });

  /** The messages that the stopped product has of an address, with the name of what each asks staff for. */
  async function heardOf(name: string): Promise<{ readonly text: string; readonly asks: unknown }[]> {
    const connection = await openConnection({ dataDir: folder });
    try {
      const { messages } = repositoriesOn(connection);
      const threads = connection.collection<MailThread>('mail-threads');
      const theirs = await threads.find({ address: `${name}@customer.example` }).toArray();
      const logs = await Promise.all(
        theirs.map(({ _id: id }) => messages.after(`email:${encodeURIComponent(SUPPORT)}:${id}`, 0, 100)),
      );
      return logs
        .flat()
        .map(({ activity }): Partial<Activity> => JSON.parse(activity))
        .filter(({ from }) => from?.role === 'user')
        .map(({ text = '', channelData }) => ({ text, asks: channelData?.[UNANSWERED] }));
    } finally {
      await connection.close();
    }
  }

  for (const point of ['after begin', 'before end'] as const) {
    it(`parses no mail again during which it was killed twice (${point}), over SMTP`, async () => {
      const smtp = { port: 0, host: '127.0.0.1', relays: ['127.0.0.1'] };
      const raw = letter('poison');
      const offer = async (product: MailProcess) => {
        const transport = createTransport({ host: '127.0.0.1', port: await product.port(), ignoreTLS: true });
        const envelope = { from: 'any@customer.example', to: SUPPORT };
        await transport.sendMail({ envelope, raw }).finally(() => transport.close());
      };
      for (let deaths = 0; deaths < 2; deaths += 1) {
        const killed = start({ smtp }, point, 1);
        await offer(killed).catch(() => {});
        expect(await killed.ended()).to.equal('SIGKILL');
      }
      const next = start({ smtp }, point, 1);
      await offer(next);
      await offer(next);
      expect(await next.finish()).to.equal(0);
      const heard = await heardOf('poison');
      expect(heard.map(({ asks }) => asks)).to.deep.equal(['unread-mail']);
      expect(heard[0]?.text).to.match(/^A question\n\nThis mail took more time or memory/);
    });

    it(`parses no mail of a mailbox again during which it was killed twice (${point}), marks it as read and goes on`, async function () {
      if (!hasDovecot()) return this.skip();
      const dovecot = await Dovecot.start();
      const imap = { ...dovecot.imap, pollMs: 1000 };
      await dovecot.deliver(letter('poison'));
      for (let deaths = 0; deaths < 2; deaths += 1)
        expect(await start({ imap }, point, 1).ended()).to.equal('SIGKILL');
      await dovecot.deliver(letter('innocent'));
      const next = start({ imap });
      await server.to('innocent@customer.example');
      expect(await next.finish()).to.equal(0);
      expect((await heardOf('poison')).map(({ asks }) => asks)).to.deep.equal(['unread-mail']);
      expect((await heardOf('innocent')).map(({ asks }) => asks)).to.deep.equal([undefined]);
      expect(await dovecot.unread()).to.equal(0);
      await dovecot.close();
    });
  }

  it(`answers each mail that it has acknowledged, and those that are delivered again, with one mail (${SMTP.extent})`, async () => {
    const smtp = { port: 0, host: '127.0.0.1', relays: [] };
    const names: string[] = [];
    /** The mails that the customers' server still has, since they are not acknowledged. */
    let kept = new Map<string, Buffer>();
    const handOver = async (port: number): Promise<void> => {
      const refused = new Map<string, Buffer>();
      for (const [name, raw] of kept) {
        const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
        const envelope = { from: `${name}@customer.example`, to: SUPPORT };
        await transport.sendMail({ envelope, raw }).catch(() => refused.set(name, raw));
        transport.close();
      }
      kept = refused;
    };
    for (const [index, point] of SMTP.cases.entries()) {
      for (const name of round(index)) {
        names.push(name);
        kept.set(name, letter(name));
      }
      const product = start({ smtp }, point);
      await handOver(await product.port());
      expect(await product.ended(), point).to.equal('SIGKILL');
    }
    expect(kept.size, 'mails that were not acknowledged').to.be.above(0);
    const last = start({ smtp });
    await handOver(await last.port());
    expect(kept.size).to.equal(0);
    await eachAnsweredOnce(names, last, SMTP.cases.length);
  });
});
