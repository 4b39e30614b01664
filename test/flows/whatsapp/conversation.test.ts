import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { SILENT } from '../../../adapters/logger.ts';
import { type App, type ChannelParts, composeApp } from '../../../app/app.ts';
import { demoShop } from '../../../app/demo/demo-shop.ts';
import type { Channel } from '../../../channels/channel.ts';
import { createCloudChannel } from '../../../channels/whatsapp/cloud/cloud-channel.ts';
import type { WhatsappPorts } from '../../../channels/whatsapp/options.ts';
import { createWhatsappWebChannel } from '../../../channels/whatsapp/web/web-channel.ts';
import { ManualClock } from '../../support/path/path-kit.ts';
import { serveRoutes } from '../../support/product/route-server.ts';
import { GraphApi } from '../../support/whatsapp/graph-api.ts';
import { RecordedPorts } from '../../support/whatsapp/ports.ts';
import { ManualTimers, ScriptedClient, webMessage } from '../../support/whatsapp/web-endpoint.ts';
import {
  ANN,
  APP_SECRET,
  cloudMessage,
  cloudStatus,
  NUMBER,
  signatureOf,
  VERIFY_TOKEN,
  webhook,
} from '../../support/whatsapp/webhooks.ts';

/** The whole product over one transport, as a customer at its other end sees it. */
interface Talk {
  readonly app: App;
  readonly conversation: string;
  now(): Date;
  /** Says something and gives what is answered, choices as a numbered menu whatever way they were shown. */
  say(...texts: string[]): Promise<string[]>;
  tell(body: object): Promise<void>;
  /** Lets hours pass. */
  pass(hours: number): Promise<void>;
  close(): Promise<void>;
}

