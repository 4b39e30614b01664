import { once } from 'node:events';
import { expect } from 'chai';
import { WebSocket } from 'ws';
import { signCustomerToken } from '../../../channels/web/access/customer-token.ts';
import {
  type AnswerBody,
  CUSTOMER_SECRET,
  type Started,
  WebEndpoint,
} from '../../support/product/web-endpoint.ts';

describe('whose a website chat is', () => {
  let endpoint: WebEndpoint;
  beforeEach(async () => {
    endpoint = await WebEndpoint.start();
  });
  afterEach(() => endpoint.close());

  const session = async (body: object): Promise<AnswerBody> =>
    (await endpoint.call('POST', '/web/session', undefined, body)).body;
  const start = async ({ token }: AnswerBody): Promise<Started> =>
    (await endpoint.call('POST', '/conversations', token)).body;
  const say = async (started: Started, text = 'hello') =>
    await endpoint.post(started, { type: 'message', text });
  const as = async (customer: string) => await signCustomerToken({ customer }, CUSTOMER_SECRET, endpoint.now);
  /** A browser without a sign-in, whose visitor has written. */
  const written = async () => {
    const opened = await session({});
    const started = await start(opened);
    await say(started);
    return { opened, started };
  };
  const texts = async (started: Started) =>
    (await endpoint.activities(started)).body.activities.map(({ text }) => text);

  it('is the same in every tab, after the token has expired and after the browser was closed', async () => {
    const { opened } = await written();
    endpoint.pass(3 * 24 * 3600);
    const again = await session({ visitor: opened.visitor });
    expect(again.conversationId).to.equal(opened.conversationId);
    expect(again.visitor).to.equal(opened.visitor);
    expect(await texts(await start(again))).to.deep.equal(['hello', 'echo: hello']);
  });

  it('is another one for every other browser', async () => {
    const ids = [await session({}), await session({})];
    expect(new Set(ids.map(({ conversationId }) => conversationId)).size).to.equal(2);
    expect(new Set(ids.map(({ visitor }) => visitor)).size).to.equal(2);
  });

  it('is not opened by a visitor id that is made up, changed or unknown here', async () => {
    const { opened } = await written();
    const [random = '', mac = ''] = opened.visitor.split('.');
    const stranger = await WebEndpoint.start({ secret: 'another-direct-line-secret' });
    const foreign = (await stranger.call('POST', '/web/session', undefined, {})).body.visitor;
    await stranger.close();
    for (const visitor of ['', 'x', random, `${random}.`, `${random}.${mac}.`, `${mac}.${random}`, foreign]) {
      const other = await session({ visitor });
      expect(other.conversationId, visitor).to.not.equal(opened.conversationId);
      expect(other.visitor, visitor).to.not.equal(visitor);
    }
  });

  it('is kept without the visitor id itself', async () => {
    const { opened } = await written();
    const [random = ''] = opened.visitor.split('.');
    expect(JSON.stringify([...endpoint.chats.holders])).to.not.contain(random);
  });

  it("is the customer's on every device, and survives the sign-in's end", async () => {
    const first = await session({ customerToken: await as('ann') });
    await say(await start(first));
    endpoint.pass(2 * 24 * 3600);
    const second = await session({ customerToken: await as('ann') });
    expect(second.conversationId).to.equal(first.conversationId);
    expect(second.visitor).to.equal(undefined);
    expect((await session({ customerToken: await as('ben') })).conversationId).to.not.equal(
      first.conversationId,
    );
  });

  it("becomes the customer's at the sign-in, and the visitor id opens nothing any more", async () => {
    const { opened, started } = await written();
    const signedIn = await session({ customerToken: await as('ann'), visitor: opened.visitor });
    expect(signedIn.conversationId).to.equal(opened.conversationId);
    await start(signedIn);
    expect(endpoint.host.accepted.at(-1)?.proof).to.deep.equal({ level: 'signed', customer: 'ann' });
    expect((await session({ visitor: opened.visitor })).conversationId).to.not.equal(opened.conversationId);
    expect((await endpoint.activities(started)).status).to.equal(403);
    expect((await session({ customerToken: await as('ann') })).conversationId).to.equal(
      opened.conversationId,
    );
  });

  it('stays apart where it proves somebody else, and is left behind where nobody wrote in it', async () => {
    const { opened } = await written();
    endpoint.chats.standings.set(opened.conversationId, {
      owner: 'bot',
      customer: 'ben',
      updatedAt: endpoint.now,
    });
    const signedIn = await session({ customerToken: await as('ann'), visitor: opened.visitor });
    expect(signedIn.conversationId).to.not.equal(opened.conversationId);
    const empty = await session({});
    await start(empty);
    const other = await session({ customerToken: await as('ann'), visitor: empty.visitor });
    expect(other.conversationId).to.equal(signedIn.conversationId);
  });

  it('is the one with staff where a customer has several, else the newest', async () => {
    const { opened: old } = await written();
    await session({ customerToken: await as('ann'), visitor: old.visitor });
    const { opened: recent } = await written();
    const at = (hour: number) => new Date(Date.UTC(2026, 0, 1, hour));
    endpoint.chats.standings.set(old.conversationId, { owner: 'queue', updatedAt: at(1) });
    endpoint.chats.standings.set(recent.conversationId, { owner: 'bot', updatedAt: at(2) });
    const both = { customerToken: await as('ann'), visitor: recent.visitor };
    expect((await session(both)).conversationId).to.equal(old.conversationId);
    endpoint.chats.standings.set(old.conversationId, { owner: 'bot', updatedAt: at(1) });
    expect((await session({ customerToken: await as('ann') })).conversationId).to.equal(
      recent.conversationId,
    );
  });

  it('is forgotten at once: the visitor id, the tokens, their refresh and the open stream', async () => {
    const { opened, started } = await written();
    const stream = new WebSocket(started.streamUrl);
    await once(stream, 'open');
    const ended = once(stream, 'close');
    const forgotten = await endpoint.call('POST', '/web/forget', started.token);
    expect(forgotten.status).to.equal(200);
    expect((await ended)[0]).to.equal(1008);
    const refused = [
      await endpoint.activities(started),
      await say(started),
      await endpoint.call('POST', '/tokens/refresh', started.token),
      await endpoint.call('POST', '/conversations', started.token),
      await endpoint.call('POST', '/web/forget', started.token),
    ];
    expect(refused.map(({ status }) => status)).to.deep.equal([403, 403, 403, 403, 403]);
    expect((await session({ visitor: opened.visitor })).conversationId).to.not.equal(opened.conversationId);
  });

  it('is forgotten by a token of its own only', async () => {
    const { started } = await written();
    expect((await endpoint.call('POST', '/web/forget')).status).to.equal(401);
    const shops = await endpoint.begin();
    expect((await endpoint.call('POST', '/web/forget', shops.token)).status).to.equal(403);
    expect((await endpoint.activities(started)).status).to.equal(200);
  });
});

describe('an origin that is not allowed', () => {
  it('can ask whether it is, and is logged once, by name', async () => {
    const endpoint = await WebEndpoint.start({ origins: ['https://shop.example'] });
    const ask = async (origin: string) =>
      await endpoint.call('GET', '/web/origin', undefined, undefined, { origin });
    const refused = await ask('https://other.example');
    expect(refused.headers.get('access-control-allow-origin')).to.equal('*');
    expect(refused.body).to.deep.equal({ allowed: false });
    expect((await ask('https://shop.example')).body).to.deep.equal({ allowed: true });
    await endpoint.call('POST', '/web/session', undefined, undefined, { origin: 'https://other.example' });
    expect(endpoint.log.events('web-origin-refused')).to.deep.equal([{ origin: 'https://other.example' }]);
    for (let index = 0; index < 200; index += 1) await ask(`https://x${index}.example`);
    expect(endpoint.log.events('web-origin-refused')).to.have.length(100);
    await endpoint.close();
  });
});
