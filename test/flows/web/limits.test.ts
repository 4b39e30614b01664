import { request } from 'node:http';
import { expect } from 'chai';
import { signCustomerToken } from '../../../channels/web/access/customer-token.ts';
import type { Limits } from '../../../channels/web/limits.ts';
import { CUSTOMER_SECRET, SECRET, type Started, WebEndpoint } from '../../support/product/web-endpoint.ts';
import { formOf, PNG } from '../../support/sample-files.ts';

const windowMs = 60_000;

describe('the limits of the website chat', () => {
  let endpoint: WebEndpoint;
  const start = async (limits: Partial<Limits>) => {
    endpoint = await WebEndpoint.start({ limits });
  };
  afterEach(() => endpoint.close());

  const say = async (to: Started, text: string) =>
    (await endpoint.post(to, { type: 'message', text })).status;
  const read = async (of: Started, watermark = '') => await endpoint.activities(of, watermark);
  /** The status of a reconnect. */
  const reconnect = async ({ conversationId, token }: Started) =>
    (await endpoint.call('GET', `/conversations/${conversationId}`, token)).status;
  /** A message whose activity has some 1,000 bytes. */
  const LONG = 'x'.repeat(950);

  it('count the bytes of messages for each conversation', async () => {
    await start({ postsPerConversation: [{ bytes: 2_500, windowMs }] });
    const [one, other] = [await endpoint.begin(), await endpoint.begin()];
    expect([await say(one, LONG), await say(one, LONG), await say(one, LONG)]).to.deep.equal([200, 200, 429]);
    expect([await say(one, 'short'), await say(other, LONG)]).to.deep.equal([200, 200]);
    const { headers } = await endpoint.post(one, { type: 'message', text: LONG });
    expect(headers.get('retry-after')).to.equal('60');
  });

  it('count them for each address, and for all together', async () => {
    for (const limits of [
      { postsPerAddress: [{ bytes: 2_500, windowMs }] },
      { postsInAll: [{ bytes: 2_500, windowMs }] },
    ]) {
      await start(limits);
      const statuses: number[] = [];
      for (let nth = 0; nth < 3; nth += 1) statuses.push(await say(await endpoint.begin(), LONG));
      expect(statuses).to.deep.equal([200, 200, 429]);
      if ('postsPerAddress' in limits) await endpoint.close();
    }
  });

  it('count messages for each signed-in customer', async () => {
    await start({ postsPerCustomer: [{ count: 2, windowMs }] });
    const signIn = async (customer: string): Promise<Started> => {
      const customerToken = await signCustomerToken({ customer }, CUSTOMER_SECRET, endpoint.now);
      const { body } = await endpoint.call('POST', '/web/session', undefined, { customerToken });
      return (await endpoint.call('POST', '/conversations', body.token)).body;
    };
    const [ann, ben] = [await signIn('ann'), await signIn('ben')];
    expect([await say(ann, '1'), await say(ann, '2'), await say(ann, '3')]).to.deep.equal([200, 200, 429]);
    expect(await say(ben, '1')).to.equal(200);
  });

  it('of an address take nothing from it for what a conversation was refused', async () => {
    await start({
      postsPerConversation: [{ count: 1, windowMs }],
      postsPerAddress: [{ count: 2, windowMs }],
    });
    const [one, other] = [await endpoint.begin(), await endpoint.begin()];
    expect([await say(one, '1'), await say(one, '2'), await say(one, '3')]).to.deep.equal([200, 429, 429]);
    expect(await say(other, '1')).to.equal(200);
  });

  it('count what is read of a conversation, and give it back over time', async () => {
    await start({ readsPerConversation: [{ count: 3, windowMs }] });
    const [one, other] = [await endpoint.begin(), await endpoint.begin()];
    const statuses = [(await read(one)).status, await reconnect(one), (await read(one)).status];
    expect(statuses).to.deep.equal([200, 200, 200]);
    const refused = await read(one);
    expect([refused.status, refused.headers.get('retry-after')]).to.deep.equal([429, '20']);
    expect([await reconnect(one), (await read(other)).status]).to.deep.equal([429, 200]);
    endpoint.pass(20);
    expect([(await read(one)).status, await reconnect(one)]).to.deep.equal([200, 429]);
  });

  it('count the bytes that are read, of the log and of files, for each conversation', async () => {
    await start({ readsPerConversation: [{ bytes: 200_000, windowMs }] });
    const one = await endpoint.begin();
    const { body } = await endpoint.upload(one, formOf({ type: 'message' }, [['a.png', PNG]]));
    expect(body.id).to.be.a('string');
    for (let nth = 0; nth < 4; nth += 1) await say(one, 'x'.repeat(10_000));
    const first = await read(one);
    const [{ attachments: [file] = [] } = {}] = first.body.activities as unknown as [
      { attachments: { contentUrl: string }[] },
    ];
    expect((await read(one)).status).to.equal(200);
    // What is left is less than a file may have.
    expect((await fetch(file?.contentUrl ?? '')).status).to.equal(429);
    endpoint.pass(60);
    expect((await fetch(file?.contentUrl ?? '')).status).to.equal(200);
  });

  it('count what is read for each address, but not of the shop’s server', async () => {
    await start({ readsPerAddress: [{ count: 2, windowMs }] });
    const chats = [await endpoint.begin(), await endpoint.begin(), await endpoint.begin()];
    const statuses: number[] = [];
    for (const chat of chats) statuses.push((await read(chat)).status);
    expect(statuses).to.deep.equal([200, 200, 429]);
    const [first] = chats as [Started];
    expect((await read({ ...first, token: SECRET })).status).to.equal(200);
  });

  it('give a large log in pages of some 64 kB, from watermark to watermark, without loss or repeats', async () => {
    await start({});
    const chat = await endpoint.begin();
    const texts = Array.from(
      { length: 400 },
      (_, nth) => `${nth} ${'字'.repeat(nth % 7 === 0 ? 5_000 : 10)}`,
    );
    for (const text of texts)
      endpoint.host.append('website', chat.conversationId, {
        type: 'message',
        text,
        from: { id: 'bot', name: '', role: 'bot' },
      });
    const heard: string[] = [];
    let watermark = '1';
    for (let size = 1; size > 0; ) {
      const { body } = await read(chat, watermark);
      size = body.activities.length;
      expect(Buffer.byteLength(JSON.stringify(body))).to.be.at.most(70_000);
      heard.push(...body.activities.map(({ text }) => text));
      watermark = body.watermark;
    }
    expect(heard).to.deep.equal(texts);
  });

  it('take an upload of unknown length for the largest', async () => {
    await start({ uploadsPerConversation: [{ bytes: 22 * 1024 * 1024, windowMs }] });
    const chat = await endpoint.begin();
    const upload = (headers: Record<string, string>) =>
      new Promise<number>((resolve) => {
        const url = `${endpoint.base}/conversations/${chat.conversationId}/upload`;
        const all = {
          authorization: `Bearer ${chat.token}`,
          'content-disposition': 'filename="a.png"',
          'content-type': 'image/png',
          ...headers,
        };
        const sent = request(url, { method: 'POST', headers: all }, (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        });
        sent.on('error', () => {});
        sent.end(PNG);
      });
    const length = { 'content-length': String(PNG.length) };
    const chunked = { 'transfer-encoding': 'chunked' };
    expect([
      await upload(length),
      await upload(chunked),
      await upload(chunked),
      await upload(length),
    ]).to.deep.equal([200, 200, 429, 200]);
  });
});
