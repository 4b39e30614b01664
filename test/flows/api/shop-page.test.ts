import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { BUILT_IN_DIALOGS } from '../../../dialogs/built-in.ts';
import { operationsOf } from '../../../dialogs/machine/registry.ts';
import { blocksOf, PageFolder } from '../../support/api/page-blocks.ts';
import { ROOT } from '../../support/source-files.ts';

const blocks = blocksOf('docs/shop.md');

describe('docs/shop.md', () => {
  let folder: PageFolder;

  before(() => {
    folder = new PageFolder(blocksOf('docs/getting-started.md'), blocks);
  });
  after(() => folder.remove());

  it('has TypeScript that compiles as it is', async () => {
    expect(await folder.compiled()).to.equal('');
  });

  it('prints what it says', async () => {
    const { code, printed } = await folder.ended(['try-shop.ts']);
    expect(printed).to.equal(blocks.find(({ name }) => name === 'printed.jsonl')?.text);
    expect(code).to.equal(0);
  });

  it('refuses a reason that the operation does not name, when it is compiled', async () => {
    const { text = '' } = blocks.find(({ name }) => name === 'shop.ts') ?? {};
    folder.write('shop.ts', text.replace("refused('closed')", "refused('shut')"));
    expect(await folder.compiled()).to.match(/shop\.ts.*'"shut"' is not assignable/s);
    folder.write('shop.ts', text);
  });

  it('names every operation of the built-in dialogs, and whether it writes', () => {
    const named = [
      ...readFileSync(join(ROOT, 'docs/shop.md'), 'utf8').matchAll(
        /^\| ((?:`\w+`(?:, )?)+) \| (read|write) \|/gm,
      ),
    ];
    const onPage = named.flatMap(([, names = '', kind]) =>
      names
        .replaceAll('`', '')
        .split(', ')
        .map((name) => [kebab(name), kind === 'write'] as const),
    );
    const called = BUILT_IN_DIALOGS.flatMap((Class) => operationsOf(new Class()));
    expect(Object.fromEntries(onPage)).to.deep.equal(
      Object.fromEntries(called.map(({ name, writes }) => [name, writes])),
    );
  });
});

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
