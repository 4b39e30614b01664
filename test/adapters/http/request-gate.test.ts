import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { connect, Socket } from 'node:net';
import { expect } from 'chai';
import { RequestGate } from '../../../adapters/http/request-gate.ts';
import { createServer, type OnevoiceServer } from '../../../adapters/http/server.ts';
import { SILENT } from '../../../adapters/logger.ts';
import type { ChannelHost } from '../../../channels/channel.ts';

/** A handling that ends when it is told to. */
function gatedWork(name: string, steps: string[]): { run: () => Promise<void>; end: () => void } {
  let end = (): void => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const run = async () => {
    steps.push(`${name} begins`);
    await ended;
    steps.push(`${name} ends`);
  };
  return { run, end };
}

const on = (socket: Socket) => ({ socket }) as IncomingMessage;

describe('the gate of requests', () => {
  it('handles the requests of one connection one after the other, those of others beside them', async () => {
    const [gate, steps, socket] = [new RequestGate(), [] as string[], new Socket()];
    const [first, second, other] = ['first', 'second', 'other'].map((name) => gatedWork(name, steps));
    const all = [first, second].map((work) => gate.run(on(socket), work?.run ?? (async () => {})));
    void gate.run(on(new Socket()), other?.run ?? (async () => {}));
    expect(steps).to.deep.equal(['first begins', 'other begins']);
    second?.end();
    first?.end();
    await Promise.all(all);
    expect(steps.slice(2)).to.deep.equal(['first ends', 'second begins', 'second ends']);
  });

  it('is idle when no request is under way, also one that began meanwhile', async () => {
    const [gate, steps] = [new RequestGate(), [] as string[]];
    const [first, second] = ['first', 'second'].map((name) => gatedWork(name, steps));
    const socket = new Socket();
    void gate.run(on(socket), first?.run ?? (async () => {}));
    const idle = gate.idle().then(() => steps.push('idle'));
    void gate.run(on(socket), second?.run ?? (async () => {}));
    first?.end();
    second?.end();
    await idle;
    expect(steps.at(-1)).to.equal('idle');
    expect(steps).to.include('second ends');
    gate.close();
    expect(gate.isOpen).to.equal(false);
  });
});

describe('requests that are sent on one connection without waiting for the answers', () => {
  const handled: string[] = [];
  let server: OnevoiceServer;
  let port: number;

  before(async () => {
    const route = {
      method: 'POST',
      path: '/take/:id',
      handle: async ({ params }: { params: Readonly<Record<string, string>> }) => {
        // Later ones take less time, so that they would overtake earlier ones.
        for (let hop = 20 - Number(params['id']); hop > 0; hop -= 1)
          await new Promise((resolve) => setImmediate(resolve));
        handled.push(params['id'] ?? '');
        return { status: 200 };
      },
    } as const;
    server = createServer({
      mounts: [{ routes: [route], host: {} as ChannelHost }],
      ready: () => true,
      log: SILENT,
    });
    port = Number(new URL(await server.listen(0, '127.0.0.1')).port);
  });
  after(() => server.close(200));

  it('are handled in their order', async () => {
    const ids = Array.from({ length: 20 }, (_, id) => `${id}`);
    const socket = connect(port, '127.0.0.1');
    let answers = '';
    socket.setEncoding('utf8').on('data', (chunk) => {
      answers += chunk;
    });
    socket.write(
      ids.map((id) => `POST /take/${id} HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\n\r\nx`).join(''),
    );
    while (handled.length < ids.length) await once(socket, 'data');
    socket.destroy();
    expect(handled).to.deep.equal(ids);
    expect(answers.match(/HTTP\/1\.1 200/g)).to.have.length.at.least(1);
  });
});
