import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect } from 'chai';
import { WebSocket } from 'ws';
import { SILENT } from '../../../adapters/logger.ts';
import { web } from '../../../app/channels/web.ts';
import { demoShop } from '../../../app/demo/demo-shop.ts';
import { createOnevoice, type Onevoice } from '../../../app/onevoice.ts';
import { askServer } from '../../../cli/control/ask-server.ts';
import { ERASE_MAILS } from '../../../cli/control/store-operation.ts';
import { openConnection } from '../../../models/store/connection.ts';
import { ShopFolder } from '../../support/api/shop-folder.ts';
import { DirectLineClient } from '../../support/product/direct-line-client.ts';
import { statusAs } from '../../support/product/status-as.ts';

const SECRET = 'a-secret-of-at-least-sixteen-letters';

/** An app of the demo shop in a folder of its own, with the website chat only. */
function appIn(folder: ShopFolder, environment: Record<string, string> = {}): Promise<Onevoice> {
  return createOnevoice({
    shop: demoShop(),
    channels: [
      web({ directlineSecret: SECRET, limits: { opensPerAddress: [{ count: 2, windowMs: 60_000 }] } }),
    ],
    store: { dataDir: 'data' },
    folder: folder.path,
    environment,
    log: SILENT,
  });
}

/** A server of an application with a route of its own; everything else goes to the app. */
async function serverOf(app: Onevoice): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    if (request.url === '/own') response.end('a page of the shop');
    else app.handle(request, response);
  });
  server.on('upgrade', app.upgrade);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describe('an app in a server of another application', () => {
  let folder: ShopFolder;
  let app: Onevoice;
  let server: Server;
  let url: string;

  before(async () => {
    folder = new ShopFolder();
    app = await appIn(folder);
    await app.start();
    ({ server, url } = await serverOf(app));
  });
  after(async () => {
    server.closeAllConnections();
    server.close();
    await app.stop();
    folder.remove();
  });

  it('holds a conversation beside the routes of that server', async () => {
    expect(await (await fetch(`${url}/own`)).text()).to.equal('a page of the shop');
    const visitor = new DirectLineClient(url);
    await visitor.start(SECRET);
    await visitor.ask('where is #1042?', /1042[\s\S]*postcode/i);
    await visitor.ask('ann@example.com', /1042[\s\S]*on its way/i);
  });

  it('has the limits of its config', async () => {
    const statuses: number[] = [];
    for (let nth = 0; nth < 3; nth += 1)
      statuses.push((await fetch(`${url}/web/session`, { method: 'POST' })).status);
    expect(statuses).to.deep.equal([200, 200, 429]);
  });

  it('sends the conversation over a WebSocket of that server', async () => {
    const response = await fetch(`${url}/v3/directline/conversations`, {
      method: 'POST',
      headers: { authorization: `Bearer ${SECRET}` },
    });
    const { conversationId, streamUrl } = (await response.json()) as Record<string, string>;
    const socket = new WebSocket(streamUrl ?? '');
    await once(socket, 'open');
    const received = new Promise<string>((resolve) => {
      let texts = '';
      socket.on('message', (data) => {
        texts += String(data);
        if (texts.includes('postcode')) resolve(texts);
      });
    });
    await fetch(`${url}/v3/directline/conversations/${conversationId}/activities`, {
      method: 'POST',
      headers: { authorization: `Bearer ${SECRET}`, 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'message', from: { id: 'visitor' }, text: 'where is #1043?' }),
    });
    expect(await received).to.contain('1043');
    socket.close();
    await once(socket, 'close');
  });

  it('answers what no route has in the form of every error, and refuses a foreign WebSocket', async () => {
    const lost = await fetch(`${url}/nowhere`);
    expect(lost.status).to.equal(404);
    expect(await lost.json()).to.have.nested.property('error.code', 'NOT_FOUND');
    const socket = new WebSocket(`${url.replace('http', 'ws')}/nowhere`);
    const [error] = (await once(socket, 'error')) as [Error];
    expect(error.message).to.contain('404');
  });

  it('serves the widget, and the pages of the demo only where they are asked for by name, since the server may be anybody’s', async () => {
    expect((await fetch(`${url}/widget/chat.js`)).status).to.equal(200);
    expect((await fetch(`${url}/demo/mails`)).status).to.equal(404);
    expect(app.describe(url).join('\n')).to.not.contain('Outbox');
    const other = new ShopFolder();
    const asked = await appIn(other, { WEB_DEMO: 'true' });
    await asked.start();
    const shown = await serverOf(asked);
    expect((await fetch(`${shown.url}/demo/mails`)).status).to.equal(200);
    expect(asked.describe(shown.url).join('\n')).to.contain(`${shown.url}/demo/outbox`);
    shown.server.closeAllConnections();
    shown.server.close();
    await asked.stop();
    other.remove();
  });

  it('answers to names of this machine only, over HTTP and WebSocket, while no setting says that others reach it', async () => {
    const path = '/v3/directline/conversations';
    expect(await statusAs('localhost', url, path)).to.equal(401);
    expect(await statusAs('chat.shop.example', url, path)).to.equal(421);
    const socket = new WebSocket(`${url.replace('http', 'ws')}${path}/c-1/stream?t=x`, {
      headers: { host: 'chat.shop.example' },
    });
    const [error] = (await once(socket, 'error')) as [Error];
    expect(error.message).to.contain('421');
  });
});

