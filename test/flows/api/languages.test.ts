import { expect } from 'chai';
import { blocksOf, conversationOf, PageFolder } from '../../support/api/page-blocks.ts';
import { COMMAND } from '../../support/api/shop-folder.ts';
import { DirectLineClient } from '../../support/product/direct-line-client.ts';

const SECRET = 'a-secret-of-at-least-sixteen-letters';

const blocks = blocksOf('docs/languages.md');

describe('docs/languages.md', () => {
  let folder: PageFolder;

  before(() => {
    const needed = ['package.json', 'tsconfig.json', 'shop.ts'];
    const first = blocksOf('docs/getting-started.md').filter(({ name }) => needed.includes(name));
    folder = new PageFolder(first, blocks);
  });
  afterEach(() => folder.stopped('SIGKILL'));
  after(() => folder.remove());

  it('has the files that it speaks of', () => {
    expect(blocks.map(({ name }) => name)).to.deep.equal([
      'onevoice.config.ts',
      'languages/dutch.ts',
      'languages/dutch-dialogs.ts',
      'conversation',
    ]);
  });

  it('has TypeScript that compiles as it is, and that lacks texts without the spread of English', async () => {
    expect(await folder.compiled()).to.equal('');
    const { name = '', text = '' } = blocks.find((block) => block.name.endsWith('dialogs.ts')) ?? {};
    folder.write(name, text.replace("...builtInLanguage('en').dialogs,", ''));
    expect(await folder.compiled()).to.match(/dutch-dialogs\.ts.*missing the following properties/);
    folder.write(name, text);
  });

  it('holds its conversation with the started shop', async () => {
    const [, address = ''] = await folder.started([COMMAND, 'start'], /ready at (\S+)/, {
      DIRECTLINE_SECRET: SECRET,
    });
    const visitor = new DirectLineClient(address);
    await visitor.start(SECRET);
    const steps = conversationOf(blocks);
    expect(steps).to.have.length(4);
    for (const { said, expected } of steps) await visitor.ask(said, expected);
    expect(await folder.stopped()).to.deep.equal([0, null]);
  });
});
