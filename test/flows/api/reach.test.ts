import { appendFileSync, cpSync, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { SILENT } from '../../../adapters/logger.ts';
import { web } from '../../../app/channels/web.ts';
import type { OnevoiceConfig } from '../../../app/config/onevoice-config.ts';
import { demoShop } from '../../../app/demo/demo-shop.ts';
import { createOnevoice, type Onevoice } from '../../../app/onevoice.ts';
import type { Shop } from '../../../commerce/shop.ts';
import { DEMO_KNOWLEDGE } from '../../../knowledge/seed-knowledge.ts';
import { openConnection } from '../../../models/store/connection.ts';
import { COMMAND, ShopFolder } from '../../support/api/shop-folder.ts';
import { statusAs } from '../../support/product/status-as.ts';

const SECRET = 'sixteen-characters-and-more';
const GIVEN = {
  DIRECTLINE_SECRET: SECRET,
  WEB_CUSTOMER_SECRET: SECRET,
  ONE_TIME_CODE_SECRET: SECRET,
  WEB_ORIGINS: 'https://shop.example.com',
};
const OUTSIDE = 'chat.shop.example';

const failed = async () => ({ outcome: 'failed' as const, value: { reason: 'unknown-operation' } });
const OWN_SHOP: Shop = { query: failed, perform: failed };

describe('who reaches the server', () => {
  let folder: ShopFolder;
  const running: Onevoice[] = [];
  beforeEach(() => {
    folder = new ShopFolder();
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((app) => app.stop()));
    folder.remove();
  });

  async function started(
    environment: Record<string, string>,
    shop: OnevoiceConfig['shop'] = demoShop(),
    more: Partial<OnevoiceConfig> = {},
  ): Promise<Onevoice> {
    const app = await createOnevoice({
      shop,
      channels: [web()],
      store: { dataDir: 'data' },
      folder: folder.path,
      environment,
      log: SILENT,
      ...more,
    });
    running.push(app);
    await app.start();
    return app;
  }
  const stored = async () => {
    const connection = await openConnection({ dataDir: join(folder.path, 'data') });
    const names = (await connection.listCollections()).map(({ name }) => name);
    const collections = names.map(async (name) => ({
      name,
      documents: await connection.collection(name).find().toArray(),
    }));
    const found = await Promise.all(collections);
    await connection.close();
    return found;
  };
  const get = (host: string, url: string, path: string) => statusAs(host, url, path, 'GET');

  it('is nobody without the secrets: the start refuses, says why, and writes nothing', async () => {
    const { code, printed } = await folder.ended([COMMAND, 'start'], { HOST: '0.0.0.0' });
    expect(code).to.equal(1);
    expect(printed).to.contain(
      'DIRECTLINE_SECRET has to be set where others reach the server (HOST=0.0.0.0)',
    );
    expect(printed).to.contain('WEB_DEMO=true');
    expect(existsSync(join(folder.path, 'data'))).to.equal(false);
  });

  it('is everybody where the demo was asked for by name', async () => {
    const app = await started({ HOST: '0.0.0.0', WEB_DEMO: 'true' });
    const url = await app.listen(0);
    expect(await get(OUTSIDE, url, '/demo/mails')).to.equal(200);
    expect(app.describe(url).join('\n')).to.contain(`${url}/demo/outbox`);
  });

  it('is everybody with the secrets, who see nothing of the demo', async () => {
    const app = await started({ ...GIVEN, HOST: '0.0.0.0' });
    const url = await app.listen(0);
    expect(await get(OUTSIDE, url, '/widget/chat.js')).to.equal(200);
    for (const path of ['/', '/demo/outbox', '/demo/mails', '/demo/customers', '/demo/demo.js'])
      expect(await get(OUTSIDE, url, path), path).to.equal(404);
    expect(await statusAs(OUTSIDE, url, '/demo/sign-in')).to.equal(404);
    expect(app.describe(url).join('\n')).to.not.match(/demo|made up/i);
  });

  it('is this machine alone without settings: no route answers to another name, so that a page of the web reads nothing', async () => {
    const app = await started({});
    const url = await app.listen(0);
    const { port } = new URL(url);
    expect(url).to.contain('127.0.0.1');
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, '[::1]:80', 'localhost'])
      expect(await get(host, url, '/demo/mails'), host).to.equal(200);
    for (const host of [
      OUTSIDE,
      `rebound.example:${port}`,
      `0.0.0.0:${port}`,
      'localhost.evil.example',
      'a b',
    ])
      for (const path of ['/', '/demo/mails', '/widget/chat.js', '/web/origin'])
        expect(await get(host, url, path), `${host} ${path}`).to.be.oneOf([421, 400]);
    expect(await get(OUTSIDE, url, '/healthz')).to.equal(200);
  });

  it('is no guest of a proxy or a tunnel that no setting names and that calls us by a name of this machine', async () => {
    const app = await started({});
    const url = await app.listen(0);
    const mails = async (headers: Record<string, string>) =>
      (await fetch(`${url}/demo/mails`, { headers })).status;
    for (const headers of [
      { 'x-forwarded-for': '203.0.113.7' },
      { 'x-forwarded-host': OUTSIDE },
      { 'x-real-ip': '203.0.113.7' },
      { forwarded: 'for=203.0.113.7' },
      { via: '1.1 proxy' },
    ])
      expect(await mails(headers), JSON.stringify(headers)).to.equal(421);
    expect(await mails({ 'x-forwarded': 'no' })).to.equal(200);
  });

  it('is nobody by an address that is given in code and that the settings do not provide for', async () => {
    const app = await started({});
    for (const host of ['0.0.0.0', '::']) {
      const refused = await app.listen(0, host).catch((error: unknown) => error);
      expect(refused).to.have.property('code', 'CONFIG_INVALID');
      expect(refused).to.have.property('message').that.contains(`HOST=${host}`);
    }
    expect(await app.listen(0, '')).to.contain('127.0.0.1');
  });

  it('sees no page of the demo at an address that is given in code, with the secrets', async () => {
    const app = await started({ ...GIVEN, WEB_ORIGINS: 'http://localhost:3000' });
    const url = await app.listen(0, '0.0.0.0');
    expect(await get(OUTSIDE, url, '/demo/mails')).to.equal(404);
    expect(app.describe(url).join('\n')).to.not.contain('Outbox');
  });

  it('sees no page of the demo on this machine where they are turned off', async () => {
    const app = await started({ WEB_DEMO: 'false' });
    const url = await app.listen(0);
    expect(await get('localhost', url, '/demo/mails')).to.equal(404);
    expect(app.describe(url).join('\n')).to.not.contain('Outbox');
  });

  it('finds nothing of the demo in production: no page, no collection and no document', async () => {
    const app = await started({ ...GIVEN, NODE_ENV: 'production' }, OWN_SHOP);
    const url = await app.listen(0);
    expect(await get(OUTSIDE, url, '/readyz')).to.equal(200);
    for (const path of ['/', '/demo/outbox', '/demo/mails', '/demo/customers'])
      expect(await get(OUTSIDE, url, path), path).to.equal(404);
    await app.stop();
    const production = await stored();
    expect(production.map(({ name }) => name)).to.include('conversations');
    expect(
      production.filter(({ name, documents }) => name.startsWith('shop_') && documents.length > 0),
    ).to.deep.equal([]);
    expect(production.filter(({ name }) => name.startsWith(demoShop().prefix))).to.deep.equal([]);
    expect(JSON.stringify(production)).to.not.match(/@example\.com|demo/i);
    await (await started({})).stop();
    expect(JSON.stringify(await stored()))
      .to.contain('demo_orders')
      .and.to.contain('@example.com');
  });

  it('is told in production which articles are still those that came with a new project', async () => {
    const knowledge = join(folder.path, 'knowledge');
    cpSync(DEMO_KNOWLEDGE, knowledge, {
      recursive: true,
      filter: (path) => statSync(path).isDirectory() || /facts\.yaml$|en.(?:returns|refunds)\.md$/.test(path),
    });
    const told = async (environment: Record<string, string>) => {
      const app = await started(environment, OWN_SHOP, { knowledge });
      await app.stop();
      return app.describe('').join('\n');
    };
    const production = { ...GIVEN, NODE_ENV: 'production' };
    for (const name of ['facts.yaml', 'en/returns.md']) appendFileSync(join(knowledge, name), '\n# Ours\n');
    expect(await told(production)).to.match(
      /1 of the files in .*knowledge are the demo's.*: en.refunds\.md$/m,
    );
    expect(await told({})).to.not.contain("the demo's");
    appendFileSync(join(knowledge, 'en/refunds.md'), '\nOurs.\n');
    expect(await told(production)).to.not.contain("the demo's");
  });
});
