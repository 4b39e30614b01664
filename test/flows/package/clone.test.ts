import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { ROOT } from '../../support/source-files.ts';

describe('the command of a clone', () => {
  let clone: string;
  const inClone = (path: string) => join(clone, path);
  const run = async () =>
    (await promisify(execFile)(process.execPath, ['build/run.js', '--version'], { cwd: clone })).stdout;
  const readVersion = 'cli/package-version';

  before(async () => {
    clone = await mkdtemp(join(tmpdir(), 'onevoice-clone-'));
    await cp(ROOT, clone, {
      recursive: true,
      filter: (path) => !/^(?:node_modules|dist|data|test|docs|\.git)$/.test(relative(ROOT, path)),
    });
    await symlink(join(ROOT, 'node_modules'), inClone('node_modules'));
  });
  after(() => rm(clone, { recursive: true, force: true }));

  it('builds what it runs, with assets and maps beside the code', async () => {
    expect(await run()).to.match(/^\d+\.\d+\.\d+\n$/);
    for (const path of [
      'main.js',
      'main.js.map',
      'language/examples/en/out-of-scope.txt',
      'web/widget/chat.js',
    ])
      expect(existsSync(inClone(`dist/${path}`)), path).to.equal(true);
    expect(existsSync(inClone('dist/bench'))).to.equal(false);
  });

  it('builds what was edited, and nothing else', async () => {
    await writeFile(inClone('dist/cli/banner.js'), '// Not built again.');
    const source = await readFile(inClone(`${readVersion}.ts`), 'utf8');
    await writeFile(inClone(`${readVersion}.ts`), source.replace('return version;', "return 'edited';"));
    expect(await run()).to.equal('edited\n');
    expect(await readFile(inClone('dist/cli/banner.js'), 'utf8')).to.equal('// Not built again.');
  });

  it('removes what has no source any more', async () => {
    await rm(inClone('language/examples/en/out-of-scope.txt'));
    await run();
    expect(existsSync(inClone('dist/language/examples/en/out-of-scope.txt'))).to.equal(false);
    expect(existsSync(inClone('dist/language/examples/zh/out-of-scope.txt'))).to.equal(true);
  });
});
