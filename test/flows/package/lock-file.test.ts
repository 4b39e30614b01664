import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { ROOT } from '../../support/source-files.ts';

/** What the lock file says of an installed package. */
interface Locked {
  readonly version: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};
const security = readFileSync(join(ROOT, 'docs/security.md'), 'utf8');
const installed = Object.entries(packages).filter(([path]) => path !== '');

describe('the lock file', () => {
  it('has a hash for every package, also for the binaries of other platforms, so that no registry can exchange one', () => {
    expect(installed.length).to.be.greaterThan(100);
    const without = installed.filter(([, { integrity = '' }]) => !/^sha512-[\w+/]{86}==$/.test(integrity));
    expect(without.map(([path]) => path)).to.deep.equal([]);
  });

  it('takes packages from the public registry only, over https', () => {
    const elsewhere = installed.filter(
      ([, { resolved = '' }]) => !/^https:\/\/registry\.npmjs\.org\/.+\.tgz$/.test(resolved),
    );
    expect(elsewhere.map(([path, { resolved }]) => `${path}: ${resolved}`)).to.deep.equal([]);
    expect(installed.filter(([, { link }]) => link)).to.deep.equal([]);
  });

  it('brings no package with an install script that docs/security.md does not judge, and CI runs none', () => {
    const [, table = ''] = /### Scripts of packages\n(.*?)\n#/s.exec(security) ?? [];
    const judged = [...table.matchAll(/^\| `([^`]+)` \|/gm)].map((row) => row[1]);
    const scripted = installed.filter(([, { hasInstallScript }]) => hasInstallScript === true);
    expect(scripted.map(([path]) => path.split('node_modules/').at(-1)).sort()).to.deep.equal(judged.sort());
    expect(readFileSync(join(ROOT, '.ci/run'), 'utf8')).to.match(/^step 'npm ci' npm ci .*--ignore-scripts/m);
  });

  it('brings packages that need uuid for v4 alone, and give it no buffer: what GHSA-w5hq-g745-h8pq is about is not reached', () => {
    const users = installed.filter(([, { dependencies = {}, dev }]) => !dev && 'uuid' in dependencies);
    for (const [path] of users) {
      const uses = usesOfUuid(join(ROOT, path));
      expect(uses, path).to.not.deep.equal([]);
      expect(
        uses.filter((use) => use !== 'v4()'),
        path,
      ).to.deep.equal([]);
    }
    expect(users.map(([path]) => path)).to.include('node_modules/botbuilder');
  });
});

/** What the CommonJS of a package, which is what Node loads of it, takes from uuid, with the arguments of each call. */
function usesOfUuid(folder: string): string[] {
  const files = readdirSync(join(folder, 'lib'), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /\.c?js$/.test(file))
    .map((file) => readFileSync(join(folder, 'lib', file), 'utf8'))
    .flatMap((text) => {
      const [, name] = /(\w+) = require\(["']uuid["']\)/.exec(text) ?? [];
      const uses =
        name === undefined ? [] : text.matchAll(new RegExp(`\\b${name}\\.(\\w+)\\)?(\\(.*?\\))?`, 'g'));
      return [...uses].map(([, used, call]) => `${used}${call}`);
    });
}
