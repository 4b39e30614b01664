import { expect } from 'chai';
import { blocksOf, PageFolder } from '../../support/api/page-blocks.ts';

describe('docs/testing.md', () => {
  let folder: PageFolder;
  const blocks = blocksOf('docs/testing.md');
  const tests = blocks.filter(({ name }) => name.endsWith('.test.ts'));

  before(() => {
    const settings = blocksOf('docs/getting-started.md').filter(({ name }) => name === 'tsconfig.json');
    folder = new PageFolder(settings, blocks);
  });
  after(() => folder.remove());

  it('has TypeScript that compiles as it is', async () => {
    expect(await folder.compiled()).to.equal('');
  });

  for (const { name } of tests) {
    it(`has tests that pass: ${name}`, async () => {
      const { code, printed } = await folder.ended([name]);
      expect(printed).to.match(/# pass [1-9]/);
      expect(code, printed).to.equal(0);
    });
  }
});
