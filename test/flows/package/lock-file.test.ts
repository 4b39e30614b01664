import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { ROOT } from '../../support/source-files.ts';

/** What the lock file says of an installed package. */
interface Locked {
  readonly version: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
}

const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};
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
});
