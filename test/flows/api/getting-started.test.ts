import { once } from 'node:events';
import { expect } from 'chai';
import { blocksOf, conversationOf, PageFolder } from '../../support/api/page-blocks.ts';
import { COMMAND } from '../../support/api/shop-folder.ts';
import { DirectLineClient } from '../../support/product/direct-line-client.ts';

const SECRET = 'a-secret-of-at-least-sixteen-letters';

const blocks = blocksOf('docs/getting-started.md');

describe('docs/getting-started.md', () => {
  let folder: PageFolder;

  before(() => {
    folder = new PageFolder(blocks);
  });
  afterEach(() => folder.stopped('SIGKILL'));
  after(() => folder.remove());

  const started = (args: readonly string[], ready: RegExp) =>
    folder.started(args, ready, { DIRECTLINE_SECRET: SECRET });

  it('has the files that it speaks of', () => {
    expect(blocks.map(({ name }) => name)).to.deep.equal([
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
    expect(await folder.compiled()).to.equal('');
  });

  it('holds its conversation with the started shop', async () => {
    const [, address = ''] = await started([COMMAND, 'start'], /ready at (\S+)/);
    const visitor = new DirectLineClient(address);
    await visitor.start(SECRET);
    const steps = conversationOf(blocks);
    expect(steps).to.have.length(4);
    for (const { said, expected } of steps) await visitor.ask(said, expected);
    expect(await folder.stopped()).to.deep.equal([0, null]);
  });

  it('is talked to in the terminal', async () => {
    const chat = folder.run([COMMAND, 'chat']);
    let printed = '';
    chat.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
    chat.stdin.end('how long do I have to return something?\n');
    await once(chat, 'close');
    expect(printed).to.contain('within 45 days');
  });

  it('embeds the shop in its server', async () => {
    const [, port] = await started(['server.ts'], /port: (\d+)/);
    const address = `http://127.0.0.1:${port}`;
    expect(await (await fetch(`${address}/bikes`)).text()).to.equal('All our bikes');
    const visitor = new DirectLineClient(address);
    await visitor.start(SECRET);
    await visitor.ask('where is order 7001?', /7001/);
    expect(await folder.stopped()).to.deep.equal([0, null]);
  });
});
