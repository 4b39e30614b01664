import { once } from 'node:events';
import { connect } from 'node:net';
import { expect } from 'chai';
import type { ServerParts } from '../../../adapters/http/mount.ts';
import { createServer, type OnevoiceServer } from '../../../adapters/http/server.ts';
import { SILENT } from '../../../adapters/logger.ts';
import type { ChannelHost, HttpRoute } from '../../../channels/channel.ts';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';

const handled: string[] = [];

const ROUTES: readonly HttpRoute[] = [
  {
    method: 'POST',
    path: '/echo/:id',
    maxBody: 10,
    handle: async ({ params, query, body }) => ({
      status: 200,
      body: { id: params.id, q: query.get('q'), body: body.toString() },
    }),
  },
  {
    method: 'POST',
    path: '/guarded',
    admit: async ({ query }) => (query.has('key') ? undefined : { status: 401, body: 'no key' }),
    handle: async ({ body }) => {
      handled.push(body.toString());
      return { status: 200, body };
    },
  },
  { method: 'GET', path: '/throws', handle: () => Promise.reject(new Error('secret detail')) },
  { method: 'GET', path: '/drains', handle: () => Promise.reject(new OnevoiceError('DRAINING')) },
  {
    method: 'GET',
    path: '/text',
    handle: async () => ({ status: 200, headers: { 'Content-Type': 'text/plain' }, body: 'hi' }),
  },
];

