import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { runOnevoice } from '../../support/cli/run-onevoice.ts';

describe('onevoice init', () => {
  let cwd: string;
  before(() => {
    cwd = realpathSync(mkdtempSync(join(tmpdir(), 'onevoice-init-')));
  });
  after(() => rmSync(cwd, { recursive: true, force: true }));

  it('makes a project in the named folder, and prints what to do next', async () => {
    const { code, stdout } = await runOnevoice(['init', 'my-shop'], { cwd });
    expect(code).to.equal(0);
    expect(stdout).to.match(
      /files are in .*my-shop\.\nNext:\n {2}cd my-shop\n {2}npm install\n {2}npm start\n/,
    );
    for (const path of ['.env', '.gitignore', 'knowledge/facts.yaml', 'knowledge/en/returns.md', 'test'])
      expect(existsSync(join(cwd, 'my-shop', path)), path).to.equal(true);
  });

  it('ends with 1 where the project is already, and names its files', async () => {
    const { code, stderr } = await runOnevoice(['init', 'my-shop'], { cwd });
    expect(code).to.equal(1);
    expect(stderr)
      .to.contain('  - onevoice.config.ts is there already')
      .and.to.contain('Nothing was written.');
  });

  it('prints JSON for programs', async () => {
    const { stdout } = await runOnevoice(['init', 'other', '--json'], { cwd });
    const result = JSON.parse(stdout) as { folder: string; files: string[]; next: string[] };
    expect(result.folder).to.equal(join(cwd, 'other'));
    expect(result.files).to.include('onevoice.config.ts');
    expect(result.next[0]).to.equal('cd other');
  });
});
