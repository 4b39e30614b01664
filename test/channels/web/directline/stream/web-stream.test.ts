import { once } from 'node:events';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import { expect } from 'chai';
import { WebSocket } from 'ws';
import { type Started, WebEndpoint } from '../../../../support/product/web-endpoint.ts';

const ACCOUNT = 'website';

/** A socket that keeps the texts of what it was sent. */
class Listener {
  readonly socket: WebSocket;
  readonly texts: string[] = [];
  watermark = '';

  constructor(url: string, origin?: string) {
    this.socket = new WebSocket(url, origin === undefined ? {} : { origin });
    this.socket.on('message', (data) => {
      const set = JSON.parse(String(data));
      this.texts.push(...set.activities.map(({ text }: { text: string }) => text));
      this.watermark = set.watermark;
    });
  }

  async heard(count: number): Promise<string[]> {
    while (this.texts.length < count) await once(this.socket, 'message');
    return this.texts;
  }

  async close(): Promise<void> {
    this.socket.close();
    await once(this.socket, 'close');
  }
}

describe('the WebSocket stream', () => {
  let endpoint: WebEndpoint;
  let started: Started;
  beforeEach(async () => {
    endpoint = await WebEndpoint.start({ origins: ['https://shop.example'] });
    started = await endpoint.begin();
    await endpoint.logged(started, 1);
  });
  afterEach(() => endpoint.close());

  const say = (text: string) =>
    endpoint.host.append(ACCOUNT, started.conversationId, { type: 'message', text });

  it('sends earlier and new activities in order', async () => {
    say('one');
    const listener = new Listener(started.streamUrl);
    await listener.heard(1);
    for (let number = 2; number <= 500; number += 1) say(`m${number}`);
    const heard = await listener.heard(500);
    expect(heard).to.deep.equal(['one', ...Array.from({ length: 499 }, (_, index) => `m${index + 2}`)]);
    expect(listener.watermark).to.equal('501');
  });

  it('goes on from the watermark after a break, without loss or repeats', async () => {
    const first = new Listener(started.streamUrl);
    say('one');
    await first.heard(1);
    await first.close();
    say('two');
    const path = `/conversations/${started.conversationId}?watermark=${first.watermark}`;
    const { body } = await endpoint.call('GET', path, started.token);
    const second = new Listener(body.streamUrl);
    say('three');
    expect(await second.heard(2)).to.deep.equal(['two', 'three']);
  });

  it('bears empty keep-alive frames, and ends at a big one', async () => {
    const listener = new Listener(started.streamUrl);
    await once(listener.socket, 'open');
    listener.socket.send('');
    listener.socket.send('');
    say('still here');
    expect(await listener.heard(1)).to.deep.equal(['still here']);
    listener.socket.send('x'.repeat(5000));
    const [code] = await once(listener.socket, 'close');
    expect(code).to.equal(1009);
  });

  it('lets go of the conversation when the client leaves', async () => {
    const listener = new Listener(started.streamUrl);
    say('one');
    await listener.heard(1);
    expect(endpoint.host.listeners(ACCOUNT, started.conversationId)).to.equal(1);
    await listener.close();
    while (endpoint.host.listeners(ACCOUNT, started.conversationId) > 0) await new Promise(setImmediate);
  });

  it('keeps five streams of a conversation open and ends the oldest for a sixth', async () => {
    const listeners: Listener[] = [];
    for (let number = 1; number <= 5; number += 1) {
      const listener = new Listener(started.streamUrl);
      await once(listener.socket, 'open');
      listeners.push(listener);
    }
    const [ended] = listeners.map(({ socket }) => once(socket, 'close'));
    const sixth = new Listener(started.streamUrl);
    expect((await ended)?.[0]).to.equal(1008);
    say('still here');
    for (const listener of [...listeners.slice(1), sixth])
      expect(await listener.heard(1)).to.deep.equal(['still here']);
  });

  it('closes with "going away" when the channel stops', async () => {
    const listener = new Listener(started.streamUrl);
    await once(listener.socket, 'open');
    await endpoint.channel.stop?.();
    const [code] = await once(listener.socket, 'close');
    expect(code).to.equal(1001);
  });

  it('survives a client that is gone before it is let in', () => {
    const socket = new PassThrough();
    const request = Object.assign(new IncomingMessage(new Socket()), {
      url: new URL(started.streamUrl).pathname,
    });
    endpoint.channel.upgrade?.handle(request, socket, Buffer.alloc(0), endpoint.host, '127.0.0.1');
    socket.emit('error', new Error('ECONNRESET'));
    expect(socket.destroyed).to.equal(true);
  });

  it('sends a log that is larger than any page, in pages of some 64 kB, and goes on', async () => {
    const sizes: number[] = [];
    for (let number = 1; number <= 300; number += 1) say(`${number} ${'字'.repeat(3_000)}`);
    say('x'.repeat(2_000_000));
    say('last');
    const listener = new Listener(started.streamUrl);
    listener.socket.on('message', (data: Buffer) => sizes.push(data.length));
    const heard = await listener.heard(302);
    expect(heard.slice(0, 300).map((text) => Number.parseInt(text, 10))).to.deep.equal(
      Array.from({ length: 300 }, (_, index) => index + 1),
    );
    expect(heard[300]).to.have.length(2_000_000);
    expect(sizes.filter((size) => size > 70_000)).to.have.length(1);
    say('still here');
    expect((await listener.heard(303)).at(-1)).to.equal('still here');
  });

  it('cuts off a client that takes nothing, and buffers next to nothing for it', async () => {
    await endpoint.close();
    endpoint = await WebEndpoint.start({ heartbeatMs: 500 });
    started = await endpoint.begin();
    await endpoint.logged(started, 1);
    const listener = new Listener(started.streamUrl);
    await once(listener.socket, 'open');
    listener.socket.pause();
    for (let number = 1; number <= 4_000; number += 1) say('x'.repeat(10_000));
    while (endpoint.host.listeners(ACCOUNT, started.conversationId) > 0) await new Promise(setImmediate);
    expect(endpoint.host.read).to.be.lessThan(4_000);
    listener.socket.terminate();
  });

  it('waits when the allowance of its conversation is used up, and goes on when it has come back', async () => {
    await endpoint.close();
    const limits = { readsPerConversation: [{ bytes: 100_000, windowMs: 200 }] };
    endpoint = await WebEndpoint.start({ limits });
    started = await endpoint.begin();
    await endpoint.logged(started, 1);
    for (let number = 1; number <= 8; number += 1) say('x'.repeat(50_000));
    const listener = new Listener(started.streamUrl);
    const clock = setInterval(() => endpoint.pass(1), 10);
    try {
      expect(await listener.heard(8)).to.have.length(8);
    } finally {
      clearInterval(clock);
    }
  });

  it('is refused to an address that has too many open, until one of them is closed', async () => {
    await endpoint.close();
    endpoint = await WebEndpoint.start({ limits: { openStreamsPerAddress: 2 } });
    const chats = [await endpoint.begin(), await endpoint.begin(), await endpoint.begin()];
    const [first, second, third] = chats.map(({ streamUrl }) => streamUrl) as [string, string, string];
    const open = async (url: string) => {
      const { socket } = new Listener(url);
      socket.on('error', () => {});
      return await Promise.race([
        once(socket, 'open').then(() => socket),
        once(socket, 'unexpected-response').then(([, response]) => response.statusCode as number),
      ]);
    };
    const streams = [await open(first), await open(second)];
    expect(await open(third)).to.equal(429);
    const [oldest] = streams as [WebSocket];
    oldest.close();
    await once(oldest, 'close');
    let last = await open(third);
    while (last === 429) last = await open(third);
    expect(last).to.be.instanceOf(WebSocket);
  });

  const changed = (change: (url: URL) => void) => () => {
    const url = new URL(started.streamUrl);
    change(url);
    return url.href;
  };
  const refusals: [what: string, url: () => string, status: number, origin?: string][] = [
    ['no token', changed((url) => url.searchParams.delete('t')), 401],
    ['a forged token', changed((url) => url.searchParams.set('t', 'garbage')), 403],
    ['a wrong watermark', changed((url) => url.searchParams.set('watermark', '77')), 400],
    [
      'another conversation',
      changed((url) => (url.pathname = url.pathname.replace(started.conversationId, 'other'))),
      403,
    ],
    ['a page of a foreign origin', () => started.streamUrl, 403, 'https://evil.example'],
  ];
  for (const [what, url, status, origin] of refusals) {
    it(`is refused with ${status} for ${what}`, async () => {
      const { socket } = new Listener(url(), origin);
      const [, response] = await once(socket, 'unexpected-response');
      expect(response.statusCode).to.equal(status);
      socket.on('error', () => {});
      socket.terminate();
    });
  }

  it('is refused with 403 for an expired token, and open to a page of a listed origin', async () => {
    const { socket } = new Listener(started.streamUrl, 'https://shop.example');
    await once(socket, 'open');
    endpoint.pass(1801);
    const late = new Listener(started.streamUrl).socket;
    const [, response] = await once(late, 'unexpected-response');
    expect(response.statusCode).to.equal(403);
    late.on('error', () => {});
    late.terminate();
  });
});
