import { once } from 'node:events';
import { createServer as createPlainServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect } from 'chai';
import { createRequestHandler } from '../../../adapters/http/request-handler.ts';
import { createServer, type OnevoiceServer } from '../../../adapters/http/server.ts';
import { SILENT } from '../../../adapters/logger.ts';
import type { ChannelHost, HttpRoute } from '../../../channels/channel.ts';

describe('requests that are sent before the last one is answered', () => {
  let handled: number;
  let server: OnevoiceServer | undefined;
  let foreign: Server | undefined;

  const parts = () => {
    const route: HttpRoute = {
      method: 'GET',
      path: '/count',
      handle: async () => {
        handled += 1;
        return { status: 200, body: 'counted.' };
      },
    };
    return { mounts: [{ routes: [route], host: {} as ChannelHost }], ready: () => true, log: SILENT };
  };

  beforeEach(() => {
    handled = 0;
  });
  afterEach(async () => {
    await server?.close(0);
    foreign?.closeAllConnections();
    foreign?.close();
    [server, foreign] = [undefined, undefined];
  });

  /** Sends so many requests at once; returns how many answers came before the connection was closed. */
  async function answersTo(port: number, count: number): Promise<number> {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket
      .on('error', () => {})
      .on('data', (data) => {
        text += data;
      });
    const requests = Array.from({ length: count }, (_, nth) => {
      const close = nth === count - 1 ? 'connection: close\r\n' : '';
      return `GET /count HTTP/1.1\r\nhost: x\r\n${close}\r\n`;
    });
    socket.write(requests.join(''));
    await new Promise((resolve) => socket.on('close', resolve));
    return text.split('counted.').length - 1;
  }

  const own = async () => {
    server = createServer(parts());
    return Number(new URL(await server.listen(0, '127.0.0.1')).port);
  };
  const embedded = async () => {
    foreign = createPlainServer(createRequestHandler(parts())).listen(0, '127.0.0.1');
    await once(foreign, 'listening');
    return (foreign.address() as AddressInfo).port;
  };

  for (const [where, start] of [
    ['our own server', own],
    ['a foreign one', embedded],
  ] as const) {
    it(`are answered by ${where} up to 64, and with many thousands the connection is closed`, async () => {
      const port = await start();
      expect([await answersTo(port, 64), handled]).to.deep.equal([64, 64]);
      expect(await answersTo(port, 10_000)).to.be.at.most(64);
      expect(handled).to.be.at.most(64 + 64);
      expect(await answersTo(port, 1)).to.equal(1);
    });
  }
});
