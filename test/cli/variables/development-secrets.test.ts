import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { readConfig } from '../../../cli/variables/config.ts';
import { secretsOf } from '../../../cli/variables/development-secrets.ts';

describe('the secrets', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'onevoice-secrets-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are generated once in development and kept over a restart', () => {
    const config = readConfig({ DATA_DIR: folder });
    const first = secretsOf(config);
    expect(new Set(Object.values(first)).size).to.equal(3);
    expect(secretsOf(config)).to.deep.equal(first);
  });

  it('are those of the environment where it names them', () => {
    const config = readConfig({ DATA_DIR: folder, DIRECTLINE_SECRET: 'given-by-the-environment' });
    expect(secretsOf(config).DIRECTLINE_SECRET).to.equal('given-by-the-environment');
  });

  it('are generated anew when the stored file can not be read', () => {
    writeFileSync(join(folder, 'development-secrets.json'), '{"DIRECTLINE_SECRET": 7');
    expect(secretsOf(readConfig({ DATA_DIR: folder })).WEB_CUSTOMER_SECRET).to.have.length(32);
  });
});
