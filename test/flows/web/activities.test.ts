import { expect } from 'chai';
import { SECRET, type Started, WebEndpoint } from '../../support/product/web-endpoint.ts';

const ACCOUNT = 'website';

describe('reading a conversation by watermark', () => {
  let endpoint: WebEndpoint;
  let started: Started;
  beforeEach(async () => {
    endpoint = await WebEndpoint.start();
    started = await endpoint.begin();
    await endpoint.logged(started, 1);
  });
  afterEach(() => endpoint.close());

  const say = (text: string) =>
    endpoint.host.append(ACCOUNT, started.conversationId, {
      type: 'message',
      id: text,
      text,
      from: { id: 'bot', name: 'Bot', role: 'bot' },
    });

  it('gives everything after the watermark once, and nothing after the last', async () => {
    say('one');
    say('two');
    const all = (await endpoint.activities(started)).body;
    expect(all.activities.map(({ text }: { text: string }) => text)).to.deep.equal(['one', 'two']);
    const rest = (await endpoint.activities(started, '2')).body;
    expect(rest.activities.map(({ text }: { text: string }) => text)).to.deep.equal(['two']);
    expect((await endpoint.activities(started, all.watermark)).body).to.deep.equal({
      activities: [],
      watermark: all.watermark,
    });
  });

  it('pages through a long log without loss or repeats', async () => {
    for (let number = 1; number <= 450; number += 1) say(`m${number}`);
    const seen: string[] = [];
    let watermark = '';
    for (let page = 0; page < 5; page += 1) {
      const { body } = await endpoint.activities(started, watermark);
      seen.push(...body.activities.map(({ text }: { text: string }) => text));
      watermark = body.watermark;
    }
    expect(seen).to.deep.equal(Array.from({ length: 450 }, (_, index) => `m${index + 1}`));
  });

  for (const watermark of ['-1', '999', 'abc', '1.5', '0x1', '1e1', '%00', '9'.repeat(40)]) {
    it(`refuses the watermark ${watermark} with 400 InvalidRange, here and on reconnecting`, async () => {
      const answers = [
        await endpoint.activities(started, watermark),
        await endpoint.call(
          'GET',
          `/conversations/${started.conversationId}?watermark=${watermark}`,
          started.token,
        ),
      ];
      for (const answer of answers) {
        expect([answer.status, answer.body.error.code]).to.deep.equal([400, 'InvalidRange']);
      }
    });
  }

  it('refuses an unknown conversation with 404, also one whose token was made and never used', async () => {
    const unknown = await endpoint.call('GET', '/conversations/nowhere/activities', SECRET);
    expect([unknown.status, unknown.body.error.code]).to.deep.equal([404, 'NotFound']);
    const { body } = await endpoint.call('POST', '/tokens/generate', SECRET);
    expect((await endpoint.activities(body)).status).to.equal(404);
  });

  it('shows messages and no internal activities', async () => {
    const show = endpoint.host.append.bind(endpoint.host, ACCOUNT, started.conversationId);
    show({ type: 'event', name: 'command-result', value: { key: 'x' }, from: { id: 'shop', name: '' } });
    show({
      type: 'message',
      text: 'hi',
      channelData: { clientActivityID: 'c', internal: 'x' },
      serviceUrl: 'x',
    });
    const { activities, watermark } = (await endpoint.activities(started)).body;
    expect(watermark).to.equal('3');
    expect(activities).to.deep.equal([
      {
        type: 'message',
        id: `${started.conversationId}|3`,
        channelId: 'directline',
        from: { id: 'bot', name: '', role: 'bot' },
        conversation: { id: started.conversationId },
        text: 'hi',
        textFormat: 'plain',
        channelData: { clientActivityID: 'c' },
      },
    ]);
  });

  it('shows Markdown as it is, for any client, with its parsed form for a client without a parser', async () => {
    const answer = { type: 'message', text: '**hi** [x](javascript:x)', textFormat: 'markdown' };
    endpoint.host.append(ACCOUNT, started.conversationId, answer);
    const [shown] = (await endpoint.activities(started)).body.activities;
    expect(shown).to.deep.include({ ...answer });
    expect(shown?.['channelData']).to.deep.equal({
      formatted: [
        {
          kind: 'paragraph',
          children: [
            { kind: 'strong', children: [{ kind: 'text', text: 'hi' }] },
            { kind: 'text', text: ' x' },
          ],
        },
      ],
    });
  });

  it('gives the options of a selection as data for checkboxes, and in the text for any other client', async () => {
    const selection = { options: ['Lamp', '*Mug*', 'Tent'], submit: 'Return', none: 'Nothing' };
    const question = { type: 'message', text: 'Which?', locale: 'en' };
    for (const textFormat of ['plain', 'markdown']) {
      endpoint.host.append(ACCOUNT, started.conversationId, {
        ...question,
        textFormat,
        channelData: { selection, internal: true },
      });
    }
    const [plain, formatted] = (await endpoint.activities(started)).body.activities;
    expect(plain?.text).to.equal(
      'Which?\n\n1. Lamp\n2. *Mug*\n3. Tent\n\nAnswer with the numbers, e.g. 1, 3, or with "all" or "Nothing".',
    );
    expect(plain?.['channelData']).to.deep.equal({ selection: { ...selection, question: 'Which?' } });
    expect(formatted?.text).to.contain('\\*Mug\\*');
    expect(formatted?.['channelData']).to.have.all.keys('selection', 'formatted');
    expect(formatted?.['channelData']).to.deep.include({
      formatted: [{ kind: 'paragraph', children: [{ kind: 'text', text: 'Which?' }] }],
    });
  });

  it('gives a stream address from the watermark, from the start for an empty one, else from now', async () => {
    say('one');
    const path = `/conversations/${started.conversationId}`;
    const from = async (query: string) => {
      const { body } = await endpoint.call('GET', path + query, started.token);
      expect(body.conversationId).to.equal(started.conversationId);
      return new URL(body.streamUrl).searchParams.get('watermark');
    };
    expect([await from('?watermark=1'), await from('?watermark='), await from('')]).to.deep.equal([
      '1',
      '0',
      '2',
    ]);
  });

  it('points the stream to where the client came from, encrypted if the client was', async () => {
    const { body } = await endpoint.call(
      'GET',
      `/conversations/${started.conversationId}`,
      started.token,
      undefined,
      {
        'x-forwarded-proto': 'https',
      },
    );
    expect(body.streamUrl.startsWith(endpoint.base.replace('http:', 'wss:'))).to.equal(true);
    expect(started.streamUrl.startsWith(endpoint.base.replace('http:', 'ws:'))).to.equal(true);
  });
});
