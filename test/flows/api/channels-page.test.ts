import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { expect } from 'chai';
import { ABILITY_MEMBERS } from '../../../channels/abilities.ts';
import { blocksOf, conversationOf, PageFolder } from '../../support/api/page-blocks.ts';
import { COMMAND } from '../../support/api/shop-folder.ts';
import { ROOT } from '../../support/source-files.ts';
import { until } from '../../support/until.ts';

const SECRET = 'the-secret-of-the-gateway';
const CUSTOMER = '+4915112345678';

/** A message that the gateway was given. */
interface Sent {
  readonly headers: IncomingHttpHeaders;
  readonly body: { readonly from: string; readonly to: string; readonly text: string };
}

describe('docs/channels.md', () => {
  const blocks = blocksOf('docs/channels.md');
  const sent: Sent[] = [];
  let failures = 0;
  let gateway: Server;
  let folder: PageFolder;
  let address = '';

  before(async () => {
    folder = new PageFolder(blocksOf('docs/getting-started.md'), blocks);
    gateway = createServer(async (request, response) => {
      const body = (await json(request)) as Sent['body'];
      if (failures > 0) {
        failures -= 1;
        // Not writeHead: restify, which another test of this process may have loaded, takes away what that returns.
        response.statusCode = 500;
        response.end();
        return;
      }
      sent.push({ headers: request.headers, body });
      response.end(JSON.stringify({ id: `sms-${sent.length}` }));
    });
    gateway.listen(0, '127.0.0.1');
    await once(gateway, 'listening');
    const { port } = gateway.address() as AddressInfo;
    const environment = {
      SMS_GATEWAY: `http://127.0.0.1:${port}`,
      SMS_NUMBER: '+4930123456',
      SMS_SECRET: SECRET,
    };
    [, address = ''] = await folder.started([COMMAND, 'start'], /ready at (\S+)/, environment);
  });
  after(async () => {
    await folder.stopped();
    gateway.closeAllConnections();
    gateway.close();
    folder.remove();
  });

  async function deliver(id: string, text: string, secret = SECRET): Promise<number> {
    const body = JSON.stringify({ id, from: CUSTOMER, text });
    const signature = createHmac('sha256', secret).update(body).digest('hex');
    const headers = { 'content-type': 'application/json', 'x-signature': signature };
    return (await fetch(`${address}/sms/inbound`, { method: 'POST', headers, body })).status;
  }

  it('has TypeScript that compiles as it is', async () => {
    expect(await folder.compiled()).to.equal('');
  });

  it('names every ability with its members', () => {
    const named = [
      ...readFileSync(join(ROOT, 'docs/channels.md'), 'utf8').matchAll(
        /^\| `(\w+)` \| ((?:`\w+`(?:, )?)+) \|/gm,
      ),
    ];
    const members = named.map(([, name = '', list = '']) => [name, list.replaceAll('`', '').split(', ')]);
    expect(Object.fromEntries(members)).to.deep.equal(
      Object.fromEntries(Object.entries(ABILITY_MEMBERS).map(([name, of]) => [name, Object.keys(of)])),
    );
  });

  it('has a channel that holds its conversation', async () => {
    const steps = conversationOf(blocks);
    expect(steps).to.have.length(2);
    for (const [index, { said, expected }] of steps.entries()) {
      expect(await deliver(`message-${index}`, said)).to.equal(204);
      await until(() => sent.find(({ body }) => expected.test(body.text)));
    }
    expect(new Set(sent.map(({ body }) => body.to))).to.deep.equal(new Set([CUSTOMER]));
    const keys = sent.map(({ headers }) => headers['idempotency-key']);
    expect(new Set(keys).size).to.equal(sent.length);
  });

  it('has a channel that refuses what is not signed, and answers a repeated message once', async () => {
    const before = sent.length;
    expect(await deliver('forged', 'hello', 'another secret')).to.equal(401);
    expect(await deliver('message-1', 'kim@example.com')).to.equal(204);
    expect(await deliver('thanks', 'thank you')).to.equal(204);
    await until(() => sent[before]);
    expect(sent.slice(before).map(({ body }) => body.text)).to.deep.equal(["You're welcome!"]);
  });

  it('has a channel whose message is sent again after a failure of the gateway', async () => {
    const before = sent.length;
    failures = 1;
    await deliver('again', 'how long do I have to return something?');
    await until(() => sent[before]);
    expect(sent.at(-1)?.body.text).to.contain('within 30 days');
  });
});
