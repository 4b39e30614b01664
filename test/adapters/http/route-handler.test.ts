import { once } from 'node:events';
import { Agent, createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { BodyMemory } from '../../../adapters/http/body-memory.ts';
import { RequestGate } from '../../../adapters/http/request-gate.ts';
import { handleRoute } from '../../../adapters/http/route-handler.ts';
import { logTo } from '../../../adapters/logger.ts';
import type { ChannelHost, HttpRoute, RawRequest, RawResponse } from '../../../channels/channel.ts';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import { LogBook } from '../../support/log-book.ts';

const HOST = {} as ChannelHost;

interface Answer {
  readonly status: number | undefined;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

describe('a route', () => {
  let server: Server;
  let route: HttpRoute;
  let proxies: number;
  let log: LogBook;
  let gate: RequestGate;
  const agent = new Agent({ keepAlive: true });

  beforeEach(async () => {
    proxies = 0;
    gate = new RequestGate();
    log = new LogBook();
    server = createServer((incoming, response) => {
      const context = { gate, log: logTo(log.logger), bodies: new BodyMemory(), trustedProxies: proxies };
      void handleRoute(route, { routes: [], host: HOST }, context, incoming, response, { id: '7' });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  after(() => agent.destroy());

  /** Sends a request with a body, and gives the whole answer. */
  async function ask(path: string, body = '', headers: Record<string, string> = {}): Promise<Answer> {
    const { port } = server.address() as AddressInfo;
    const outgoing = request({ host: '127.0.0.1', port, path, method: 'POST', headers, agent });
    outgoing.end(body);
    const [response] = await once(outgoing, 'response');
    let text = '';
    for await (const chunk of response) text += chunk;
    return { status: response.statusCode, headers: response.headers, body: text };
  }

  const answering = (answer: RawResponse): HttpRoute => ({
    method: 'POST',
    path: '/x',
    handle: async () => answer,
  });
  const throwing = (error: Error): HttpRoute => ({
    ...answering({ status: 200 }),
    handle: () => Promise.reject(error),
  });

  it('is refused with 503 and a time to come back while the service drains, and is not run', async () => {
    let runs = 0;
    route = {
      ...answering({ status: 200 }),
      handle: async () => {
        runs += 1;
        return { status: 200 };
      },
    };
    expect((await ask('/x')).status).to.equal(200);
    gate.close();
    const refused = await ask('/x');
    expect([refused.status, refused.headers['retry-after'], runs]).to.deep.equal([503, '5', 1]);
    expect(JSON.parse(refused.body)).to.have.nested.property('error.code', 'DRAINING');
  });

  it('answers 503 where the store takes nothing, without saying why', async () => {
    route = throwing(new OnevoiceError('STORE_NOT_WRITABLE', { detail: '/data is full' }));
    const refused = await ask('/x');
    expect([refused.status, refused.headers['retry-after']]).to.deep.equal([503, '5']);
    expect(JSON.parse(refused.body)).to.have.nested.property('error.code', 'UNAVAILABLE');
    expect(refused.body).not.to.include('/data');
    expect(log.events('request-refused')).to.have.length(1);
  });

  it('gets the request in parts: path, parameters, query, body, and the address of the client', async () => {
    const got: unknown[] = [];
    route = {
      method: 'POST',
      path: '/x',
      handle: async (raw: RawRequest, host) => {
        const { method, path, params, query, body, remoteAddress } = raw;
        got.push([method, path, params, [...query], body.toString(), remoteAddress, host === HOST]);
        return { status: 200 };
      },
    };
    await ask('/a?b=1&c=?', 'hello', { 'x-forwarded-for': '9.9.9.9' });
    proxies = 1;
    await ask('/a', '', { 'x-forwarded-for': '9.9.9.9' });
    expect(got).to.deep.equal([
      [
        'POST',
        '/a',
        { id: '7' },
        [
          ['b', '1'],
          ['c', '?'],
        ],
        'hello',
        '127.0.0.1',
        true,
      ],
      ['POST', '/a', { id: '7' }, [], '', '9.9.9.9', true],
    ]);
  });

  it('sends text and bytes as they are, and anything else as JSON with its type', async () => {
    for (const [body, sent, type] of [
      ['é', 'é', undefined],
      [Buffer.from('bytes'), 'bytes', undefined],
      [{ a: 1 }, '{"a":1}', 'application/json; charset=utf-8'],
      [undefined, '', undefined],
    ] as const) {
      route = answering({ status: 200, body });
      const answer = await ask('/x');
      expect(answer.body).to.equal(sent);
      expect(answer.headers).to.include({ 'content-length': String(Buffer.byteLength(sent)) });
      expect(answer.headers['content-type']).to.equal(type);
    }
  });

  it('sends no length where there can be no body', async () => {
    for (const status of [204, 304]) {
      route = answering({ status });
      expect((await ask('/x')).headers, String(status)).not.to.have.property('content-length');
    }
  });

  it('has its own headers in place of the usual ones, however they are written', async () => {
    route = answering({ status: 200, headers: { 'Cache-Control': 'max-age=60' } });
    expect((await ask('/x')).headers).to.include({
      'cache-control': 'max-age=60',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'cross-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
  });

  it('takes a body of 65,536 bytes where it sets no limit, and not one more', async () => {
    route = answering({ status: 200 });
    expect((await ask('/x', 'x'.repeat(65_536))).status).to.equal(200);
    expect((await ask('/x', 'x'.repeat(65_537))).status).to.equal(413);
  });

  it('that refuses whom it does not admit never gets the body', async () => {
    let handled = false;
    route = {
      method: 'POST',
      path: '/x',
      admit: async ({ body }) => ({ status: 401, body: `${body.length}` }),
      handle: async () => {
        handled = true;
        return { status: 200 };
      },
    };
    const answer = await ask('/x', 'hello');
    expect([answer.status, answer.body, handled]).to.deep.equal([401, '0', false]);
    expect(answer.headers).to.include({ connection: 'close' });
  });

  it('keeps the connection after an error, if it has read the whole request', async () => {
    route = throwing(new OnevoiceError('BAD_REQUEST'));
    const answer = await ask('/x', 'hello');
    expect(answer.status).to.equal(400);
    expect(answer.headers).to.include({ connection: 'keep-alive' });
    expect(answer.headers).not.to.have.property('retry-after');
  });

  it('logs an error of ours as failed, one of the time as refused, and one of the client not at all', async () => {
    const headers = { 'x-request-id': 'r-1' };
    for (const [error, status, failed, refused] of [
      [new Error('broken'), 500, 1, 0],
      [new OnevoiceError('DRAINING'), 503, 0, 1],
      [new OnevoiceError('NOT_FOUND'), 404, 0, 0],
    ] as const) {
      log = new LogBook();
      route = throwing(error);
      expect((await ask('/x', '', headers)).status).to.equal(status);
      const events = [log.events('request-failed'), log.events('request-refused')];
      expect(events.map(({ length }) => length)).to.deep.equal([failed, refused]);
      for (const logged of events.flat())
        expect(logged).to.include({ requestId: 'r-1', route: '/x', err: error });
    }
  });
});