describe('the socket for commands', () => {
  let folder: ShopFolder;
  let app: Onevoice;
  beforeEach(async () => {
    folder = new ShopFolder();
    app = await appIn(folder);
  });
  afterEach(async () => {
    await app.stop();
    folder.remove();
  });
  const erased = () => askServer(join(folder.path, 'data'), ERASE_MAILS, { address: 'ann@example.com' });

  it('is open from the start of the app to its stop, whatever server it has', async () => {
    expect(await erased()).to.equal(undefined);
    await app.start();
    expect(await erased()).to.deep.equal({ result: { conversations: 0, mails: 0 } });
    await app.listen(0, '127.0.0.1');
    expect(await erased()).to.deep.equal({ result: { conversations: 0, mails: 0 } });
    await app.stop();
    expect(await erased()).to.equal(undefined);
  });

  it('is not left open by a stop during the start', async () => {
    const started = app.start().catch(() => {});
    await Promise.all([app.stop(), started]);
    expect(await erased()).to.equal(undefined);
    expect(readdirSync(join(folder.path, 'data'))).to.not.include('control.sock');
  });

  it('is closed, and so is the server, by a stop while the app begins to listen', async () => {
    await app.start();
    const url = app.listen(0, '127.0.0.1');
    await app.stop();
    expect(await fetch(await url).catch((error: Error) => error)).to.be.an('error');
    expect(await erased()).to.equal(undefined);
    expect(await app.listen(0, '127.0.0.1').catch((error: unknown) => error)).to.have.property(
      'code',
      'NOT_LISTENING',
    );
  });
});

describe('two apps in one process', () => {
  it('keep their conversations apart, and one goes on when the other has stopped', async () => {
    const folders = [new ShopFolder(), new ShopFolder()] as const;
    const [first, second] = await Promise.all([appIn(folders[0]), appIn(folders[1])]);
    try {
      await Promise.all([first.start(), second.start()]);
      const urls = await Promise.all([first.listen(0, '127.0.0.1'), second.listen(0, '127.0.0.1')]);
      const visitors = urls.map((url) => new DirectLineClient(url));
      const ids = await Promise.all(visitors.map((visitor) => visitor.start(SECRET)));
      await visitors[0]?.ask('where is #1042?', /1042/);
      const foreign = await fetch(`${urls[1]}/v3/directline/conversations/${ids[0]}/activities`, {
        headers: { authorization: `Bearer ${SECRET}` },
      });
      expect(foreign.status).to.equal(404);
      await first.stop();
      await visitors[1]?.ask('where is #1044?', /1044/);
    } finally {
      await Promise.all([first.stop(), second.stop()]);
      for (const folder of folders) folder.remove();
    }
  });
});

describe('an app that was stopped', () => {
  it('has closed its store and its server, and stops once', async () => {
    const folder = new ShopFolder();
    const app = await appIn(folder);
    await app.start();
    const url = await app.listen(0, '127.0.0.1');
    expect((await fetch(`${url}/readyz`)).status).to.equal(200);
    await Promise.all([app.stop(), app.stop()]);
    expect(await fetch(url).catch((error: Error) => error)).to.be.an('error');
    await (await openConnection({ dataDir: `${folder.path}/data` })).close();
    folder.remove();
  });

  it('leaves nothing in the process that keeps it from ending', async () => {
    const folder = new ShopFolder();
    const script = folder.write(
      'embed.ts',
      `import { createOnevoice } from 'onevoice';
       import { demoShop } from 'onevoice/demo';
       import { web } from 'onevoice/web';
       const app = await createOnevoice({ shop: demoShop(), channels: [web()] });
       await app.start();
       await app.listen();
       await app.stop();
       console.log('stopped');`,
    );
    expect(await folder.ended([script])).to.deep.equal({ code: 0, printed: 'stopped\n' });
    folder.remove();
  });
});
