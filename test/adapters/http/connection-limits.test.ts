import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect } from 'chai';
import { createServer, type OnevoiceServer } from '../../../adapters/http/server.ts';
import { SILENT } from '../../../adapters/logger.ts';
import { PATIENCE_MS } from '../../support/until.ts';

/** Networks of clients; only connections of 127.0.0.1 count as those of a proxy. */
const [ANN, BOB, CARL, PROXY] = ['127.0.0.2', '127.0.0.3', '127.0.0.4', '127.0.0.1'] as const;

describe('open connections', () => {
  let server: OnevoiceServer;
  let port: number;
  const sockets: Socket[] = [];

  const listen = async (trustedProxies = 0, silentMs = PATIENCE_MS) => {
    const connections = { perOwner: 2, inAll: 3, silentMs };
    server = createServer({ mounts: [], ready: () => true, log: SILENT, connections, trustedProxies });
    port = Number(new URL(await server.listen(0, '127.0.0.1')).port);
  };

  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy();
    await server.close(0);
  });

  /** Whether the server answers on a connection, which is then kept open. */
  async function isServed(socket: Socket): Promise<boolean> {
    socket.write('GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n');
    return await new Promise((resolve) => {
      socket.once('data', (data) => resolve(String(data).startsWith('HTTP/1.1 200 ')));
      socket.once('close', () => resolve(false));
    });
  }

  function open(localAddress: string): Socket {
    const socket = connect({ port, host: '127.0.0.1', localAddress });
    socket.on('error', () => {});
    sockets.push(socket);
    return socket;
  }

  const served = async (...addresses: readonly string[]): Promise<boolean[]> => {
    const answers: boolean[] = [];
    for (const address of addresses) answers.push(await isServed(open(address)));
    return answers;
  };

  it('are closed above the limit of a network, until it has closed one, and others are served', async () => {
    await listen();
    expect(await served(ANN, ANN, ANN, BOB)).to.deep.equal([true, true, false, true]);
    const [first] = sockets as [Socket];
    first.end();
    await once(first, 'close');
    let isLetIn = false;
    while (!isLetIn) isLetIn = await isServed(open(ANN));
    expect(sockets.filter((socket) => !socket.destroyed && socket.localAddress === ANN)).to.have.length(2);
  });

  it('of the network with the most make room when there are too many', async () => {
    await listen();
    expect(await served(ANN, ANN, BOB)).to.deep.equal([true, true, true]);
    const [oldest] = sockets as [Socket];
    const closed = new Promise((resolve) => oldest.once('close', resolve));
    expect(await served(CARL)).to.deep.equal([true]);
    await closed;
    expect(await served(CARL)).to.deep.equal([false]);
    expect(await Promise.all(sockets.slice(1, 4).map(isServed))).to.deep.equal([true, true, true]);
  });

  it('of this machine, and behind a proxy of any, have only the limit of all', async () => {
    await listen();
    expect(await served(PROXY, PROXY, PROXY, PROXY)).to.deep.equal([true, true, true, false]);
    await server.close(0);
    await listen(1);
    expect(await served(ANN, ANN, ANN, ANN)).to.deep.equal([true, true, true, false]);
  });

  it('are closed when they move nothing for a while', async () => {
    await listen(0, 100);
    const socket = open(ANN);
    let text = '';
    socket.on('data', (data) => {
      text += data;
    });
    await new Promise((resolve) => socket.once('close', resolve));
    expect(text).to.equal('');
  });
});
