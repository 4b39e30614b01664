import { connect } from 'node:net';
import { expect } from 'chai';
import { BodyMemory } from '../../../adapters/http/body-memory.ts';
import { createServer } from '../../../adapters/http/server.ts';
import { SILENT } from '../../../adapters/logger.ts';
import type { ChannelHost, HttpRoute } from '../../../channels/channel.ts';

const LIMITS = { perOwner: 60, inAll: 100, reserve: 20 };

describe('the memory of bodies', () => {
  it('is limited for each owner and for all, with a reserve for each', () => {
    const memory = new BodyMemory(LIMITS);
    expect([memory.take('a', 60), memory.take('a', 1), memory.take('b', 40)]).to.deep.equal([
      true,
      false,
      true,
    ]);
    expect([memory.take('b', 1), memory.take('c', 20), memory.take('c', 1)]).to.deep.equal([
      false,
      true,
      false,
    ]);
    memory.free('a', 60);
    expect([memory.take('c', 30), memory.take('a', 11), memory.take('a', 10)]).to.deep.equal([
      true,
      true,
      false,
    ]);
  });

  it('is free again when nothing is under way', () => {
    const memory = new BodyMemory(LIMITS);
    for (let time = 0; time < 9; time += 1) {
      expect([memory.take('a', 50), memory.take('b', 50)]).to.deep.equal([true, true]);
      memory.free('a', 50);
      memory.free('b', 50);
    }
  });
});

describe('bodies that come at the same time', () => {
  it('are refused with 503 above the memory of an address, while others are read, until the first one is done', async () => {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    let begin = () => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const route = (path: string, during: () => Promise<void>): HttpRoute => ({
      method: 'POST',
      path,
      maxBody: 1_000,
      handle: async ({ body }) => {
        await during();
        return { status: 200, body: `${body.length} bytes` };
      },
    });
    const routes = [
      route('/size', async () => {}),
      route('/held', async () => {
        begin();
        await released;
      }),
    ];
    const server = createServer({
      mounts: [{ routes, host: {} as ChannelHost }],
      ready: () => true,
      log: SILENT,
      bodies: { perOwner: 600, inAll: 1_000, reserve: 100 },
    });
    const port = Number(new URL(await server.listen(0, '127.0.0.1')).port);
    const send = async (localAddress: string, path = '/size') => {
      const socket = connect({ port, host: '127.0.0.1', localAddress });
      socket.write(
        `POST ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: 500\r\n\r\n${'x'.repeat(500)}`,
      );
      let text = '';
      for await (const data of socket) text += data;
      return text;
    };
    const held = send('127.0.0.2', '/held');
    await begun;
    const refused = await send('127.0.0.2');
    expect(refused).to.match(/^HTTP\/1.1 503 .*retry-after: 5.*OVERLOADED/is);
    expect(await send('127.0.0.3')).to.include('500 bytes');
    release();
    expect(await held).to.include('500 bytes');
    expect(await send('127.0.0.2')).to.include('500 bytes');
    await server.close(0);
  });
});
