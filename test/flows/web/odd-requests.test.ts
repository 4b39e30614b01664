import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect } from 'chai';
import { createRequestHandler } from '../../../adapters/http/request-handler.ts';
import { SILENT } from '../../../adapters/logger.ts';
import { WebEndpoint } from '../../support/product/web-endpoint.ts';

const STREAM = '/v3/directline/conversations/c1/stream';
const UPGRADE =
  'connection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==';

/** The first line of a request, and headers. None of them is a request that anybody is entitled to make. */
const REQUESTS: readonly (readonly [line: string, headers?: string])[] = [
  ['GET http://[ HTTP/1.1'],
  ['GET http://a:99999/healthz2 HTTP/1.1'],
  ['GET // HTTP/1.1'],
  ['GET //[/ HTTP/1.1'],
  ['GET /% HTTP/1.1'],
  ['GET /%00 HTTP/1.1'],
  ['GET /%E0%A4%A HTTP/1.1'],
  ['GET /web/files/%/%/% HTTP/1.1'],
  ['GET /web/files/a/%FF/x HTTP/1.1'],
  ['GET /web/files/__proto__/constructor/toString HTTP/1.1'],
  [`GET /web/files/a/b/${'%C3%A9'.repeat(1_200)} HTTP/1.1`],
  ['GET /v3/directline/conversations/%/activities HTTP/1.1', 'authorization: Bearer x'],
  [
    'GET /v3/directline/conversations/a/activities?watermark=%ff&%=%&watermark=1 HTTP/1.1',
    'authorization: Bearer \u00ff',
  ],
  [`GET /v3/directline/conversations/a HTTP/1.1`, `authorization: Bearer ${'a.'.repeat(6_000)}`],
  [`GET /v3/directline/conversations/a HTTP/1.1`, `authorization: Bearer ${' '.repeat(12_000)}x`],
  ['CONNECT a:1 HTTP/1.1'],
  ['TRACE / HTTP/1.1'],
  ['DELETE /web/session HTTP/1.1'],
  ['GET /web/origin2 HTTP/1.1', 'origin: \u0080'],
  [
    'POST /web/session HTTP/1.1',
    'content-length: 2\r\ncontent-type: application/json\r\norigin: null\r\ncookie: =\r\nx-forwarded-for: ,,%,::::\r\n\r\n{{',
  ],
  ['POST /web/session HTTP/1.1', 'transfer-encoding: chunked\r\n\r\nzz'],
  [
    'POST /v3/directline/conversations/a/upload HTTP/1.1',
    'content-length: 0\r\ncontent-type: multipart/form-data; boundary=',
  ],
  [`GET ${STREAM}?t=%ff&watermark=%00 HTTP/1.1`, UPGRADE],
  [`GET ${STREAM}?t=${'a.'.repeat(5_000)} HTTP/1.1`, UPGRADE],
  [`GET http://[${STREAM} HTTP/1.1`, UPGRADE],
  [`GET //[${STREAM} HTTP/1.1`, UPGRADE],
  [`GET /v3/directline/conversations/%/stream?t=x HTTP/1.1`, UPGRADE],
  ['GET /healthz2 HTTP/1.1', 'connection: upgrade\r\nupgrade: h2c'],
];

describe('odd requests', () => {
  let endpoint: WebEndpoint;
  let foreign: Server;

  before(async () => {
    endpoint = await WebEndpoint.start();
    const { channel, host } = endpoint;
    const mount = { routes: channel.routes ?? [], host };
    foreign = createServer(
      createRequestHandler({ mounts: [mount], ready: () => true, log: SILENT, trustedProxies: 1 }),
    );
    await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
  });
  after(async () => {
    foreign.closeAllConnections();
    foreign.close();
    await endpoint.close();
  });

  /** The status of the answer; 0 where the connection is closed without one. */
  async function statusOf(port: number, line: string, headers: string): Promise<number> {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write(`${line}\r\nhost: localhost\r\n${headers}\r\n\r\n`, 'latin1');
    const status = await new Promise<number>((resolve) => {
      socket.once('data', (data) => resolve(Number(String(data).split(' ')[1])));
      socket.once('close', () => resolve(0));
    });
    socket.destroy();
    return status;
  }

  for (const [line, headers = 'x: y'] of REQUESTS)
    it(`are refused, and disturb nobody: ${line.slice(0, 60)} ${JSON.stringify(headers.slice(0, 40))}`, async () => {
      const own = Number(new URL(endpoint.url).port);
      for (const port of [own, (foreign.address() as AddressInfo).port]) {
        const status = await statusOf(port, line, headers);
        expect(status === 0 || status === 503 || (status >= 400 && status < 500), String(status)).to.equal(
          true,
        );
        expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).to.equal(200);
      }
    });
});
