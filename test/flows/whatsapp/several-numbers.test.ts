import { expect } from 'chai';
import { serveRoutes } from '../../support/product/route-server.ts';
import {
  QR_SECRET,
  type ScriptedClient,
  WhatsappWebEndpoint,
  webMessage,
} from '../../support/whatsapp/web-endpoint.ts';

describe('several numbers on WhatsApp Web', () => {
  let endpoint: WhatsappWebEndpoint;
  beforeEach(async () => {
    endpoint = await WhatsappWebEndpoint.start(() => [], undefined, ['sales', 'returns']);
  });
  afterEach(() => endpoint.close());

  const clientOf = (account: string): ScriptedClient => {
    const client = endpoint.clients.findLast((one) => one.account === account);
    if (client === undefined) throw new Error(`no client for ${account}`);
    return client;
  };
  const phases = () => ['sales', 'returns'].map((account) => endpoint.channel.phaseOf(account));

  it('have a process each, and one that dies leaves the others alone', async () => {
    for (const account of ['sales', 'returns']) clientOf(account).report({ type: 'ready' });
    expect(phases()).to.deep.equal(['ready', 'ready']);
    clientOf('sales').crash();
    expect(phases()).to.deep.equal(['waiting', 'ready']);
    expect((await endpoint.say({ text: 'x' }, 'sales'))[0]).to.include({ status: 'wait' });
    expect((await endpoint.say({ text: 'x' }, 'returns'))[0]).to.include({ status: 'sent' });
    endpoint.timers.pass(2_000);
    expect(endpoint.clients.map(({ account }) => account)).to.deep.equal(['sales', 'returns', 'sales']);
    for (let logout = 0; logout < 3; logout += 1) {
      clientOf('sales').report({ type: 'disconnected', reason: 'LOGOUT' });
      endpoint.timers.pass(10_000);
    }
    expect(phases()).to.deep.equal(['banned', 'ready']);
  });

  it('keep the conversations of one customer apart, and answer each by its own', async () => {
    for (const account of ['sales', 'returns']) {
      clientOf(account).report({ type: 'ready' });
      clientOf(account).report(webMessage(`to ${account}`));
    }
    await endpoint.recorded(2);
    expect(endpoint.host.accepted.map(({ account }) => account)).to.have.members(['sales', 'returns']);
    await endpoint.say({ text: 'hello' }, 'returns');
    const said = (account: string) => clientOf(account).requests.filter(({ type }) => type === 'send').length;
    expect([said('sales'), said('returns')]).to.deep.equal([0, 1]);
  });

  it('say what they have by another way when they are configured no more', async () => {
    expect((await endpoint.say({ text: 'x' }, 'gone'))[0]).to.deep.equal({
      status: 'failed',
      reason: 'this number is not configured any more; sent another way',
    });
    expect(endpoint.channel.phaseOf('gone')).to.equal(undefined);
  });

  it('show all their codes on one page, each under its name', async () => {
    const server = await serveRoutes(endpoint.channel.routes, endpoint.host);
    try {
      clientOf('sales').report({ type: 'qr', qr: '2@abc' });
      clientOf('returns').report({ type: 'ready' });
      const headers = { authorization: `Bearer ${QR_SECRET}` };
      const page = await (await fetch(`${server.url}/whatsapp/qr`, { headers })).text();
      expect(page).to.match(
        /<h2>sales<\/h2>[\s\S]*Scan this[\s\S]*<svg[\s\S]*<h2>returns<\/h2>[\s\S]*is connected/,
      );
      expect(page.match(/<svg/g)).to.have.length(1);
      await new Promise((resolve) => setImmediate(resolve));
      expect(endpoint.printed.join('')).to.match(/^WhatsApp, sales:\n/);
    } finally {
      await server.close();
    }
  });
});
