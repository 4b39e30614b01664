import { once } from 'node:events';
import { expect } from 'chai';
import { SignJWT } from 'jose';
import { WebSocket } from 'ws';
import { signCustomerToken } from '../../../channels/web/access/customer-token.ts';
import { CUSTOMER_SECRET, SECRET, type Started, WebEndpoint } from '../../support/product/web-endpoint.ts';

describe('a session of a page without the secret', () => {
  let endpoint: WebEndpoint;
  beforeEach(async () => {
    endpoint = await WebEndpoint.start();
  });
  afterEach(() => endpoint.close());

  const begin = async (customerToken?: string): Promise<Started> => {
    const session = await endpoint.call('POST', '/web/session', undefined, { customerToken });
    expect(session.status).to.equal(200);
    return (await endpoint.call('POST', '/conversations', session.body.token, { locale: 'zh-CN' })).body;
  };
  const key = new TextEncoder().encode(CUSTOMER_SECRET);

  it('is anonymous without a customer token, and proves nothing', async () => {
    await endpoint.post(await begin(), { type: 'message', text: 'hello' });
    expect(endpoint.host.accepted).to.have.length(2);
    expect(endpoint.host.accepted.map(({ proof }) => proof)).to.deep.equal([undefined, undefined]);
  });

  it('proves the customer whose token the shop signed, on every item, also after a refresh', async () => {
    const started = await begin(await signCustomerToken({ customer: 'ann' }, CUSTOMER_SECRET, endpoint.now));
    const refreshed = await endpoint.call('POST', '/tokens/refresh', started.token);
    await endpoint.post({ ...started, token: refreshed.body.token }, { type: 'message', text: 'hello' });
    const proof = { level: 'signed', customer: 'ann' };
    expect(endpoint.host.accepted.map((item) => item.proof)).to.deep.equal([proof, proof]);
  });

  const renewals: [what: string, renew: (started: Started) => ReturnType<WebEndpoint['call']>][] = [
    ['refreshing', ({ token }) => endpoint.call('POST', '/tokens/refresh', token)],
    ['starting again', ({ token }) => endpoint.call('POST', '/conversations', token)],
    [
      'reconnecting',
      ({ token, conversationId }) => endpoint.call('GET', `/conversations/${conversationId}`, token),
    ],
  ];
  for (const [what, renew] of renewals) {
    it(`is not carried on by ${what} beyond a day after the sign-in`, async () => {
      const customerToken = await signCustomerToken({ customer: 'ann' }, CUSTOMER_SECRET, endpoint.now);
      const started = await begin(customerToken);
      let token = started.token;
      for (let passed = 1700; passed < 86_400; passed += 1700) {
        endpoint.pass(1700);
        const renewed = await renew({ ...started, token });
        expect(renewed.status, `after ${passed} s`).to.equal(200);
        token = renewed.body.token;
      }
      endpoint.pass(1700);
      const late = await renew({ ...started, token });
      expect([late.status, late.body.error.code]).to.deep.equal([403, 'TokenExpired']);
    });
  }

  it('tells the bot of the visitor and the language, once', async () => {
    await begin();
    const [joined] = endpoint.host.accepted;
    expect(joined?.activity.type).to.equal('conversationUpdate');
    expect(joined?.activity.locale).to.equal('zh-CN');
    expect(joined?.activity.membersAdded?.map(({ role }) => role)).to.deep.equal(['user']);
  });

  it('is refused with a customer token that the shop did not sign for us, now', async () => {
    const jwt = (audience: string) =>
      new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).setSubject('ann').setAudience(audience);
    const hour = Math.floor(endpoint.now.getTime() / 1000) + 3600;
    const good = await signCustomerToken({ customer: 'ann' }, CUSTOMER_SECRET, endpoint.now);
    const [, payload = ''] = good.split('.');
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
    const cases: Record<string, [token: string, code: string]> = {
      'another key': [
        await signCustomerToken({ customer: 'ann' }, `${CUSTOMER_SECRET}!`, endpoint.now),
        'Forbidden',
      ],
      'no algorithm': [none, 'Forbidden'],
      'another audience': [await jwt('elsewhere').setExpirationTime(hour).sign(key), 'Forbidden'],
      'no beginning': [await jwt('onevoice').setExpirationTime(hour).sign(key), 'Forbidden'],
      'no end': [await jwt('onevoice').sign(key), 'Forbidden'],
      nobody: [await signCustomerToken({ customer: '' }, CUSTOMER_SECRET, endpoint.now), 'Forbidden'],
      expired: [
        await signCustomerToken({ customer: 'ann' }, CUSTOMER_SECRET, endpoint.now, -1),
        'TokenExpired',
      ],
    };
    for (const [what, [customerToken, code]] of Object.entries(cases)) {
      const answer = await endpoint.call('POST', '/web/session', undefined, { customerToken });
      expect([answer.status, answer.body.error.code], what).to.deep.equal([403, code]);
    }
  });
});

