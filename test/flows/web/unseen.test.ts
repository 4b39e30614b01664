import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { SILENT } from '../../../adapters/logger.ts';
import { type App, composeApp } from '../../../app/app.ts';
import { demoShop } from '../../../app/demo/demo-shop.ts';
import { heldChats, unseenMailPorts } from '../../../app/web-chats.ts';
import { signCustomerToken } from '../../../channels/web/access/customer-token.ts';
import { createWebChannel } from '../../../channels/web/web-channel.ts';
import { type RunningServer, serveRoutes } from '../../support/product/route-server.ts';
import type { AnswerBody } from '../../support/product/web-endpoint.ts';

const CUSTOMER_SECRET = 'a-customer-secret-of-at-least-32-bytes';
const MINUTE = 60_000;

describe('a late answer of the website chat, in the product', () => {
  let folder: string;
  let app: App;
  let server: RunningServer;
  let clock: Date;

  const start = async () => {
    app = await composeApp({
      store: { dataDir: folder },
      shop: demoShop(),
      codeSecret: 'not secret',
      now: () => clock,
      log: SILENT,
      channels: (parts) => [
        createWebChannel({
          secret: 'a-direct-line-secret',
          customerSecret: CUSTOMER_SECRET,
          origins: 'any',
          now: () => clock,
          newId: randomUUID,
          held: heldChats(parts.repositories),
          log: () => {},
          unseen: { afterMs: 5 * MINUTE, ...unseenMailPorts(parts, () => 'https://shop.example/') },
        }),
      ],
    });
    await app.start();
    const [channel] = app.channels;
    server = await serveRoutes(channel?.routes ?? [], app.path.hostFor('web'));
  };
  const stop = async () => {
    await server.close();
    await app.stop();
  };
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'onevoice-unseen-'));
    clock = new Date();
    await start();
  });
  afterEach(async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const call = async (path: string, token: string | undefined, body: object): Promise<AnswerBody> => {
    const headers = {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    };
    const response = await fetch(server.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    expect(response.status, path).to.be.below(300);
    return (await response.json()) as AnswerBody;
  };
  /** Ann signs in and has an order cancelled; resolves when the shop's answer is in the log. */
  const cancelled = async () => {
    const customerToken = await signCustomerToken({ customer: 'ann' }, CUSTOMER_SECRET, clock);
    const { token } = await call('/web/session', undefined, { customerToken });
    const { conversationId } = await call('/v3/directline/conversations', token, { locale: 'en' });
    const path = `/v3/directline/conversations/${conversationId}/activities`;
    for (const text of ['cancel order 1044', 'yes']) {
      await call(path, token, { type: 'message', text });
      await app.path.idle();
      clock = new Date(clock.getTime() + 1000);
    }
    const logged = await app.repositories.messages.newest(`web:website:${conversationId}`, 1);
    expect(logged[0]?.activity).to.match(/1044 is cancelled/);
    const receipt = { id: logged[0]?._id, mark: 'read' };
    return { read: () => call(path, token, { type: 'event', name: 'receipt', value: receipt }) };
  };
  const pass = async (minutes: number) => {
    clock = new Date(clock.getTime() + minutes * MINUTE);
    await app.path.sweep(0);
    await app.path.idle();
  };
  const mails = async () =>
    (await app.repositories.mails.findNewest(10)).map(({ to, text }) => ({ to, text }));

  it('goes by mail once, with its text, to the address of the customer who signed in', async () => {
    await cancelled();
    await pass(4);
    expect(await mails()).to.have.length(0);
    await pass(2);
    const [mail] = await mails();
    expect(mail?.to).to.equal('ann@example.com');
    expect(mail?.text)
      .to.match(/1044 is cancelled/)
      .and.contain('https://shop.example/');
    await stop();
    await start();
    await pass(60);
    expect(await mails()).to.have.length(1);
  });

  for (const [locale, greeting] of [
    ['zh-CN', /您好/],
    ['zh-TW', /您好/],
    ['zh_HK', /您好/],
    ['de-AT', /Hallo|Guten/],
    ['en-GB', /Hello|Hi/],
    ['fr-FR', /Hello|Hi/],
  ] as const) {
    it(`greets in the language of a page in ${locale}`, async () => {
      const { token } = await call('/web/session', undefined, {});
      const { conversationId } = await call('/v3/directline/conversations', token, { locale });
      await app.path.idle();
      const [greeted] = await app.repositories.messages.newest(`web:website:${conversationId}`, 1);
      expect(greeted?.activity).to.match(greeting);
    });
  }

  it('goes nowhere once it is read', async () => {
    const { read } = await cancelled();
    await read();
    await app.path.idle();
    await pass(60);
    expect(await mails()).to.have.length(0);
  });
});
