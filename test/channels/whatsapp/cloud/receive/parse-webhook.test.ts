import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { parseWebhook } from '../../../../../channels/whatsapp/cloud/receive/parse-webhook.ts';
import { seededRandom } from '../../../../../models/seeded-random.ts';
import { ROOT } from '../../../../support/source-files.ts';
import { CloudEndpoint } from '../../../../support/whatsapp/cloud-endpoint.ts';
import {
  ANN,
  cloudMessage,
  cloudStatus,
  NUMBER,
  START,
  signatureOf,
  VERIFY_TOKEN,
  webhook,
} from '../../../../support/whatsapp/webhooks.ts';

type Handshake = { query: string; expect_status: number; expect_body?: string };

describe("Meta's webhook", () => {
  let endpoint: CloudEndpoint;
  beforeEach(async () => {
    endpoint = await CloudEndpoint.start();
  });
  afterEach(() => endpoint.close());

  const texts = () => endpoint.host.accepted.map(({ activity }) => activity.text ?? activity.name);

  const { verify_handshake: handshakes } = JSON.parse(
    readFileSync(join(ROOT, 'test/fixtures/whatsapp/signature-vectors.json'), 'utf8'),
  ) as { verify_handshake: Handshake[] };
  for (const { query, expect_status, expect_body } of handshakes) {
    it(`answers the handshake ${query} with ${expect_status}`, async () => {
      const asked = query.replace('<TOKEN>', VERIFY_TOKEN);
      const response = await fetch(`${endpoint.url}/whatsapp/webhook?${asked}`);
      expect(response.status).to.equal(expect_status);
      if (expect_body !== undefined) expect(await response.text()).to.equal(expect_body);
    });
  }

  it('takes everything of every entry and change, messages in their order and before statuses', async () => {
    const later = cloudMessage('later', { timestamp: String(START + 5) });
    const first = webhook({ statuses: [cloudStatus('wamid.1', 'sent')], messages: [later] }) as {
      entry: unknown[];
    };
    const second = webhook({ messages: [cloudMessage('a'), cloudMessage('b')] }) as { entry: unknown[] };
    await endpoint.post({ object: 'whatsapp_business_account', entry: [...first.entry, ...second.entry] });
    expect(texts()).to.deep.equal(['a', 'b', 'later', 'receipt']);
  });

  it('is not harmed by items that can not be read or kept, and answers 200', async () => {
    const bad = [
      null,
      7,
      {},
      { id: 'x' },
      cloudMessage('y'.repeat(600)),
      cloudMessage('z', { timestamp: 'soon' }),
    ];
    const { status } = await endpoint.post(
      webhook({ messages: [...bad, cloudMessage('good')], statuses: [{}] }),
    );
    expect(status).to.equal(200);
    expect(texts()).to.include('good');
  });

  it('is not harmed by data of an item that are nested 20,000 deep, nor by ids and times that no store holds', async () => {
    const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
    const flow = { type: 'nfm_reply', nfm_reply: { response_json: deep } };
    const bad = [
      cloudMessage('order', { type: 'order', order: { nested: 'DEEP' } }),
      cloudMessage('flow', { type: 'interactive', interactive: flow }),
      cloudMessage('context', { context: 'DEEP' }),
      cloudMessage('half \ud800'),
      cloudMessage('nul', { from: '4477\0' }),
      cloudMessage('long', { from: '4'.repeat(3_000) }),
      cloudMessage('late', { timestamp: 1e300 }),
      cloudMessage('quoted', { context: { id: 'half \udc00' } }),
    ];
    const body = JSON.stringify(webhook({ messages: [...bad, cloudMessage('good')] }));
    expect((await endpoint.post(body.replaceAll('"DEEP"', deep))).status).to.equal(200);
    expect(texts().filter((text) => text !== '')).to.deep.equal(['context', 'good']);
    expect(() => JSON.stringify(endpoint.host.accepted)).not.to.throw();
  });

  it('cleans and cuts what a customer wrote, and keeps line breaks and emoji', async () => {
    const odd = 'one\0 \ud83d two\u001b[31m\n👍';
    await endpoint.post(
      webhook({
        contacts: [{ wa_id: ANN, profile: { name: 'Ann\0\udc4d' } }],
        messages: [
          cloudMessage('a', { text: { body: odd } }),
          cloudMessage('b', { text: { body: 'x'.repeat(2_000_000) } }),
          cloudMessage('c', { type: 'order', order: { [odd]: odd } }),
        ],
      }),
    );
    const [written, long, order] = endpoint.host.accepted.map(({ activity }) => activity);
    const clean = 'one \ufffd two[31m\n👍';
    expect(written).to.deep.include({ text: clean }).and.to.have.nested.property('from.name', 'Ann\ufffd');
    expect(long?.text).to.have.length(65_536);
    expect(order?.value).to.deep.equal({ [clean]: clean });
  });

  it('takes the same event once, however often and on however many days it is delivered', async () => {
    const body = webhook({ messages: [cloudMessage('a')], statuses: [cloudStatus('wamid.1', 'delivered')] });
    for (let day = 0; day < 7; day += 1) {
      await endpoint.post(body);
      endpoint.clock.advance(24 * 3_600_000);
    }
    expect(texts()).to.deep.equal(['a', 'receipt']);
    expect(endpoint.graph.reads).to.have.length(1);
  });

  it('has Meta deliver again what could not be recorded, and keeps the rest', async () => {
    const { host } = endpoint;
    const accept = host.accept.bind(host);
    let refused = 0;
    host.accept = async (item) => {
      if (item.id !== 'b' || refused++ > 0) return await accept(item);
      throw new Error('the store is away');
    };
    const body = webhook({ messages: [cloudMessage('a'), cloudMessage('b'), cloudMessage('c')] });
    expect((await endpoint.post(body)).status).to.equal(500);
    expect(texts()).to.deep.equal(['a', 'c']);
    expect((await endpoint.post(body)).status).to.equal(200);
    expect(texts()).to.deep.equal(['a', 'c', 'b']);
  });

  it('ignores groups and what the shop wrote itself', async () => {
    const messages = [
      cloudMessage('group', { group_id: 'g1' }),
      cloudMessage('own', { from: '15550783881' }),
      cloudMessage('customer'),
    ];
    const statuses = [cloudStatus('wamid.g', 'sent', { recipient_type: 'group' })];
    await endpoint.post(webhook({ messages, statuses }));
    expect(texts()).to.deep.equal(['customer']);
  });

  it('refuses what was not signed with the secret, before it is read', async () => {
    const body = JSON.stringify(webhook({ messages: [cloudMessage('a')] }));
    for (const signature of [
      '',
      'sha256=',
      'sha256=00',
      signatureOf(body, 'another secret'),
      signatureOf(`${body} `),
    ])
      expect((await endpoint.post(body, signature)).status).to.equal(401);
    expect(texts()).to.deep.equal([]);
  });

  it('names the sender by the contact with their id, never by another', async () => {
    const contacts = [{ wa_id: '49', profile: { name: 'Somebody else' } }];
    await endpoint.post(webhook({ messages: [cloudMessage('a')], contacts }));
    expect(endpoint.host.accepted[0]?.activity.from).to.deep.equal({ id: ANN, name: '', role: 'user' });
  });

  it('marks a message as read and shows typing, but not for a message without an answer', async () => {
    await endpoint.hear(cloudMessage('question'));
    await endpoint.hear(
      cloudMessage('thumb', { type: 'reaction', reaction: { message_id: 'm', emoji: '👍' } }),
    );
    endpoint.host.attended.add('49151');
    await endpoint.hear(cloudMessage('to a person', { from: '49151' }));
    await endpoint.hear(cloudMessage('stop', { text: { body: 'STOP' } }));
    await endpoint.hear(cloudMessage('last'));
    while (endpoint.graph.reads.length < 2) await new Promise((resolve) => setImmediate(resolve));
    expect(endpoint.graph.reads.map((read) => read['message_id'])).to.have.members(['question', 'last']);
    expect(endpoint.graph.reads[0]).to.deep.include({ typing_indicator: { type: 'text' } });
  });

  it('tells what became of a message in the conversation that it was sent to', async () => {
    const errors = [{ code: 131026, title: 'Message undeliverable' }];
    await endpoint.post(webhook({ statuses: [cloudStatus('wamid.9', 'failed', { errors })] }));
    const [item] = endpoint.host.accepted;
    expect(item).to.include({ account: NUMBER, conversation: ANN });
    expect(item?.activity).to.deep.include({
      type: 'event',
      name: 'receipt',
      value: { providerId: 'wamid.9', status: 'failed', reason: '131026 Message undeliverable' },
    });
  });

  it('records an employee’s answer from the phone as the shop’s, in the customer’s conversation', async () => {
    await endpoint.hear(cloudMessage('hi'));
    const echo = (id: string, part: object = {}) => ({
      ...cloudMessage(id, { from: '15550783881', to: ANN, to_user_id: 'GB.1', ...part }),
    });
    const message_echoes = [
      echo('e1', { text: { body: 'I look after it' } }),
      echo('e2', {
        type: 'image',
        text: undefined,
        image: { id: 'p', mime_type: 'image/png', caption: 'See' },
      }),
      echo('e3', { type: 'reaction', text: undefined, reaction: { message_id: 'hi', emoji: '👍' } }),
      echo('e4', { to: undefined, to_user_id: undefined }),
      echo('e5', { group_id: 'g' }),
      { id: 'bad' },
    ];
    const { status } = await endpoint.post(echoed({ message_echoes }));
    expect(status).to.equal(200);
    const [, first, second, ...others] = endpoint.host.accepted;
    expect(others).to.deep.equal([]);
    expect([first?.conversation, second?.conversation]).to.deep.equal([ANN, ANN]);
    const until = new Date((START + 12 * 3600) * 1000).toISOString();
    expect(first?.activity).to.deep.include({
      ...{ type: 'event', name: 'provider-app-takeover', text: 'I look after it', value: { until } },
      from: { id: 'staff', name: '', role: 'bot' },
    });
    endpoint.graph.files.set('p', { bytes: Buffer.from('png'), contentType: 'image/png' });
    const completed = await endpoint.channel.complete?.(second?.activity ?? {});
    expect(completed?.sender, 'proves nothing of the customer').to.deep.equal({ ofShop: true });
    expect(completed?.activity.attachments?.[0]).to.deep.include({ name: 'image.png' });
    expect(await endpoint.channel.windowClosesAt(NUMBER, ANN)).to.deep.equal(
      new Date((START + 24 * 3600) * 1000),
    );
    expect(endpoint.graph.reads.map((read) => read['message_id'])).to.deep.equal(['hi']);
  });

  it('answers 200 to the past and the contacts of a number that is shared with the phone, and takes up none of it', async () => {
    const metadata = { display_phone_number: '15550783881', phone_number_id: NUMBER };
    const history = [
      {
        metadata: { phase: 0, chunk_order: 1, progress: 55 },
        threads: [{ id: ANN, messages: [{ ...cloudMessage('old'), history_context: { status: 'READ' } }] }],
      },
    ];
    const contact = { full_name: 'Ann Baker', first_name: 'Ann', phone_number: ANN };
    const state_sync = [{ type: 'contact', contact, action: 'add', metadata: { timestamp: '1739321024' } }];
    for (const [field, value] of [
      ['history', { messaging_product: 'whatsapp', metadata, history }],
      ['smb_app_state_sync', { messaging_product: 'whatsapp', metadata, state_sync }],
    ] as const) {
      const body = {
        object: 'whatsapp_business_account',
        entry: [{ id: 'waba', changes: [{ field, value }] }],
      };
      expect((await endpoint.post(body)).status, field).to.equal(200);
    }
    expect(endpoint.host.accepted).to.deep.equal([]);
    expect(endpoint.ports.events).to.deep.equal(['whatsapp-notice-received', 'whatsapp-notice-received']);
  });
});