describe('a customer token with an id', () => {
  let endpoint: WebEndpoint;
  beforeEach(async () => {
    endpoint = await WebEndpoint.start();
  });
  afterEach(() => endpoint.close());

  const session = async (id?: string, customer = 'ann') => {
    const claim = { customer, ...(id !== undefined && { id }) };
    const customerToken = await signCustomerToken(claim, CUSTOMER_SECRET, endpoint.now);
    return (await endpoint.call('POST', '/web/session', undefined, { customerToken })).status;
  };

  it('is good once, also when it is sent many times at once; without an id it is good until it ends', async () => {
    expect([await session('t1'), await session('t1'), await session('t2')]).to.deep.equal([200, 403, 200]);
    expect(await session('t1', 'ben')).to.equal(200);
    const all = await Promise.all(Array.from({ length: 6 }, () => session('t3')));
    expect(all.filter((status) => status === 200)).to.have.length(1);
    expect([await session(), await session()]).to.deep.equal([200, 200]);
  });
});

describe('the limits and origins of the web channel', () => {
  let endpoint: WebEndpoint;
  afterEach(() => endpoint.close());

  it('end a flood of sessions from one address with 429 and Retry-After', async () => {
    endpoint = await WebEndpoint.start({ limits: { opensPerAddress: [{ count: 2, windowMs: 60_000 }] } });
    const statuses = [];
    for (let time = 0; time < 3; time += 1)
      statuses.push((await endpoint.call('POST', '/web/session')).status);
    expect(statuses).to.deep.equal([200, 200, 429]);
    const refused = await endpoint.call('POST', '/web/session');
    expect(refused.headers.get('retry-after')).to.equal('60');
    expect(refused.body.error.code).to.equal('TooManyRequests');
  });

  it('end a flood of posts in one conversation, and leave the others alone', async () => {
    endpoint = await WebEndpoint.start({ limits: { postsPerConversation: [{ count: 1, windowMs: 1000 }] } });
    const [mine, yours] = [await endpoint.begin(), await endpoint.begin()];
    const say = { type: 'message', text: 'hello' };
    const answers = [
      await endpoint.post(mine, say),
      await endpoint.post(mine, say),
      await endpoint.post(yours, say),
    ];
    expect(answers.map(({ status }) => status)).to.deep.equal([200, 429, 200]);
  });

  it('end a flood of posts from one address over many conversations, and of streams', async () => {
    const one = [{ count: 1, windowMs: 1000 }];
    endpoint = await WebEndpoint.start({ limits: { postsPerAddress: one, streamsPerAddress: one } });
    const say = { type: 'message', text: 'hello', from: { id: 'u' } };
    const [mine, yours] = [await endpoint.begin(), await endpoint.begin()];
    expect((await endpoint.post(mine, say)).status).to.equal(200);
    expect((await endpoint.post(yours, say)).status).to.equal(429);
    expect((await endpoint.post({ ...yours, token: SECRET }, say)).status).to.equal(200);
    const first = new WebSocket(mine.streamUrl);
    await once(first, 'open');
    const second = new WebSocket(yours.streamUrl).on('error', () => {});
    const [, response] = await once(second, 'unexpected-response');
    expect(response.statusCode).to.equal(429);
    first.terminate();
    second.terminate();
  });

  it('let pages of listed origins in, and refuse all others', async () => {
    endpoint = await WebEndpoint.start({ origins: ['https://shop.example'] });
    const from = (origin: string, method = 'POST') =>
      endpoint.call(method, '/web/session', undefined, undefined, { origin });
    const good = await from('https://shop.example');
    expect([good.status, good.headers.get('access-control-allow-origin')]).to.deep.equal([
      200,
      'https://shop.example',
    ]);
    const bad = await from('https://shop.example.evil.example');
    expect([bad.status, bad.body.error.code]).to.deep.equal([403, 'BadOrigin']);
    expect(bad.headers.get('access-control-allow-origin')).to.equal(null);
    expect((await from('null')).status).to.equal(403);
    expect((await from('https://shop.example', 'OPTIONS')).status).to.equal(204);
    expect((await from('https://evil.example', 'OPTIONS')).status).to.equal(403);
  });

  it('answer a preflight with the headers that Direct Line clients send', async () => {
    endpoint = await WebEndpoint.start();
    const answer = await endpoint.call('OPTIONS', '/conversations', undefined, undefined, {
      origin: 'https://a.example',
    });
    const allowed = answer.headers.get('access-control-allow-headers')?.toLowerCase().split(', ');
    expect(allowed).to.include.members(['authorization', 'content-type', 'x-ms-bot-agent']);
  });
});
