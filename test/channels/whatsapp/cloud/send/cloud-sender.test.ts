import { expect } from 'chai';
import {
  GRAPH_CODES,
  type GraphErrorCode,
} from '../../../../../channels/whatsapp/cloud/send/graph-error-codes.ts';
import { readTemplates } from '../../../../../channels/whatsapp/cloud/send/templates.ts';
import { attachmentsOf } from '../../../../../models/files/file-ref.ts';
import { CloudEndpoint } from '../../../../support/whatsapp/cloud-endpoint.ts';
import { graphError } from '../../../../support/whatsapp/graph-api.ts';
import { ANN, cloudMessage, NUMBER, webhook } from '../../../../support/whatsapp/webhooks.ts';

const HOUR = 3_600_000;
const templates = readTemplates({
  templates: [
    {
      name: 'with_name',
      reopens: true,
      parameters: ['name'],
      languages: { en: 'Hi {{1}}', zh_CN: '{{1}}您好' },
    },
    { name: 'plain', reopens: true, languages: { en: 'We have an answer for you.' } },
  ],
});

describe('sending by the Cloud API', () => {
  let endpoint: CloudEndpoint;
  beforeEach(async () => {
    endpoint = await CloudEndpoint.start({ templates });
    await endpoint.hear(cloudMessage('hi'));
  });
  afterEach(() => endpoint.close());

  const say = async (text: string) => (await endpoint.say({ text }))[0];
  const sent = () => endpoint.graph.messages;

  it('sends a text to the number', async () => {
    expect(await say('Hello')).to.deep.equal({ status: 'sent', providerId: 'wamid.sent-1' });
    expect(sent()).to.deep.equal([
      {
        messaging_product: 'whatsapp',
        recipient_type: 'individual',
        to: ANN,
        type: 'text',
        text: { body: 'Hello', preview_url: false },
      },
    ]);
  });

  it('writes to people without a number by their user id', async () => {
    const user = 'US.13491208655302741918';
    await endpoint.hear(cloudMessage('x', { from: undefined, from_user_id: user }));
    await endpoint.say({ text: 'Hello' }, user);
    expect(sent().at(-1)).to.include({ recipient: user }).and.not.to.have.property('to');
  });

  describe('when Meta refuses', () => {
    const outcomes: Record<
      Exclude<GraphErrorCode, 'GRAPH_WINDOW_CLOSED'>,
      { status: string; fallback: boolean }
    > = {
      GRAPH_NOT_NOW: { status: 'retry', fallback: false },
      GRAPH_NUMBER_LIMIT: { status: 'wait', fallback: false },
      GRAPH_PAIR_LIMIT: { status: 'wait', fallback: false },
      GRAPH_ACCOUNT_BROKEN: { status: 'retry', fallback: false },
      GRAPH_CUSTOMER_UNREACHED: { status: 'failed', fallback: true },
      GRAPH_TEMPLATE_REFUSED: { status: 'failed', fallback: true },
      GRAPH_REFUSED: { status: 'failed', fallback: true },
    };
    for (const [kind, { status, fallback }] of Object.entries(outcomes)) {
      for (const code of GRAPH_CODES[kind as GraphErrorCode]) {
        it(`with ${code} (${kind}): ${status}${fallback ? ', and sent by the fallback' : ''}`, async () => {
          endpoint.graph.refusals.push(graphError(code));
          expect(await say('Hello')).to.include({ status });
          expect(endpoint.ports.fallbacks.map(({ text }) => text)).to.deep.equal(fallback ? ['Hello'] : []);
          expect(endpoint.ports.alerts).to.have.length(kind === 'GRAPH_ACCOUNT_BROKEN' ? 1 : 0);
        });
      }
    }

    it('by an unknown code: handled by the HTTP status', async () => {
      const refusals = [graphError(999_999, 500), graphError(999_999, 429), graphError(999_999, 400)];
      endpoint.graph.refusals.push(...refusals, graphError(250, 400));
      const statuses = [await say('a'), await say('b'), await say('c'), await say('d')].map(
        (each) => each?.status,
      );
      expect(statuses).to.deep.equal(['retry', 'wait', 'failed', 'retry']);
    });

    it('and is not reached: tried again', async () => {
      await endpoint.graph.close();
      expect(await say('Hello')).to.include({ status: 'retry' });
    });

    it('the pair again and again: the wait grows by four each time, and is short again after a success', async () => {
      endpoint.graph.refusals.push(...[1, 2, 3].map(() => graphError(131056)));
      const waits = [];
      for (let attempt = 0; attempt < 3; attempt += 1) waits.push(await say('Hello'));
      expect(waits.map((wait) => wait?.status === 'wait' && wait.after)).to.deep.equal([
        1_000, 4_000, 16_000,
      ]);
      expect(await say('Hello')).to.include({ status: 'sent' });
      endpoint.graph.refusals.push(graphError(131056));
      expect(await say('Hello')).to.include({ status: 'wait', after: 1_000 });
    });

    it('honours the time that it names', async () => {
      endpoint.graph.refusals.push({ ...graphError(130429, 429), headers: { 'retry-after': '7' } });
      expect(await say('Hello')).to.include({ status: 'wait', after: 7_000 });
    });
  });

  describe('within the rate limits', () => {
    it('sends 45 to one customer at once, then one each six seconds', async () => {
      for (let index = 0; index < 45; index += 1) expect(await say('x')).to.include({ status: 'sent' });
      expect(await say('x')).to.include({ status: 'wait', after: 6_000 });
      endpoint.clock.advance(6_000);
      expect(await say('x')).to.include({ status: 'sent' });
      expect(await say('x')).to.include({ status: 'wait' });
    });

    it('sends 80 a second from one number, to any customers', async () => {
      for (let index = 0; index < 80; index += 1) {
        const from = `49${1_000_000 + index}`;
        await endpoint.hear(cloudMessage(`m${index}`, { from }));
        expect((await endpoint.say({ text: 'x' }, from))[0]).to.include({ status: 'sent' });
      }
      expect(await say('x')).to.include({ status: 'wait', after: 13 });
      endpoint.clock.advance(13);
      expect(await say('x')).to.include({ status: 'sent' });
    });
  });

  describe('the messaging window of 24 hours', () => {
    const windowClosesAt = () => endpoint.channel.windowClosesAt(NUMBER, ANN);

    it('closes 24 hours after the last message, and is reported', async () => {
      const closes = new Date(endpoint.clock.now().getTime() + 24 * HOUR);
      expect(await windowClosesAt()).to.deep.equal(closes);
      endpoint.clock.advance(24 * HOUR - 1);
      expect(await say('in time')).to.include({ status: 'sent' });
      endpoint.clock.advance(1);
      expect(await windowClosesAt()).to.equal(undefined);
    });

    it('has a reply wait behind a template that is sent once, until the customer writes', async () => {
      endpoint.clock.advance(25 * HOUR);
      const recipient = { id: ANN, name: 'Ann Baker' };
      const [first] = await endpoint.say({ text: 'answer', locale: 'zh', recipient });
      expect(first).to.include({ status: 'wait', untilCustomerWrites: true, after: 72 * HOUR });
      expect(sent().at(-1)?.['template']).to.deep.equal({
        name: 'with_name',
        language: { code: 'zh_CN' },
        components: [{ type: 'body', parameters: [{ type: 'text', text: 'Ann Baker' }] }],
      });
      endpoint.clock.advance(HOUR);
      expect(await say('more')).to.include({ status: 'wait', untilCustomerWrites: true, after: 71 * HOUR });
      expect(sent()).to.have.length(1);
      const timestamp = String(endpoint.clock.now().getTime() / 1000);
      await endpoint.hear(cloudMessage('back', { timestamp }));
      expect(await say('answer')).to.include({ status: 'sent' });
    });

    it('sends no template with an empty value: the next one that fits is taken', async () => {
      endpoint.clock.advance(25 * HOUR);
      await endpoint.say({ text: 'answer', recipient: { id: ANN, name: '  ' } });
      expect(sent()[0]?.['template']).to.deep.equal({ name: 'plain', language: { code: 'en' } });
    });

    it('sends the reply by the fallback when the template is not answered in three days', async () => {
      endpoint.clock.advance(25 * HOUR);
      await say('answer');
      endpoint.clock.advance(72 * HOUR);
      expect(await say('answer')).to.include({ status: 'failed' });
      expect(endpoint.ports.fallbacks.map(({ text }) => text)).to.deep.equal(['answer']);
    });

    it('retries once when Meta reports a closed window that is open here, then takes it as closed', async () => {
      endpoint.graph.refusals.push(graphError(131047), graphError(131047));
      const part = { type: 'message', text: 'answer' };
      const send = () =>
        endpoint.channel.send?.({ account: NUMBER, conversation: ANN }, part, `whatsapp:${NUMBER}:${ANN}:9`);
      expect(await send()).to.include({ status: 'retry', after: 30_000 });
      expect(await send()).to.include({ status: 'wait', untilCustomerWrites: true });
      expect(await windowClosesAt()).to.equal(undefined);
      expect(sent().at(-1)).to.include({ type: 'template' });
    });

    it('sends no template message where none fits: the reply takes the fallback', async () => {
      endpoint.graph.refusals.push(graphError(132015));
      endpoint.clock.advance(25 * HOUR);
      expect(await say('answer')).to.include({ status: 'failed' });
      expect(endpoint.ports.fallbacks).to.have.length(1);
    });
  });

  it('reports that there is no fallback either', async () => {
    endpoint.ports.hasFallback = false;
    endpoint.graph.refusals.push(graphError(131026));
    expect(await say('Hello')).to.deep.equal({ status: 'failed', reason: '131026 why' });
  });

  it('sends nothing to who wrote STOP but one notice a day when they write all the same, until START', async () => {
    const at = () => String(endpoint.clock.now().getTime() / 1000);
    await endpoint.hear(cloudMessage('s', { text: { body: ' Stop. ' }, timestamp: at() }));
    expect(await say('offer')).to.include({ status: 'failed' });
    expect(sent()).to.deep.equal([]);
    endpoint.clock.advance(HOUR);
    await endpoint.hear(cloudMessage('again', { timestamp: at() }));
    for (const text of ['one', 'two']) expect(await say(text)).to.include({ status: 'failed' });
    expect(sent().map(({ text }) => text)).to.deep.equal([
      {
        body: 'You asked us to send no more messages here. Reply START to hear from us again.',
        preview_url: false,
      },
    ]);
    endpoint.clock.advance(HOUR);
    await endpoint.hear(cloudMessage('st', { text: { body: 'START' }, timestamp: at() }));
    expect(await say('hello')).to.include({ status: 'sent' });
    const consents = endpoint.host.accepted.filter(({ activity }) => activity.name === 'consent');
    expect(consents.map(({ activity }) => activity.value)).to.deep.equal([
      { optedOut: true },
      { optedOut: false },
    ]);
    expect(endpoint.ports.fallbacks).to.deep.equal([]);
  });

  it('uploads a file once and sends it as what it is, with a short text as its caption', async () => {
    const bytes = Buffer.from('a picture');
    const media = await endpoint.host.keepFile({ name: 'a.png', contentType: 'image/png', bytes });
    const attachments = attachmentsOf([
      { media, name: 'a.png', contentType: 'image/png', size: bytes.length },
    ]);
    for (const text of ['Look', '']) await endpoint.say({ text, attachments });
    expect(endpoint.graph.calls.filter(({ path }) => path.endsWith('/media'))).to.have.length(1);
    expect(sent().map(({ type, image }) => [type, image])).to.deep.equal([
      ['image', { id: 'uploaded-1', caption: 'Look' }],
      ['image', { id: 'uploaded-1' }],
    ]);
    const missing = attachmentsOf([{ media: 'gone', name: 'b', contentType: 'image/png', size: 1 }]);
    expect(await endpoint.say({ text: '', attachments: missing })).to.deep.include.members([
      { status: 'failed', reason: 'the file is gone or too large' },
    ]);
  });

  it('takes nothing back, and sends a change as a new message', async () => {
    expect((await endpoint.say({ type: 'messageDelete', id: 'x' }))[0]).to.include({ status: 'failed' });
    expect((await endpoint.say({ type: 'messageUpdate', id: 'x', text: 'right' }))[0]).to.include({
      status: 'sent',
    });
    expect(sent()[0]?.['text']).to.deep.equal({ body: 'right', preview_url: false });
  });
});