describe('the HTTP server', () => {
  let server: OnevoiceServer;
  let url: string;
  let ready: boolean;
  let logged: unknown[];

  beforeEach(async () => {
    ready = true;
    logged = [];
    server = createServer({
      mounts: [{ routes: ROUTES, host: {} as ChannelHost }],
      ready: () => ready,
      log: { ...SILENT, error: (fields) => void logged.push(fields) },
    });
    url = await server.listen(0, '127.0.0.1');
  });

  afterEach(() => server.close(200));

  const post = (body: string, path = '/echo/a%20b?q=1', headers: Record<string, string> = {}) =>
    fetch(url + path, { method: 'POST', body, headers, duplex: 'half' } as RequestInit);

  /** What the server answers to these bytes, until it closes the connection. */
  async function raw(bytes: string): Promise<string> {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
    });
    socket.on('error', () => {});
    socket.write(bytes);
    await once(socket, 'close');
    return text;
  }

  it('survives clients that ask for an upgrade and disconnect', async () => {
    for (let count = 0; count < 40; count += 1) {
      const socket = connect(Number(new URL(url).port), '127.0.0.1');
      await once(socket, 'connect');
      socket.on('error', () => {});
      socket.write('GET /nope HTTP/1.1\r\nhost: x\r\nconnection: Upgrade\r\nupgrade: websocket\r\n\r\n');
      socket.resetAndDestroy();
    }
    expect((await fetch(`${url}/healthz`)).status).to.equal(200);
  });

  it('says which variables to change when the port is taken', async () => {
    const second = createServer({ mounts: [], ready: () => true, log: SILENT });
    const refusal = await second
      .listen(Number(new URL(url).port), '127.0.0.1')
      .catch((error: unknown) => error);
    expect(refusal).to.be.an.instanceOf(OnevoiceError).with.property('code', 'NOT_LISTENING');
    expect(refusal)
      .to.have.property('message')
      .that.matches(/EADDRINUSE/)
      .and.matches(/PORT/);
  });

  it('refuses a request by its headers without reading the body, and reads the body of an admitted one', async () => {
    const head = 'POST /guarded HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\n\r\n';
    expect(await raw(head)).to.match(/^HTTP\/1\.1 401 .*no key$/s);
    const admitted = await post('12345', '/guarded?key');
    expect(await admitted.text()).to.equal('12345');
    expect(handled.splice(0)).to.deep.equal(['12345']);
  });

  it('gives a route its parameters, query and body', async () => {
    const response = await post('12345');
    expect(response.status).to.equal(200);
    expect(await response.json()).to.deep.equal({ id: 'a b', q: '1', body: '12345' });
  });

  it('takes a body of exactly the limit, and refuses one byte more with 413', async () => {
    expect((await post('1234567890')).status).to.equal(200);
    const refused = await post('12345678901');
    expect(refused.status).to.equal(413);
    expect(await refused.json()).to.have.nested.property('error.code', 'TOO_LARGE');
  });

  it('refuses an announced body before it is sent', async () => {
    const answer = await raw('POST /echo/1 HTTP/1.1\r\nhost: x\r\ncontent-length: 1000000000\r\n\r\n');
    expect(answer).to.match(/^HTTP\/1.1 413 /);
  });

  it('refuses a body in chunks at the first byte too many, without waiting for its end', async () => {
    const answer = await raw(
      'POST /echo/1 HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nb\r\n12345678901\r\n',
    );
    expect(answer).to.match(/^HTTP\/1.1 413 /);
    expect(answer.toLowerCase()).to.include('connection: close');
  });

  it('answers an unknown address, an unknown method and an unreadable address in the form of every error', async () => {
    const [lost, wrong, unreadable] = await Promise.all([
      fetch(`${url}/nowhere`),
      fetch(`${url}/echo/1`),
      fetch(`${url}/%zz`),
    ]);
    expect([lost.status, wrong.status, unreadable.status]).to.deep.equal([404, 405, 400]);
    expect(await lost.json()).to.deep.equal({
      error: { code: 'NOT_FOUND', message: 'There is nothing at this address.' },
    });
    expect(await wrong.json()).to.have.nested.property('error.code', 'METHOD_NOT_ALLOWED');
    expect(await unreadable.json()).to.have.nested.property('error.code', 'BAD_REQUEST');
  });

  it('answers what is not HTTP with 400 in JSON', async () => {
    const answer = await raw('NONSENSE\r\n\r\n');
    expect(answer).to.match(/^HTTP\/1.1 400 /);
    expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).to.have.nested.property(
      'error.code',
      'BAD_REQUEST',
    );
  });

  it('survives an address that is no address', async () => {
    expect(await raw('GET //[ HTTP/1.1\r\nhost: x\r\n\r\n')).to.match(/^HTTP\/1.1 400 /);
    expect((await fetch(`${url}/healthz`)).status).to.equal(200);
  });

  it('survives a Host that is no host', async () => {
    for (const host of ['a b', '[', 'x:port', 'x:99999', '%', '<script>'])
      expect(await raw(`GET /text HTTP/1.1\r\nhost: ${host}\r\n\r\n`), host).to.match(/^HTTP\/1.1 400 /);
    expect((await fetch(`${url}/healthz`)).status).to.equal(200);
  });

  it('hides the cause of an error from the client, and logs it', async () => {
    const response = await fetch(`${url}/throws`);
    expect(response.status).to.equal(500);
    expect(await response.text()).not.to.match(/secret|at .*\.ts/);
    expect(response.headers.has('server')).to.equal(false);
    expect(logged).to.have.length(1);
  });

  it('says when to retry while it accepts nothing', async () => {
    const response = await fetch(`${url}/drains`);
    expect(response.status).to.equal(503);
    expect(response.headers.get('retry-after')).to.equal('5');
  });

  it('gives each request an id, and keeps a safe one of the client', async () => {
    const given = await fetch(`${url}/text`, { headers: { 'x-request-id': 'abc-1' } });
    const made = await fetch(`${url}/text`, { headers: { 'x-request-id': 'a b<script>' } });
    expect(given.headers.get('x-request-id')).to.equal('abc-1');
    expect(made.headers.get('x-request-id')).to.match(/^[0-9a-f-]{36}$/);
  });

  it('sends text as text, with the headers that keep a browser from guessing', async () => {
    const response = await fetch(`${url}/text`);
    expect(await response.text()).to.equal('hi');
    expect(response.headers.get('content-type')).to.equal('text/plain');
    expect(response.headers.get('x-content-type-options')).to.equal('nosniff');
  });

  it('is healthy and ready, and not ready while messages are not accepted', async () => {
    expect((await fetch(`${url}/healthz`)).status).to.equal(200);
    expect((await fetch(`${url}/readyz`)).status).to.equal(200);
    ready = false;
    expect((await fetch(`${url}/healthz`)).status).to.equal(200);
    expect((await fetch(`${url}/readyz`)).status).to.equal(503);
  });

  it('says so when it can not listen at the address of another machine', async () => {
    const other = createServer({ mounts: [], ready: () => true, log: SILENT });
    const refusal = await other.listen(0, '192.0.2.1').catch((error: unknown) => error);
    expect(refusal).to.have.property('code', 'NOT_LISTENING');
    expect(refusal).to.have.property('message').that.includes('HOST=192.0.2.1');
  });

  it('refuses a WebSocket of a path that no channel has', async () => {
    const answer = await raw(
      'GET /nowhere HTTP/1.1\r\nhost: x\r\nconnection: Upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
    );
    expect(answer).to.match(/^HTTP\/1.1 404 /);
  });
});

