import { once } from 'node:events';
import { expect } from 'chai';
import { blocksOf, PageShop } from '../../support/api/page-shop.ts';
import { COMMAND } from '../../support/api/shop-folder.ts';

describe('docs/getting-started.md', () => {
  const blocks = blocksOf('getting-started.md');
  let shop: PageShop;

  before(() => {
    shop = new PageShop([...blocks].filter(([name]) => name !== 'conversation'));
  });
  afterEach(() => shop.kill());
  after(() => shop.folder.remove());

  it('has the files that it speaks of', () => {
    expect([...blocks.keys()]).to.deep.equal([
      'package.json',
      'tsconfig.json',
      'onevoice.config.ts',
      'shop.ts',
      'knowledge/facts.yaml',
      'knowledge/en/returns.md',
      'conversation',
      'server.ts',
    ]);
  });

  it('has TypeScript that compiles as it is', async () => {
    expect(await shop.compile()).to.equal('');
  });

  it('holds its conversation with the started shop', async () => {
    const [, address = ''] = await shop.running([COMMAND, 'start'], /ready at (\S+)/);
    expect(await shop.converse(address, blocks.get('conversation'))).to.equal(4);
    expect(await shop.stopped()).to.deep.equal([0, null]);
  });

  it('is talked to in the terminal', async () => {
    const chat = shop.folder.run([COMMAND, 'chat']);
    let printed = '';
    chat.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
    chat.stdin.end('how long do I have to return something?\n');
    await once(chat, 'close');
    expect(printed).to.contain('within 45 days');
  });

  it('embeds the shop in its server', async () => {
    const [, port] = await shop.running(['server.ts'], /port: (\d+)/);
    const address = `http://127.0.0.1:${port}`;
    expect(await (await fetch(`${address}/bikes`)).text()).to.equal('All our bikes');
    await (await shop.visitor(address)).ask('where is order 7001?', /7001/);
    expect(await shop.stopped()).to.deep.equal([0, null]);
  });
});
