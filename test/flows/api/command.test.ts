import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { expect } from 'chai';
import { COMMAND, ShopFolder } from '../../support/api/shop-folder.ts';

const PRODUCTION = {
  NODE_ENV: 'production',
  DIRECTLINE_SECRET: 'sixteen-characters-and-more',
  WEB_CUSTOMER_SECRET: 'sixteen-characters-and-more',
  ONE_TIME_CODE_SECRET: 'sixteen-characters-and-more',
  WEB_ORIGINS: 'https://shop.example.com',
};

describe('onevoice start', () => {
  let folder: ShopFolder;
  beforeEach(() => {
    folder = new ShopFolder();
  });
  afterEach(() => folder.remove());

  it('refuses production in a folder without a config, which it names, and writes nothing there', async () => {
    const { code, printed } = await folder.ended([COMMAND, 'start'], PRODUCTION);
    expect(code).to.equal(1);
    expect(printed).to.contain(`${folder.path} has no onevoice.config.ts`).and.to.contain('--config');
    expect(readdirSync(folder.path).sort()).to.deep.equal(['node_modules', 'package.json']);
  });

  it('refuses the demo shop in production, says what to do, and writes nothing', async () => {
    folder.write(
      'onevoice.config.ts',
      `import { demoShop } from 'onevoice/demo';
       import { web } from 'onevoice/web';
       export default { shop: demoShop(), channels: [web()] };`,
    );
    const { code, printed } = await folder.ended([COMMAND, 'start'], PRODUCTION);
    expect(code).to.equal(1);
    expect(printed).to.contain('demoShop() has to be replaced').and.to.contain('docs/shop.md');
    expect(readdirSync(folder.path)).to.not.include('data');
  });

  it('serves a TypeScript config of its folder in production, without the pages of the demo', async () => {
    folder.write(
      'onevoice.config.ts',
      `import { defineConfig } from 'onevoice';
       import { web } from 'onevoice/web';
       enum Reason { Unknown = 'unknown-operation' }
       const answer = async () => ({ outcome: 'failed' as const, value: { reason: Reason.Unknown } });
       export default defineConfig({ shop: { query: answer, perform: answer }, channels: [web()] });`,
    );
    const child = folder.run([COMMAND, 'start'], PRODUCTION);
    let address = '';
    for await (const line of createInterface({ input: child.stdout })) {
      address = /ready at (\S+)/.exec(line)?.[1] ?? '';
      if (address !== '') break;
    }
    expect((await fetch(`${address}/readyz`)).status).to.equal(200);
    expect((await fetch(`${address}/demo/outbox`)).status).to.equal(404);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).to.deep.equal([0, null]);
  });

  it('ends with the file and the path of a value that is wrong', async () => {
    folder.write('onevoice.config.ts', "export default { shop: {}, channels: ['web'] };");
    const { code, printed } = await folder.ended([COMMAND, 'start']);
    expect(code).to.equal(1);
    expect(printed).to.contain(`${folder.path}/onevoice.config.ts has 2 fault(s)`);
    expect(printed).to.contain('- channels[0] is "web", which is no channel');
  });
});
