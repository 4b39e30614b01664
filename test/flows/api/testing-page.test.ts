import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { ShopFolder } from '../../support/api/shop-folder.ts';
import { ROOT } from '../../support/source-files.ts';

const page = readFileSync(join(ROOT, 'docs/testing.md'), 'utf8');
const started = readFileSync(join(ROOT, 'docs/getting-started.md'), 'utf8');

/** The blocks of a page that have the name of a file. */
function blocksOf(text: string): (readonly [name: string, text: string])[] {
  return [...text.matchAll(/^```\w+ (\S+)\n(.*?)^```$/gms)].map(([, name = '', block = '']) => [name, block]);
}

describe('docs/testing.md', () => {
  let folder: ShopFolder;
  const tests = blocksOf(page).filter(([name]) => name.endsWith('.test.ts'));

  before(() => {
    folder = new ShopFolder();
    for (const [name, text] of blocksOf(page)) folder.write(name, text);
    const tsconfig = blocksOf(started).find(([name]) => name === 'tsconfig.json')?.[1] ?? '';
    folder.write('tsconfig.json', tsconfig);
    mkdirSync(join(folder.path, 'node_modules/@types'));
    symlinkSync(join(ROOT, 'node_modules/@types/node'), join(folder.path, 'node_modules/@types/node'));
  });
  after(() => folder.remove());

  it('has TypeScript that compiles as it is', async () => {
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    const { stdout } = await promisify(execFile)(process.execPath, [
      tsc,
      '-p',
      folder.path,
      '--customConditions',
      'onevoice-source',
    ]).catch((error: { stdout: string }) => error);
    expect(stdout).to.equal('');
  });

  for (const [name] of tests) {
    it(`has tests that pass: ${name}`, async () => {
      const { code, printed } = await folder.ended([name]);
      expect(printed).to.match(/# pass [1-9]/);
      expect(code, printed).to.equal(0);
    });
  }
});
