import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { ROOT } from '../../support/source-files.ts';

const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { version: string }>;
};
const VERSION = packages['node_modules/lmdb']?.version ?? '';

/** An advisory about a package in OSV's format. */
function advisory(id: string, name: string, affected: object, more: object = {}): object {
  const npm = { package: { ecosystem: 'npm', name }, ...affected };
  return { id, summary: 'It may be frozen.', affected: [npm], ...more };
}

const events = (...list: readonly object[]) => ({ ranges: [{ type: 'SEMVER', events: list }] });

describe('the check of the lock file against advisories', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'onevoice-advisories-'));
    mkdirSync(join(folder, 'below'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const checked = (...advisories: readonly object[]) => {
    for (const [index, each] of advisories.entries())
      writeFileSync(join(folder, 'below', `${index}.json`), JSON.stringify(each));
    const { status, stdout, stderr } = spawnSync(process.execPath, ['build/advisories.js', folder], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    return { status, printed: stdout + stderr };
  };

  it('fails with the package, its version and the advisory that applies and that nobody has judged', () => {
    const { status, printed } = checked(
      advisory('GHSA-0000-0000-0000', 'lmdb', events({ introduced: '0' }, { fixed: '999.0.0' })),
    );
    expect(status).to.equal(1);
    expect(printed).to.contain(`GHSA-0000-0000-0000 lmdb ${VERSION}: It may be frozen. [NOT JUDGED]`);
  });

  it('passes one that docs/security.md judges, by its id or by another name of it', () => {
    const every = events({ introduced: '0' });
    const { status, printed } = checked(
      advisory('GHSA-w5hq-g745-h8pq', 'lmdb', every),
      advisory('CVE-0000-0000', 'lmdb', every, { aliases: ['GHSA-w5hq-g745-h8pq'] }),
    );
    expect(printed).to.contain('GHSA-w5hq-g745-h8pq lmdb').and.to.contain('CVE-0000-0000 lmdb');
    expect(printed).to.contain('[judged in docs/security.md]').and.to.not.contain('NOT JUDGED');
    expect(status).to.equal(0);
  });

  it('finds no uuid in the lock file that GHSA-w5hq-g745-h8pq is about', () => {
    const fixed = [
      ['0', '11.1.1'],
      ['12.0.0', '12.0.1'],
      ['13.0.0', '13.0.1'],
    ];
    const ranges = fixed.map(([introduced, end]) => ({
      type: 'SEMVER',
      events: [{ introduced }, { fixed: end }],
    }));
    expect(checked(advisory('GHSA-w5hq-g745-h8pq', 'uuid', { ranges })).printed).to.contain('0 apply');
    expect(checked(advisory('GHSA-0000-0000-0000', 'uuid', events({ introduced: '0' }))).status).to.equal(1);
  });

  const BOUNDS: readonly [what: string, applies: boolean, affected: object][] = [
    ['from the installed version on', true, events({ introduced: VERSION })],
    ['fixed in the installed version', false, events({ introduced: '0' }, { fixed: VERSION })],
    ['up to the installed version', true, events({ introduced: '0' }, { last_affected: VERSION })],
    [
      'fixed, and there again',
      true,
      events({ introduced: VERSION }, { fixed: '1.0.0' }, { introduced: '0' }),
    ],
    ['whose end is written in two numbers', true, events({ introduced: '0' }, { fixed: '999.0' })],
    ['only above', false, events({ introduced: '999.0.0' })],
    ['in a list of versions', true, { versions: ['1.0.0', VERSION] }],
    ['in a list of other versions', false, { versions: ['1.0.0'] }],
    [
      'without a fix up to an older version',
      false,
      {
        ...events({ introduced: '0' }),
        database_specific: { last_known_affected_version_range: '<= 1.0.0' },
      },
    ],
    ['in commits of git', false, { ranges: [{ type: 'GIT', events: [{ introduced: '0' }] }] }],
    [
      'of another registry',
      false,
      { ...events({ introduced: '0' }), package: { ecosystem: 'PyPI', name: 'lmdb' } },
    ],
  ];
  for (const [what, applies, affected] of BOUNDS)
    it(`${applies ? 'finds' : 'leaves out'} a fault ${what}`, () => {
      const { status } = checked(advisory('GHSA-0000-0000-0000', 'lmdb', affected));
      expect(status).to.equal(applies ? 1 : 0);
    });

  it('leaves out an advisory that was withdrawn', () => {
    const gone = { withdrawn: '2026-01-01T00:00:00Z' };
    const { status } = checked(advisory('GHSA-0000-0000-0000', 'lmdb', events({ introduced: '0' }), gone));
    expect(status).to.equal(0);
  });

  it('does not pass where it has read nothing, and names a file that is no advisory', () => {
    expect(checked().status).to.equal(2);
    writeFileSync(join(folder, 'torn.json'), '{');
    const { status, printed } = checked();
    expect(status).to.equal(1);
    expect(printed).to.contain('torn.json is no advisory');
  });
});