/** Runs the product with a channel; resolves when everything that was said is answered. */
async function productWith(
  channelFor: (ports: WhatsappPorts) => Channel,
): Promise<Pick<Talk, 'app' | 'pass' | 'close'> & { settle: () => Promise<void>; now: () => Date }> {
  const folder = mkdtempSync(join(tmpdir(), 'onevoice-whatsapp-'));
  const clock = new ManualClock();
  const channels = ({ repositories, shop }: ChannelParts) => {
    const ports = new RecordedPorts(repositories.contacts, clock);
    const customerOf = async (phone: string) => (await shop.customers.findByPhone(phone))?._id;
    return [channelFor({ ...ports, now: clock.now, customerOf })];
  };
  const store = { dataDir: folder };
  const app = await composeApp({
    store,
    shop: demoShop(),
    codeSecret: 'x'.repeat(20),
    channels,
    log: SILENT,
    now: clock.now,
  });
  await app.path.start();
  const settle = async () => {
    await app.path.idle();
    clock.advance(1_000);
    await app.path.sweep(0);
    await app.path.idle();
    clock.advance(60_000);
  };
  const pass = async (hours: number) => {
    clock.advance(hours * 3_600_000);
    await settle();
  };
  const close = async () => {
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { app, settle, pass, now: clock.now, close };
}

async function overCloud(): Promise<Talk> {
  const graph = await GraphApi.start();
  const secrets = { accessToken: 'token', appSecret: APP_SECRET, verifyToken: VERIFY_TOKEN };
  const product = await productWith((ports) => createCloudChannel({ ...secrets, apiUrl: graph.url }, ports));
  const [channel] = product.app.channels;
  const host = product.app.path.hostFor('whatsapp');
  await channel?.start?.(host);
  const server = await serveRoutes(channel?.routes ?? [], host);
  let count = 0;
  const tell = async (content: object) => {
    const body = JSON.stringify(content);
    const headers = { 'x-hub-signature-256': signatureOf(body) };
    await fetch(`${server.url}/whatsapp/webhook`, { method: 'POST', headers, body });
  };
  return {
    app: product.app,
    conversation: `whatsapp:${NUMBER}:${ANN}`,
    pass: product.pass,
    now: product.now,
    tell: async (body) => {
      await tell(body);
      await product.settle();
    },
    async say(...texts) {
      const before = graph.messages.length;
      for (const text of texts) {
        count += 1;
        const timestamp = String(product.now().getTime() / 1000);
        await tell(webhook({ messages: [cloudMessage(`m${count}`, { text: { body: text }, timestamp })] }));
      }
      await product.settle();
      return graph.messages.slice(before).map(asText);
    },
    async close() {
      await server.close();
      await product.close();
      await graph.close();
    },
  };
}

type Interactive = {
  body: { text: string };
  action: {
    buttons?: { reply: { title: string } }[];
    sections?: { rows: { title: string; description?: string }[] }[];
  };
};

function asText(message: Record<string, unknown>): string {
  const { body } = (message['text'] ?? {}) as { body?: string };
  if (body !== undefined) return body;
  const { body: above, action } = message['interactive'] as Interactive;
  const rows = action.sections?.[0]?.rows.map(({ title, description }) => description ?? title);
  const titles = rows ?? action.buttons?.map(({ reply }) => reply.title) ?? [];
  return `${above.text}\n\n${titles.map((title, index) => `${index + 1}. ${title}`).join('\n')}`;
}

async function overWeb(): Promise<Talk> {
  const client = new ScriptedClient();
  const settings = { folder: '', chromium: '', chromiumArguments: [], pageMs: 1 };
  const product = await productWith((ports) =>
    createWhatsappWebChannel(
      {
        numbers: [{ account: 'web', settings }],
        secret: 's'.repeat(16),
        print: () => {},
        spawn: () => client,
        after: new ManualTimers().after,
      },
      ports,
    ),
  );
  const [channel] = product.app.channels;
  const host = product.app.path.hostFor('whatsapp');
  let recorded = 0;
  await channel?.start?.({
    ...bound(host),
    accept: async (item) => {
      const accepted = await host.accept(item);
      recorded += 1;
      return accepted;
    },
  });
  client.report({ type: 'ready' });
  let count = 0;
  const said = () => client.requests.flatMap((request) => (request.type === 'send' ? [request.text] : []));
  return {
    app: product.app,
    conversation: `whatsapp:web:${ANN}`,
    pass: product.pass,
    now: product.now,
    tell: async (report) => {
      const before = recorded;
      client.report(report);
      while (recorded === before) await new Promise((resolve) => setImmediate(resolve));
      await product.settle();
    },
    async say(...texts) {
      const before = said().length;
      for (const body of texts) {
        count += 1;
        const timestamp = product.now().getTime() / 1000;
        const before = recorded;
        client.report(webMessage(`m${count}`, { body, timestamp }));
        while (recorded === before) await new Promise((resolve) => setImmediate(resolve));
      }
      await product.settle();
      return said().slice(before);
    },
    async close() {
      await channel?.stop?.();
      await product.close();
    },
  };
}

function bound(host: ReturnType<App['path']['hostFor']>) {
  return {
    openConversation: host.openConversation.bind(host),
    hasConversation: host.hasConversation.bind(host),
    latestSeq: host.latestSeq.bind(host),
    readLog: host.readLog.bind(host),
    subscribe: host.subscribe.bind(host),
    keepFile: host.keepFile.bind(host),
    findFile: host.findFile.bind(host),
    isWithStaff: host.isWithStaff.bind(host),
    providerIdOf: host.providerIdOf.bind(host),
    withinRateLimit: host.withinRateLimit.bind(host),
  };
}

const SCRIPT = [
  ['hi'],
  ['where is', 'my order?'],
  ['1'],
  ['cancel an order'],
  ['2'],
  ['no'],
  ['write me a poem about the sea'],
  ['what is the capital of France?'],
  ['solve x^2 = 4 for me please'],
  ['thanks'],
];

describe('a conversation on WhatsApp', () => {
  let cloud: Talk;
  let web: Talk;
  before(async () => {
    cloud = await overCloud();
    web = await overWeb();
  });
  after(async () => {
    await cloud.close();
    await web.close();
  });

  it('goes the same over both transports, and differs in how choices are shown only', async () => {
    for (const texts of SCRIPT) {
      const answers = await cloud.say(...texts);
      expect(answers, texts.join(' / ')).to.have.length.above(0);
      expect(await web.say(...texts)).to.deep.equal(answers);
    }
  });

  it('identifies the customer by the number: orders are shown without a code', async () => {
    const conversation = await cloud.app.repositories.conversations.find(cloud.conversation);
    expect(conversation?.identity).to.deep.include({ level: 'channel', customer: 'ann' });
  });

  it('declines off-topic questions, and names what it can do', async () => {
    for (const text of [
      'write me a poem about the sea',
      'what is the capital of France?',
      'solve x^2 = 4 for me',
    ]) {
      await cloud.say('hi');
      const answer = (await cloud.say(text)).join('\n');
      expect(answer).to.match(/^Sorry.*I can tell you where an order is/);
      expect(answer).to.not.match(/waves|Paris|x = 2/i);
    }
  });

  it('marks a message as sent, and as read when WhatsApp tells so', async () => {
    const marks = async () =>
      (await cloud.app.repositories.messages.newest(cloud.conversation, 100)).flatMap(
        ({ delivery }) => delivery ?? [],
      );
    const last = (await marks()).at(-1);
    expect(last).to.include({ status: 'sent' });
    const statuses = ['read', 'delivered'].map((status) => cloudStatus(last?.providerId ?? '', status));
    await cloud.tell(webhook({ statuses }));
    expect((await marks()).at(-1)).to.include({ status: 'read', providerId: last?.providerId });
  });

  for (const name of ['cloud', 'web'] as const) {
    it(`pauses the bot for an employee who answers from the phone, until twelve hours after the last message (${name})`, async () => {
      const talk = name === 'cloud' ? cloud : web;
      const typed = (id: string) =>
        talk.tell(name === 'cloud' ? phoneEcho(id, talk.now()) : phoneMessage(id, talk.now()));
      expect(await talk.say('hi')).to.have.length.above(0);
      await typed('t1');
      expect(await talk.say('where is my order?')).to.deep.equal([]);
      await talk.pass(6);
      await typed('t2');
      await talk.pass(11);
      expect(await talk.say('hello?')).to.deep.equal([]);
      await talk.pass(1);
      expect(await talk.say('hi')).to.have.length.above(0);
    });

    it(`keeps a thumb with the message, and offers a person who is not content (${name})`, async () => {
      const talk = name === 'cloud' ? cloud : web;
      await talk.say('hi');
      const { messages } = talk.app.repositories;
      const last = (await messages.newest(talk.conversation, 1))[0];
      const react = async (emoji: string) => {
        const of = last?.delivery?.providerId ?? '';
        const timestamp = talk.now().getTime() / 1000;
        const reaction = { type: 'reaction', of, emoji, fromMe: false, from: `${ANN}@c.us`, timestamp };
        const message = {
          type: 'reaction',
          reaction: { message_id: of, emoji },
          timestamp: String(timestamp),
        };
        await talk.tell(
          name === 'cloud'
            ? webhook({ messages: [cloudMessage(`r${emoji}${timestamp}`, message)] })
            : reaction,
        );
        return (await messages.find(last?._id ?? ''))?.reaction;
      };
      expect(await react('👍')).to.deep.include({ emoji: '👍', score: 1 });
      expect(await react('👎🏿')).to.deep.include({ emoji: '👎🏿', score: -1 });
      const [offer] = await messages.newest(talk.conversation, 1);
      expect(JSON.parse(offer?.activity ?? '{}').text).to.match(/sorry/i);
      expect(await react('')).to.equal(undefined);
    });
  }
});

function phoneEcho(id: string, at: Date): object {
  const timestamp = String(at.getTime() / 1000);
  const metadata = { display_phone_number: '15550783881', phone_number_id: NUMBER };
  const message_echoes = [cloudMessage(id, { from: '15550783881', to: ANN, timestamp })];
  const value = { messaging_product: 'whatsapp', metadata, message_echoes };
  return { entry: [{ changes: [{ field: 'smb_message_echoes', value }] }] };
}

function phoneMessage(id: string, at: Date): object {
  const own = { from: '15550783881@c.us', to: `${ANN}@c.us`, fromMe: true, timestamp: at.getTime() / 1000 };
  return { ...webMessage(id, own), type: 'own' };
}