describe('what is set up with the HTTP server', () => {
  const servers: OnevoiceServer[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close(0);
  });

  async function served(
    parts: Partial<ServerParts>,
    host: string | undefined = '127.0.0.1',
  ): Promise<string> {
    const server = createServer({ mounts: [], ready: () => true, log: SILENT, ...parts });
    servers.push(server);
    return await server.listen(0, host);
  }

  const route = (set: Partial<HttpRoute>): ServerParts['mounts'] => [
    {
      routes: [{ method: 'GET', path: '/x', handle: async () => ({ status: 200, body: 'x' }), ...set }],
      host: {} as ChannelHost,
    },
  ];

  it('gives its URL with a name that can be opened', async () => {
    expect(await served({}, '127.0.0.1')).to.match(/^http:\/\/127\.0\.0\.1:\d+$/);
    for (const host of ['0.0.0.0', '::']) {
      expect(await served({}, host)).to.match(/^http:\/\/localhost:\d+$/);
    }
  });

  for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS'] as const) {
    it(`routes ${method}`, async () => {
      const url = await served({ mounts: route({ method }) });
      expect((await fetch(`${url}/x`, { method })).status).to.equal(200);
    });
  }

  it('takes a parameter as long as the longest id of a channel', async () => {
    const url = await served({
      mounts: route({ path: '/x/:id', handle: async ({ params }) => ({ status: 200, body: params.id }) }),
    });
    expect((await fetch(`${url}/x/${'a'.repeat(1_024)}`)).status).to.equal(200);
    expect((await fetch(`${url}/x/${'a'.repeat(1_025)}`)).status).to.equal(404);
  });

  it('keeps an idle connection longer than a load balancer does', async () => {
    const response = await fetch(`${await served({ mounts: route({}) })}/x`);
    expect(response.headers.get('keep-alive')).to.equal('timeout=65');
  });

  it('closes the connection of a refused request, which keeps its id', async () => {
    const headers = { 'x-request-id': 'abc-1' };
    const response = await fetch(`${await served({})}/nowhere`, { headers });
    expect([response.headers.get('connection'), response.headers.get('x-request-id')]).to.deep.equal([
      'close',
      'abc-1',
    ]);
  });

  it('takes the address of a client from as many proxies as are trusted, and from none by default', async () => {
    const mounts = route({ handle: async ({ remoteAddress }) => ({ status: 200, body: remoteAddress }) });
    const headers = { 'x-forwarded-for': '9.9.9.9' };
    const addresses = [];
    for (const parts of [{}, { trustedProxies: 1 }]) {
      const url = await served({ mounts, ...parts });
      addresses.push(await (await fetch(`${url}/x`, { headers })).text());
    }
    expect(addresses).to.deep.equal(['127.0.0.1', '9.9.9.9']);
  });

  it('passes a WebSocket to the channel that has its path, with its host and the address of the client', async () => {
    const upgraded: unknown[] = [];
    const host = {} as ChannelHost;
    const mounts: ServerParts['mounts'] = [
      { routes: [], host: {} as ChannelHost, upgrade: { matches: () => false, handle: () => {} } },
      {
        routes: [],
        host,
        upgrade: {
          matches: (path) => path === '/socket',
          handle: (_request, socket, _head, given, remoteAddress) => {
            upgraded.push([given === host, remoteAddress]);
            socket.destroy();
          },
        },
      },
    ];
    for (const parts of [{}, { trustedProxies: 1 }]) {
      const socket = connect(Number(new URL(await served({ mounts, ...parts })).port), '127.0.0.1');
      socket.write(
        'GET /socket?a=1 HTTP/1.1\r\nhost: x\r\nconnection: Upgrade\r\nupgrade: websocket\r\nx-forwarded-for: 9.9.9.9\r\n\r\n',
      );
      await once(socket, 'close');
    }
    expect(upgraded).to.deep.equal([
      [true, '127.0.0.1'],
      [true, '9.9.9.9'],
    ]);
  });

  it('has closed once the requests under way are answered, and takes no new ones', async () => {
    let finish = () => {};
    let begun = () => {};
    const isBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const gate = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const handle = async () => {
      begun();
      await gate;
      return { status: 200, body: 'done' };
    };
    const url = await served({ mounts: route({ handle }) });
    const answer = fetch(`${url}/x`);
    await isBegun;
    const closed = servers.splice(0).map((server) => server.close(600_000));
    expect(await fetch(`${url}/healthz`).catch(() => 'refused')).to.equal('refused');
    finish();
    expect(await (await answer).text()).to.equal('done');
    await Promise.all(closed);
  });

  it('closes the connections of requests that take longer than it waits', async () => {
    let begun = () => {};
    const isBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const handle = () => {
      begun();
      return new Promise<never>(() => {});
    };
    const url = await served({ mounts: route({ handle }) });
    const answer = fetch(`${url}/x`).catch(() => 'closed');
    await isBegun;
    await Promise.all(servers.splice(0).map((server) => server.close(1)));
    expect(await answer).to.equal('closed');
  });
});