describe('fetching what a customer sent', () => {
  it('tries again while Meta is away, and no longer than a customer waits', async () => {
    const endpoint = await CloudEndpoint.start();
    try {
      const { files } = endpoint.graph;
      const complete = async (id: string, fails: number) => {
        files.set(id, { bytes: Buffer.from('jpeg'), contentType: 'image/jpeg', fails });
        const image = { id, mime_type: 'image/jpeg' };
        await endpoint.hear(cloudMessage(`m${id}`, { type: 'image', image }));
        const completed = await endpoint.channel.complete?.(endpoint.host.accepted.at(-1)?.activity ?? {});
        return completed?.activity;
      };
      expect((await complete('1', 2))?.attachments).to.have.length(1);
      expect(endpoint.ports.pauses).to.deep.equal([1_000, 4_000]);
      expect((await complete('2', 3))?.channelData).to.deep.include({ missing: ['image.jpg'] });
    } finally {
      await endpoint.close();
    }
  });

  it('keeps files with their names, and answers the message without those that can not be had', async () => {
    const endpoint = await CloudEndpoint.start();
    try {
      const { files } = endpoint.graph;
      files.set('1', { bytes: Buffer.from('jpeg'), contentType: 'image/jpeg' });
      files.set('3', { bytes: Buffer.from('x'), contentType: 'image/png', url: 'https://evil.example/x' });
      const image = (id: string) => ({
        type: 'image',
        image: { id, mime_type: 'image/jpeg', caption: 'broken' },
      });
      await endpoint.post(
        webhook({ messages: ['1', '2', '3'].map((id) => cloudMessage(`m${id}`, image(id))) }),
      );
      const completed = [];
      for (const { activity } of endpoint.host.accepted)
        completed.push((await endpoint.channel.complete?.(activity))?.activity);
      const [good, ...bad] = completed;
      expect(good).to.include({ type: 'message', text: 'broken' });
      const [attachment] = good?.attachments ?? [];
      expect(attachment).to.deep.include({
        name: 'image.jpg',
        contentType: 'image/jpeg',
        content: { size: 4 },
      });
      const id = attachment?.contentUrl?.replace('media:', '') ?? '';
      expect((await endpoint.host.findFile(id))?.bytes.toString()).to.equal('jpeg');
      for (const activity of bad) {
        expect(activity?.attachments).to.equal(undefined);
        expect(activity?.channelData).to.deep.include({ missing: ['image.jpg'] });
      }
      expect(
        endpoint.graph.calls.filter(({ authorization }) => authorization !== 'Bearer token'),
      ).to.deep.equal([]);
    } finally {
      await endpoint.close();
    }
  });
});
