import { expect } from 'chai';
import { blocksOf, PageShop } from '../../support/api/page-shop.ts';
import { COMMAND } from '../../support/api/shop-folder.ts';

describe('docs/languages.md', () => {
  const blocks = blocksOf('languages.md');
  const ofFirstPage = ['package.json', 'tsconfig.json', 'shop.ts'];
  let shop: PageShop;

  before(() => {
    shop = new PageShop([
      ...[...blocksOf('getting-started.md')].filter(([name]) => ofFirstPage.includes(name)),
      ...[...blocks].filter(([name]) => name !== 'conversation'),
    ]);
  });
  afterEach(() => shop.kill());
  after(() => shop.folder.remove());

  it('has the files that it speaks of', () => {
    expect([...blocks.keys()]).to.deep.equal([
      'onevoice.config.ts',
      'languages/dutch.ts',
      'languages/dutch-dialogs.ts',
      'conversation',
    ]);
  });

  it('has TypeScript that compiles as it is, and that lacks texts without the spread of English', async () => {
    expect(await shop.compile()).to.equal('');
    const path = 'languages/dutch-dialogs.ts';
    const whole = blocks.get(path) ?? '';
    shop.folder.write(path, whole.replace("...builtInLanguage('en').dialogs,", ''));
    expect(await shop.compile()).to.match(/dutch-dialogs\.ts.*missing the following properties/);
    shop.folder.write(path, whole);
  });

  it('holds its conversation with the started shop', async () => {
    const [, address = ''] = await shop.running([COMMAND, 'start'], /ready at (\S+)/);
    expect(await shop.converse(address, blocks.get('conversation'))).to.equal(4);
    expect(await shop.stopped()).to.deep.equal([0, null]);
  });
});
