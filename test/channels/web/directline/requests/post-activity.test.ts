import { expect } from 'chai';
import { SECRET, type Started, WebEndpoint } from '../../../../support/product/web-endpoint.ts';

describe('posting an activity', () => {
  let endpoint: WebEndpoint;
  let started: Started;
  beforeEach(async () => {
    endpoint = await WebEndpoint.start();
    started = await endpoint.begin();
  });
  afterEach(() => endpoint.close());

  const recorded = () =>
    endpoint.host.accepted.filter(({ activity }) => activity.type !== 'conversationUpdate');

  it('answers with the id under which the message is in the log, and the bot answers to it', async () => {
    const channelData = { clientActivityID: 'c1', postBack: true, secret: 'x' };
    const posted = await endpoint.post(started, { type: 'message', text: 'hello', channelData });
    expect(posted.status).to.equal(200);
    await endpoint.logged(started, 3);
    const { activities } = (await endpoint.activities(started)).body;
    expect(activities[0]?.id).to.equal(posted.body.id);
    expect(activities[0]?.from).to.deep.equal({ id: 'dl_ann', name: '', role: 'user' });
    expect(activities[0]?.channelData).to.deep.equal({ clientActivityID: 'c1' });
    expect(activities[0]?.timestamp).to.equal(endpoint.now.toISOString());
    expect(activities[1]?.text).to.equal('echo: hello');
    expect(activities[1]?.replyToId).to.equal(posted.body.id);
  });

  it('waits for the log, so that a client that reads right after posting finds its message', async () => {
    endpoint.host.pause();
    let answered = false;
    const posting = endpoint.post(started, { type: 'message', text: 'hello' }).then((answer) => {
      answered = true;
      return answer;
    });
    while (recorded().length === 0) await new Promise(setImmediate);
    await endpoint.activities(started);
    expect(answered).to.equal(false);
    endpoint.host.resume();
    const { body } = await posting;
    expect((await endpoint.activities(started)).body.activities[0]?.id).to.equal(body.id);
    expect(endpoint.host.listeners('website', started.conversationId)).to.equal(0);
  });

  it('answers all the same when the log takes long: recorded is recorded', async () => {
    endpoint.host.pause();
    const posted = await endpoint.post(started, { type: 'message', text: 'hello' });
    expect(posted.status).to.equal(200);
    expect(recorded().map(({ id }) => id)).to.deep.equal([posted.body.id]);
    expect(endpoint.host.listeners('website', started.conversationId)).to.equal(0);
  });

  it('takes the same message of a client once and answers with the same id', async () => {
    const message = { type: 'message', text: 'hello', channelData: { clientActivityID: 'c1' } };
    const ids = [await endpoint.post(started, message), await endpoint.post(started, message)].map(
      ({ body }) => body.id,
    );
    expect(ids[0]).to.equal(ids[1]);
    const own = { type: 'message', text: 'hello', id: 'mine' };
    const more = [await endpoint.post(started, own), await endpoint.post(started, own)].map(
      ({ body }) => body.id,
    );
    expect(more[0]).to.equal(more[1]).and.not.equal(ids[0]);
    expect(recorded()).to.have.length(2);
    const elsewhere = await endpoint.begin();
    expect((await endpoint.post(elsewhere, message)).body.id).to.not.equal(ids[0]);
    expect(recorded()).to.have.length(3);
  });

  it('tells the messages of two users apart whose clients count alike', async () => {
    const say = (id: string) => ({
      type: 'message',
      text: 'hello',
      from: { id },
      channelData: { clientActivityID: '1' },
    });
    const relayed = { ...started, token: SECRET };
    const ids = [await endpoint.post(relayed, say('a')), await endpoint.post(relayed, say('b'))].map(
      ({ body }) => body.id,
    );
    expect(ids[0]).to.not.equal(ids[1]);
    expect(recorded()).to.have.length(2);
  });

  it('takes two equal messages without an id as two', async () => {
    const message = { type: 'message', text: 'hello' };
    const ids = [await endpoint.post(started, message), await endpoint.post(started, message)].map(
      ({ body }) => body.id,
    );
    expect(new Set(ids).size).to.equal(2);
  });

  it("records the token's user as the sender, whatever the client names", async () => {
    await endpoint.post(started, { type: 'message', text: 'hello', from: { id: 'dl_ben', name: 'Ben' } });
    expect(recorded()[0]?.activity.from).to.deep.equal({ id: 'dl_ann', name: '', role: 'user' });
    expect(recorded()[0]?.proof).to.equal(undefined);
  });

  it('drops what a client must not set', async () => {
    await endpoint.post(started, {
      type: 'message',
      text: 'hello',
      serviceUrl: 'https://evil.example',
      channelId: 'slack',
      timestamp: '1999-01-01T00:00:00Z',
      conversation: { id: 'other' },
      recipient: { id: 'dl_ben' },
      entities: [{ type: 'x' }],
      proof: { level: 'signed', customer: 'ann' },
      channelData: { proof: { level: 'signed' } },
    });
    const [item] = recorded();
    expect(item?.proof).to.equal(undefined);
    expect(item?.activity).to.have.all.keys(
      'type',
      'text',
      'textFormat',
      'from',
      'id',
      'channelId',
      'serviceUrl',
      'timestamp',
      'conversation',
      'recipient',
    );
    expect(item?.activity.serviceUrl).to.equal('urn:onevoice:web');
    expect(item?.activity.channelId).to.equal('web');
    expect(item?.activity.conversation?.id).to.equal(started.conversationId);
  });

  it('needs a sender where the token has none', async () => {
    const { body } = await endpoint.call('POST', '/conversations', SECRET);
    expect((await endpoint.post(body, { type: 'message', text: 'hello' })).body.error.code).to.equal(
      'MissingProperty',
    );
    expect(
      (await endpoint.post(body, { type: 'message', text: 'hello', from: { id: 'u' } })).status,
    ).to.equal(200);
  });

  it('takes 10,000 characters, emoji, and text around control characters', async () => {
    const taken: [sent: string, kept: string][] = [
      ['字'.repeat(10_000), '字'.repeat(10_000)],
      ['👩‍👩‍👧🙂', '👩‍👩‍👧🙂'],
      ['a\u0000b\u001b[31m\r\nc', 'ab[31m\r\nc'],
      ['half \ud83d', 'half \ufffd'],
    ];
    for (const [text] of taken)
      expect((await endpoint.post(started, { type: 'message', text })).status).to.equal(200);
    expect(recorded().map(({ activity }) => activity.text)).to.deep.equal(taken.map(([, kept]) => kept));
  });

  it('records an empty or blank text, which the bot answers', async () => {
    for (const text of ['', ' \n\u0007 '])
      expect((await endpoint.post(started, { type: 'message', text })).status).to.equal(200);
    expect(recorded().map(({ activity }) => activity.text)).to.deep.equal(['', '']);
  });

  it('answers a typing notice without recording it', async () => {
    const answer = await endpoint.post(started, { type: 'typing' });
    expect([answer.status, typeof answer.body.id]).to.deep.equal([200, 'string']);
    expect(recorded()).to.have.length(0);
  });

  it('takes a button press by its value, and a named event', async () => {
    await endpoint.post(started, { type: 'message', value: { choice: 1 } });
    await endpoint.post(started, { type: 'event', name: 'webchat/join', value: { language: 'en' } });
    expect(recorded().map(({ activity }) => [activity.type, activity.value])).to.deep.equal([
      ['message', { choice: 1 }],
      ['event', { language: 'en' }],
    ]);
  });

  const deep = JSON.parse(`${'['.repeat(20)}${']'.repeat(20)}`);
  const refusals: [what: string, body: unknown, status: number, code: string][] = [
    ['malformed JSON', '{"type":', 400, 'MalformedData'],
    ['text that is not UTF-8 JSON', 'hello', 400, 'MalformedData'],
    ['a list', [], 400, 'BadArgument'],
    ['null', 'null', 400, 'BadArgument'],
    ['no type', { text: 'hello' }, 400, 'MissingProperty'],
    ['an unknown type', { type: 'invoke', text: 'hello' }, 400, 'NotSupported'],
    ['no text', { type: 'message' }, 400, 'MissingProperty'],
    ['a number as text', { type: 'message', text: 7 }, 400, 'BadArgument'],
    ['one character too many', { type: 'message', text: 'x'.repeat(10_001) }, 413, 'MessageSizeTooBig'],
    ['a body beyond the limit', { type: 'message', text: 'x'.repeat(400_000) }, 413, 'TOO_LARGE'],
    ['an attachment', { type: 'message', text: 'x', attachments: [{}] }, 400, 'NotSupported'],
    [
      'the role of the bot',
      { type: 'message', text: 'x', from: { id: 'a', role: 'bot' } },
      400,
      'NotAllowed',
    ],
    ['an event without a name', { type: 'event' }, 400, 'MissingProperty'],
    ["the shop's own event", { type: 'event', name: 'command-result', value: {} }, 400, 'NotAllowed'],
    ["an act of the shop's staff", { type: 'event', name: 'case-command', value: {} }, 400, 'NotAllowed'],
    ['an attachment of no message', { type: 'event', name: 'x', attachments: [{}] }, 400, 'NotSupported'],
    ['a value too deep', { type: 'event', name: 'x', value: deep }, 400, 'BadArgument'],
    [
      'a database operator as value',
      { type: 'event', name: 'x', value: { $where: '1' } },
      400,
      'BadArgument',
    ],
    ['a prototype as value', '{"type":"event","name":"x","value":{"__proto__":{}}}', 400, 'BadArgument'],
  ];
  for (const [what, body, status, code] of refusals) {
    it(`refuses ${what} with ${status} ${code} and records nothing`, async () => {
      const answer = await endpoint.post(started, body);
      expect([answer.status, answer.body.error.code]).to.deep.equal([status, code]);
      expect(answer.body.error.message).to.be.a('string').and.not.equal('');
      expect(recorded()).to.have.length(0);
    });
  }

  it('refuses an unknown conversation with 404', async () => {
    const answer = await endpoint.call('POST', '/conversations/nowhere/activities', SECRET, {
      type: 'message',
      text: 'hello',
      from: { id: 'u' },
    });
    expect([answer.status, answer.body.error.code]).to.deep.equal([404, 'NotFound']);
  });
});