describe('reading a webhook', () => {
  it('throws for nothing, whatever is in it', () => {
    const random = seededRandom(7);
    const whole = JSON.stringify(
      webhook({
        messages: [cloudMessage('a'), cloudMessage('b', { type: 'image', image: { id: '1' } })],
        statuses: [cloudStatus('s', 'failed', { errors: [{ code: 1 }] })],
      }),
    );
    const junk = [null, 1, 'x', [], {}, { entry: [null, { changes: [1, { field: 'messages', value: 5 }] }] }];
    for (const body of junk) expect(() => parseWebhook(body)).to.not.throw();
    for (let round = 0; round < 2_000; round += 1) {
      const body = mutated(JSON.parse(whole), random);
      expect(() => parseWebhook(body), JSON.stringify(body)).to.not.throw();
    }
  });
});

/** A webhook of what was said in the app that shares the number. */
function echoed(items: object): object {
  const metadata = { display_phone_number: '15550783881', phone_number_id: NUMBER };
  const value = { messaging_product: 'whatsapp', metadata, ...items };
  return {
    object: 'whatsapp_business_account',
    entry: [{ id: 'waba', changes: [{ field: 'smb_message_echoes', value }] }],
  };
}

/** Replaces one value somewhere inside by another of any kind. */
function mutated(value: unknown, random: () => number): unknown {
  if (random() < 0.12 || typeof value !== 'object' || value === null)
    return picked([null, '', -1, 1e300, [], {}, 'constructor', true, value], random);
  const keys = Object.keys(value);
  const key = picked(keys, random);
  if (key === undefined) return value;
  const changed = mutated((value as Record<string, unknown>)[key], random);
  return Array.isArray(value)
    ? value.map((item, index) => (String(index) === key ? changed : item))
    : { ...value, [key]: changed };
}

function picked<T>(values: readonly T[], random: () => number): T | undefined {
  return values[Math.floor(random() * values.length)];
}
