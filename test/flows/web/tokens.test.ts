import { expect } from 'chai';
import { SignJWT } from 'jose';
import { SECRET, WebEndpoint } from '../../support/product/web-endpoint.ts';

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('the tokens of the Direct Line endpoint', () => {
  let endpoint: WebEndpoint;
  beforeEach(async () => {
    endpoint = await WebEndpoint.start();
  });
  afterEach(() => endpoint.close());

  it('are made with the secret only, for half an hour and one conversation', async () => {
    const made = await endpoint.call('POST', '/tokens/generate', SECRET, {
      user: { id: 'dl_ann', name: 'Ann' },
    });
    expect(made.status).to.equal(200);
    expect(made.body.expires_in).to.equal(1800);
    expect(made.headers.get('cache-control')).to.equal('no-store');
    const started = await endpoint.call('POST', '/conversations', made.body.token);
    expect(started.status).to.equal(201);
    expect(started.body.conversationId).to.equal(made.body.conversationId);
    const again = await endpoint.call('POST', '/tokens/generate', made.body.token);
    expect([again.status, again.body.error.code]).to.deep.equal([403, 'Forbidden']);
  });

  it('carry the bound user where Direct Line clients look for it', async () => {
    const { body } = await endpoint.call('POST', '/tokens/generate', SECRET, { user: { id: 'dl_ann' } });
    const [, payload = ''] = body.token.split('.');
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString()).user).to.equal('dl_ann');
  });

  it('start the same conversation once: 201, then 200', async () => {
    const { body } = await endpoint.call('POST', '/tokens/generate', SECRET);
    const statuses = [];
    for (let time = 0; time < 2; time += 1) {
      statuses.push((await endpoint.call('POST', '/conversations', body.token)).status);
    }
    expect(statuses).to.deep.equal([201, 200]);
    expect(endpoint.host.accepted).to.have.length(1);
  });

  it('keep their user when the start names another, and take the one named where they have none', async () => {
    const startedAs = async (bound: object, named: object) => {
      const { body } = await endpoint.call('POST', '/tokens/generate', SECRET, bound);
      const started = await endpoint.call('POST', '/conversations', body.token, named);
      await endpoint.post(started.body, { type: 'message', text: 'hello', from: { id: 'dl_eve' } });
      return endpoint.host.accepted.at(-1)?.activity.from?.id;
    };
    expect(await startedAs({ user: { id: 'dl_ann' } }, { user: { id: 'dl_ben' } })).to.equal('dl_ann');
    expect(await startedAs({}, { user: { id: 'dl_ben' } })).to.equal('dl_ben');
    expect(await startedAs({}, { user: {} })).to.equal('dl_eve');
  });

  it('are missed with 401 and a documented error body', async () => {
    const answer = await endpoint.call('POST', '/conversations');
    expect(answer.status).to.equal(401);
    expect(answer.body.error).to.have.all.keys('code', 'message');
    const basic = await endpoint.call('POST', '/conversations', undefined, undefined, {
      authorization: 'Basic eA==',
    });
    expect(basic.status).to.equal(401);
  });

  it('get 403 TokenExpired once they have expired, and no refresh', async () => {
    const started = await endpoint.begin();
    endpoint.pass(1801);
    for (const answer of [
      await endpoint.activities(started),
      await endpoint.call('POST', '/tokens/refresh', started.token),
    ]) {
      expect([answer.status, answer.body.error.code]).to.deep.equal([403, 'TokenExpired']);
    }
  });

  it('live on by refreshing, with the same rights', async () => {
    const started = await endpoint.begin();
    endpoint.pass(1700);
    const { body } = await endpoint.call('POST', '/tokens/refresh', started.token);
    endpoint.pass(1700);
    expect((await endpoint.activities({ ...started, token: body.token })).status).to.equal(200);
    const other = await endpoint.begin();
    expect((await endpoint.activities({ ...other, token: body.token })).status).to.equal(403);
  });

  it('are refused with another signature', async () => {
    const started = await endpoint.begin();
    const [head = '', payload = '', signature = ''] = started.token.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const bySecretItself = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new TextEncoder().encode(SECRET));
    const forged = {
      garbage: 'garbage',
      'a cut signature': `${head}.${payload}.${signature.slice(1)}`,
      'other claims': `${head}.${encode({ ...claims, user: 'dl_ben' })}.${signature}`,
      'no algorithm': `${encode({ alg: 'none' })}.${payload}.`,
      'no algorithm, old signature': `${encode({ alg: 'none' })}.${payload}.${signature}`,
      'the secret as key': bySecretItself,
      'almost the secret': `${SECRET.slice(0, -1)}X`,
    };
    for (const [what, token] of Object.entries(forged)) {
      const answer = await endpoint.activities({ ...started, token });
      expect([answer.status, answer.body.error.code], what).to.deep.equal([403, 'Forbidden']);
    }
  });

  it('of one conversation open no other', async () => {
    const mine = await endpoint.begin('dl_ann');
    const yours = await endpoint.begin('dl_ben');
    const mixed = { ...yours, token: mine.token };
    const answers = [
      await endpoint.activities(mixed),
      await endpoint.post(mixed, { type: 'message', text: 'hello' }),
      await endpoint.call('GET', `/conversations/${yours.conversationId}?watermark=0`, mine.token),
    ];
    expect(answers.map(({ status }) => status)).to.deep.equal([403, 403, 403]);
  });

  it('are good on their trusted origins only', async () => {
    const trustedOrigins = ['https://Shop.example/'];
    const { body } = await endpoint.call('POST', '/tokens/generate', SECRET, { trustedOrigins });
    const from = (origin: string) => endpoint.call('POST', '/conversations', body.token, {}, { origin });
    expect((await from('https://evil.example')).body.error.code).to.equal('BadOrigin');
    expect((await from('https://shop.example')).status).to.equal(201);
  });

  it('need well-formed parameters', async () => {
    const wrong = await endpoint.call('POST', '/tokens/generate', SECRET, { user: { id: 7 } });
    expect([wrong.status, wrong.body.error.code]).to.deep.equal([400, 'BadArgument']);
    expect(wrong.body.error.message).to.contain('user.id');
    for (const origin of ['https://shop.example/chat', 'nonsense']) {
      const answer = await endpoint.call('POST', '/tokens/generate', SECRET, { trustedOrigins: [origin] });
      expect([answer.status, answer.body.error.code], origin).to.deep.equal([400, 'BadArgument']);
    }
  });
});
