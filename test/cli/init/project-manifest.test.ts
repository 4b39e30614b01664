import { expect } from 'chai';
import { type Manifest, projectManifest } from '../../../cli/init/project-manifest.ts';

const own: Manifest = {
  name: 'onevoice',
  version: '1.2.3',
  dependencies: { tsx: '^4.0.0' },
  devDependencies: { typescript: '^7.0.0' },
};
const template: Manifest = {
  name: 'my-shop',
  type: 'module',
  scripts: { start: 'onevoice start', test: 'node --test' },
  dependencies: { onevoice: '*' },
  devDependencies: { tsx: '*', typescript: '*' },
};

describe('the package.json of a new project', () => {
  it('asks for this release, and for the versions that it was made with', () => {
    expect(projectManifest(template, undefined, own)).to.deep.equal({
      ...template,
      dependencies: { onevoice: '^1.2.3' },
      devDependencies: { tsx: '^4.0.0', typescript: '^7.0.0' },
    });
  });

  it("leaves as it is what the folder's own has, and adds the rest", () => {
    const existing: Manifest = {
      name: 'bikes',
      scripts: { start: 'node shop.js' },
      dependencies: { onevoice: 'file:../onevoice-1.2.3.tgz', express: '^5.0.0' },
    };
    expect(projectManifest(template, existing, own)).to.deep.equal({
      name: 'bikes',
      type: 'module',
      scripts: { start: 'node shop.js', test: 'node --test' },
      dependencies: { onevoice: 'file:../onevoice-1.2.3.tgz', express: '^5.0.0' },
      devDependencies: { tsx: '^4.0.0', typescript: '^7.0.0' },
    });
  });

  it('takes over the versions that heal a package below its dependencies, which npm heeds in no dependency', () => {
    const healed = { ...own, overrides: { uuid: '^11.1.1', ws: '^8.0.0' } };
    expect(projectManifest(template, undefined, healed).overrides).to.deep.equal(healed.overrides);
    const existing = { overrides: { uuid: '^14.0.0', qs: '6' } };
    expect(projectManifest(template, existing, healed).overrides).to.deep.equal({
      uuid: '^14.0.0',
      ws: '^8.0.0',
      qs: '6',
    });
  });

  it('replaces the test that npm init writes, and no other', () => {
    const testOf = (test: string) => projectManifest(template, { scripts: { test } }, own).scripts?.['test'];
    expect(testOf('echo "Error: no test specified" && exit 1')).to.equal('node --test');
    expect(testOf('mocha')).to.equal('mocha');
  });

  it('is refused in a folder of CommonJS, with the command that changes it', () => {
    expect(() => projectManifest(template, { type: 'commonjs' }, own)).to.throw(
      /"commonjs".*npm pkg set type=module$/,
    );
  });
});
