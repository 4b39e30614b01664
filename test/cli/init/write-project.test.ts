import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { filesOf, templateFiles, writeProject } from '../../../cli/init/write-project.ts';
import { hasCode } from '../../../models/errors/onevoice-error.ts';

describe('writing a project', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'onevoice-init-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const files = new Map([
    ['package.json', '{ "name": "my-shop", "type": "module" }'],
    ['onevoice.config.ts', 'export {};\n'],
    ['knowledge/en/returns.md', '# Returns\n'],
  ]);

  it('makes the folder and names the package after it', () => {
    const made = join(folder, 'Ann & Sons Shop');
    expect(writeProject(made, files)).to.deep.equal([...files.keys()]);
    const written = filesOf(made);
    expect([...written.keys()]).to.have.members([...files.keys()]);
    expect(written.get('knowledge/en/returns.md')).to.equal('# Returns\n');
    expect(JSON.parse(written.get('package.json') ?? '')).to.include({
      name: 'ann-sons-shop',
      type: 'module',
    });
  });

  it('keeps the package.json of the folder, with its name', () => {
    writeFileSync(join(folder, 'package.json'), '{ "name": "bikes", "license": "MIT" }');
    writeProject(folder, files);
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as object;
    expect(manifest).to.include({ name: 'bikes', license: 'MIT', type: 'module' });
  });

  it('refuses a folder that has files of the same names, names them all, and writes nothing', () => {
    mkdirSync(join(folder, 'knowledge/en'), { recursive: true });
    writeFileSync(join(folder, 'knowledge/en/returns.md'), 'mine');
    writeFileSync(join(folder, 'onevoice.config.ts'), 'mine');
    try {
      writeProject(folder, files);
    } catch (error) {
      if (!hasCode(error, 'FOLDER_TAKEN')) throw error;
      expect(error.faults).to.deep.equal([
        'onevoice.config.ts is there already',
        'knowledge/en/returns.md is there already',
      ]);
      expect(readFileSync(join(folder, 'onevoice.config.ts'), 'utf8')).to.equal('mine');
      expect(existsSync(join(folder, 'package.json'))).to.equal(false);
      return;
    }
    expect.fail('It was written over.');
  });
});

describe('the template of a shop', () => {
  it('has its hidden files under their real names', () => {
    const names = [...templateFiles('shop').keys()];
    expect(names).to.include.members(['.gitignore', 'onevoice.config.ts', 'package.json', 'tsconfig.json']);
    expect(names.filter((name) => name.startsWith('_'))).to.deep.equal([]);
  });
});
