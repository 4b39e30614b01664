import { once } from 'node:events';
import { createServer as nodeServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import type { ServerParts } from '../../../adapters/http/mount.ts';
import { createRequestHandler } from '../../../adapters/http/request-handler.ts';
import { createServer, type OnevoiceServer } from '../../../adapters/http/server.ts';
import { SILENT } from '../../../adapters/logger.ts';
import type { ChannelHost, HttpRoute } from '../../../channels/channel.ts';

const ROUTES: readonly HttpRoute[] = [
  {
    method: 'POST',
    path: '/echo/:id',
    maxBody: 10,
    handle: async ({ params, query, body, path }) => ({
      status: 200,
      body: { id: params.id, q: query.get('q'), body: body.toString(), path },
    }),
  },
  { method: 'GET', path: '/echo/last', handle: async () => ({ status: 200, body: 'last' }) },
  { method: 'GET', path: '/throws', handle: () => Promise.reject(new Error('secret detail')) },
];

/** Requests whose answers differ between routers. */
const REQUESTS: readonly (readonly [method: string, path: string, body?: string])[] = [
  ['POST', '/echo/a%20b?q=1', '12345'],
  ['POST', '/echo/a%2Fb', 'x'],
  ['POST', '/echo/last', 'x'],
  ['POST', `/echo/${'x'.repeat(1024)}`, 'x'],
  ['POST', `/echo/${'x'.repeat(1025)}`, 'x'],
  ['POST', '/echo/1', '12345678901'],
  ['POST', '/echo/1/', 'x'],
  ['POST', '/Echo/1', 'x'],
  ['GET', '/echo/last'],
  ['GET', '/echo/1'],
  ['HEAD', '/echo/last'],
  ['PATCH', '/throws'],
  ['GET', '/throws'],
  ['GET', '/nowhere'],
  ['GET', '/%zz'],
  ['GET', '/healthz'],
  ['GET', '/readyz'],
];

describe('the handler for a foreign server', () => {
  let own: OnevoiceServer;
  let foreign: Server;
  let urls: readonly [own: string, foreign: string];

  before(async () => {
    const parts: ServerParts = {
      mounts: [{ routes: ROUTES, host: {} as ChannelHost }],
      ready: () => false,
      log: SILENT,
    };
    own = createServer(parts);
    foreign = nodeServer(createRequestHandler(parts)).listen(0, '127.0.0.1');
    await once(foreign, 'listening');
    urls = [await own.listen(0, '127.0.0.1'), `http://127.0.0.1:${(foreign.address() as AddressInfo).port}`];
  });
  after(async () => {
    foreign.closeAllConnections();
    foreign.close();
    await own.close(0);
  });

  async function answer(url: string, method: string, path: string, body?: string) {
    const headers = { 'x-request-id': 'one' };
    const response = await fetch(url + path, { method, headers, ...(body !== undefined && { body }) });
    const own = ['content-type', 'cache-control', 'x-request-id', 'x-content-type-options'];
    return {
      status: response.status,
      headers: own.map((name) => response.headers.get(name)),
      body: await response.text(),
    };
  }

  for (const [method, path, body] of REQUESTS) {
    it(`answers ${method} ${path.slice(0, 40)} as our own server does`, async () => {
      const [ours, theirs] = await Promise.all(urls.map((url) => answer(url, method, path, body)));
      expect(theirs).to.deep.equal(ours);
    });
  }

  it('gives a route its parameters, query and body', async () => {
    const { status, body } = await answer(urls[1], 'POST', '/echo/a%20b?q=1', '12345');
    expect(status).to.equal(200);
    expect(JSON.parse(body)).to.deep.equal({ id: 'a b', q: '1', body: '12345', path: '/echo/a%20b' });
  });
});
