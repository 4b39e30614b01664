import { expect } from 'chai';
import type { Arrival } from '../../../../channels/email/incoming/read-mail.ts';
import { SmtpReceiver } from '../../../../channels/email/incoming/smtp-receiver.ts';
import type { EmailOptions } from '../../../../channels/email/options.ts';
import type { SmtpLimits } from '../../../../channels/email/smtp-limits.ts';
import { SmtpClient } from '../../../support/email/smtp-client.ts';
import { MemoryHost } from '../../../support/path/memory-host.ts';
import { until } from '../../../support/until.ts';

const SUPPORT = 'support@shop.example';
const RELAY = '127.0.0.9';
const MIB = 1024 * 1024;

/** Networks of strangers. */
const [EVE, MALLORY, ANN] = ['127.0.0.2', '127.0.0.3', '127.0.0.4'];

describe('receiving mails by SMTP', () => {
  const receivers: SmtpReceiver[] = [];
  const clients: SmtpClient[] = [];
  /** Bytes of strangers' mails. */
  let received = 0;

  afterEach(async () => {
    received = 0;
    for (const client of clients.splice(0)) client.close();
    await Promise.all(receivers.splice(0).map((receiver) => receiver.stop()));
  });

  type Process = (raw: Buffer, arrival: Arrival) => Promise<unknown>;

  async function start(limits: Partial<SmtpLimits>, process: Process = async () => {}) {
    const host = new MemoryHost();
    const options = { address: SUPPORT, log: () => {} } as unknown as EmailOptions;
    const receiver = new SmtpReceiver({ port: 0, host: '127.0.0.1', relays: [RELAY], limits }, options, {
      process,
      withinRateLimit: async (key, limit, windowMs, amount = 1) => {
        if (key.startsWith('smtp-bytes')) received += amount;
        return await host.withinRateLimit(key, limit, windowMs, amount);
      },
    });
    receivers.push(receiver);
    const port = await receiver.start();
    return async (from: string): Promise<SmtpClient> => {
      const client = await SmtpClient.connect(port, from);
      clients.push(client);
      return client;
    };
  }

  /** As many silent connections as asked for, one after the other, with the reply that each was greeted with. */
  async function silent(connect: (from: string) => Promise<SmtpClient>, from: string, count: number) {
    const greeted: { readonly client: SmtpClient; readonly code: string }[] = [];
    for (let nth = 0; nth < count; nth += 1) {
      const client = await connect(from);
      greeted.push({ client, code: (await client.reply()).slice(0, 3) });
    }
    return greeted;
  }

  it('takes mails of others, however many connections one network opens', async () => {
    const connect = await start({ connections: 6, networkConnections: 2 });
    const greeted = await silent(connect, EVE, 8);
    expect(greeted.map(({ code }) => code)).to.deep.equal(['220', '220', ...Array(6).fill('421')]);
    expect(await (await connect(ANN)).mail(SUPPORT, 100)).to.match(/^250 /);
  });

  it('ends the oldest connection of the network with the most, where there is no place for another one', async () => {
    const connect = await start({ connections: 3, networkConnections: 2 });
    const [eve] = await silent(connect, EVE, 1);
    const [oldest, newest] = await silent(connect, MALLORY, 2);
    const ann = await connect(ANN);
    expect(await oldest?.client.reply()).to.match(/^421 /);
    expect(await ann.mail(SUPPORT, 100)).to.match(/^250 /);
    for (const one of [eve, newest]) expect(await one?.client.say('NOOP')).to.match(/^250 /);
  });

  it('has connections for relays when strangers have taken all of theirs, and counts no network of a relay', async () => {
    const connect = await start({ connections: 2, networkConnections: 1 });
    await silent(connect, EVE, 1);
    await silent(connect, MALLORY, 1);
    const relayed = await silent(connect, RELAY, 3);
    expect(relayed.map(({ code }) => code)).to.deep.equal(['220', '220', '421']);
  });

  for (const [who, from] of [
    ['a stranger', EVE],
    ['a relay', RELAY],
  ] as const) {
    it(`ends the connection of ${who} that talks and completes no mail`, async () => {
      const connect = await start({ transactionMs: 300 });
      const client = await connect(from);
      await client.reply();
      let said = await client.say('EHLO me');
      while (said.startsWith('250')) said = await client.say('NOOP');
      expect(said).to.match(/^421 4\.4\.2 /);
      expect(await client.reply()).to.equal('closed');
    });

    it(`ends a mail of ${who} that grows too slowly, and keeps nothing of it`, async () => {
      const taken: Buffer[] = [];
      const connect = await start({ windowMs: 100, leastBytes: 1000 }, async (raw) => taken.push(raw));
      const client = await connect(from);
      expect(await client.begin(SUPPORT)).to.match(/^354 /);
      const trickle = setInterval(() => client.send('x'), 20);
      expect(await client.reply()).to.match(/^421 4\.4\.2 /);
      clearInterval(trickle);
      expect(taken).to.deep.equal([]);
    });
  }

  it('gives a client that waits for us all the time it needs, and a new deadline with the next mail', async () => {
    let take = () => {};
    const taken = new Promise<void>((resolve) => {
      take = resolve;
    });
    const connect = await start({ transactionMs: 2_000 }, async () => await taken);
    const waiting = (await connect(ANN)).mail(SUPPORT, 100);
    const [idle] = await silent(connect, EVE, 1);
    expect(await idle?.client.reply()).to.match(/^421 /);
    take();
    expect(await waiting).to.match(/^250 /);
    expect(await clients[0]?.reply()).to.match(/^421 4\.4\.2 /);
  });

  it('takes so many recipients of a mail, known or not, and ends a client that goes on', async () => {
    const connect = await start({ recipients: 3 });
    const client = await connect(EVE);
    await client.reply();
    await client.say('EHLO me');
    await client.say('MAIL FROM:<eve@customer.example>');
    const named = [SUPPORT, 'nobody@shop.example', SUPPORT, SUPPORT, SUPPORT, SUPPORT, SUPPORT];
    const replies = [];
    for (const address of named) replies.push((await client.say(`RCPT TO:<${address}>`)).slice(0, 3));
    expect(replies).to.deep.equal(['250', '550', '250', '452', '452', '452', '421']);
  });

  it('counts the bytes of a network, and keeps nothing of a mail beyond them', async () => {
    const taken: number[] = [];
    const connect = await start({ bytesPerMinute: 3 * MIB }, async ({ length }) => taken.push(length));
    expect(await (await connect(EVE)).mail(SUPPORT, 2 * MIB)).to.match(/^250 /);
    expect(await (await connect(EVE)).mail(SUPPORT, 2 * MIB)).to.match(/^421 4\.7\.1 /);
    expect(await (await connect(ANN)).mail(SUPPORT, 2 * MIB)).to.match(/^250 /);
    expect(await (await connect(RELAY)).mail(SUPPORT, 4 * MIB)).to.match(/^250 /);
    expect(taken.map((bytes) => Math.round(bytes / MIB))).to.deep.equal([2, 2, 4]);
  });

  it('refuses a mail above 25 MiB when it has come, and ends a client that goes on', async () => {
    const taken: Buffer[] = [];
    const connect = await start({}, async (raw) => taken.push(raw));
    expect(await (await connect(RELAY)).mail(SUPPORT, 26 * MIB)).to.match(/^552 5\.3\.4 /);
    expect(await (await connect(RELAY)).mail(SUPPORT, 51 * MIB)).to.match(/^421 5\.3\.4 /);
    expect(taken).to.deep.equal([]);
  });

  it('counts small mails of a network too', async () => {
    const connect = await start({ bytesPerMinute: 5000 });
    expect(await (await connect(EVE)).mail(SUPPORT, 3500)).to.match(/^250 /);
    expect(await (await connect(EVE)).mail(SUPPORT, 3500)).to.match(/^421 /);
    expect(await (await connect(EVE)).mail(SUPPORT, 350)).to.match(/^250 /);
  });

  it('holds so many bytes of large mails, and small ones beside them', async () => {
    let take = () => {};
    let isHeld = false;
    const taken = new Promise<void>((resolve) => {
      take = resolve;
    });
    const connect = await start({ heldBytes: 3 * MIB }, async ({ length }) => {
      if (length < MIB) return;
      isHeld = true;
      await taken;
    });
    const first = (await connect(EVE)).mail(SUPPORT, 3 * MIB);
    await until(() => isHeld || undefined);
    expect(await (await connect(MALLORY)).mail(SUPPORT, 3 * MIB)).to.match(/^421 4\.3\.1 /);
    expect(await (await connect(MALLORY)).mail(SUPPORT, MIB / 2)).to.match(/^250 /);
    take();
    expect(await first).to.match(/^250 /);
    expect(await (await connect(MALLORY)).mail(SUPPORT, 3 * MIB)).to.match(/^250 /);
  });

  it('lets the networks of large mails take turns, one mail at a time', async () => {
    const order: (string | undefined)[] = [];
    const ends: (() => void)[] = [];
    let length = Number.NaN;
    const connect = await start({}, async (raw, { network }) => {
      length = raw.length;
      order.push(network);
      await new Promise<void>((resolve) => ends.push(resolve));
    });
    const sent: Promise<string>[] = [];
    for (const from of [EVE, EVE, EVE, ANN]) {
      sent.push((await connect(from)).mail(SUPPORT, 2 * MIB));
      await until(() => received === sent.length * length || undefined);
    }
    for (let done = 0; done < 4; done += 1) {
      await until(() => ends[0]);
      expect(ends).to.have.length(1);
      ends.shift()?.();
    }
    expect(await Promise.all(sent)).to.deep.equal(Array(4).fill('250 Recorded'));
    expect(order).to.deep.equal([EVE, ANN, EVE, EVE]);
  });
});
