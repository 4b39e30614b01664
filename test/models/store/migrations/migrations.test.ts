import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { MIGRATIONS } from '../../../../models/store/migrations/migrations.ts';
import { ROOT } from '../../../support/source-files.ts';

describe('the migrations', () => {
  it('lead from version to version without a gap', () => {
    expect(MIGRATIONS.map(({ version }) => version)).to.deep.equal(MIGRATIONS.map((_, index) => index + 2));
  });

  it('are listed in docs/storage.md, with the first release that reads their version', () => {
    const listed = readFileSync(join(ROOT, 'docs/storage.md'), 'utf8')
      .split('\n')
      .filter((line) => /^\| \d+ \|.*and later/.test(line));
    expect(listed).to.deep.equal(
      MIGRATIONS.map(({ version, since, about }) => `| ${version} | ${since} and later | ${about} |`),
    );
  });
});
