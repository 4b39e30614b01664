import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { expect } from 'chai';
import { ROOT } from '../../support/source-files.ts';

interface Bom {
  readonly serialNumber: string;
  readonly metadata: { readonly component: { readonly name: string; readonly version: string } };
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly 'bom-ref': string;
    readonly hashes?: readonly { readonly content: string }[];
  }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

/** Makes the list as `npm run sbom` does, in a folder of its own. */
function made(): string {
  const folder = mkdtempSync(join(tmpdir(), 'onevoice-sbom-'));
  const file = join(folder, 'sbom.cdx.json');
  execFileSync(process.execPath, ['build/sbom.js', file], { cwd: ROOT });
  const text = readFileSync(file, 'utf8');
  rmSync(folder, { recursive: true });
  return text;
}

describe('the list of what the package brings', () => {
  let text: string;
  let bom: Bom;
  before(() => {
    text = made();
    bom = JSON.parse(text);
  });

  it('is valid as CycloneDX 1.6', async () => {
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    expect(await validator.validate(text)).to.equal(null);
    const broken = { ...bom, components: [{ name: 'without a type' }] };
    expect(await validator.validate(JSON.stringify(broken))).to.not.equal(null);
  });

  it('is the same bytes for the same lock file', () => {
    expect(made()).to.equal(text);
  });

  it('has every package of the lock file that is not for development alone, also for other platforms, each with its hash', () => {
    const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { name?: string; version: string; integrity: string; dev?: boolean }>;
    };
    const expected = new Map(
      Object.entries(packages)
        .filter(([path, { dev }]) => path !== '' && dev !== true)
        .map(([path, { name = path.split('node_modules/').at(-1), version, integrity }]) => [
          `${name}@${version}`,
          Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex'),
        ]),
    );
    const listed = new Map(
      bom.components.map(({ name, version, hashes }) => [`${name}@${version}`, hashes?.[0]?.content]),
    );
    expect([...listed].sort()).to.deep.equal([...expected].sort());
    expect([...listed.keys()].some((name) => name.startsWith('mocha@'))).to.equal(false);
  });

  it('says what needs what, and names only packages that it lists', () => {
    const { name, version, dependencies } = JSON.parse(
      readFileSync(join(ROOT, 'package.json'), 'utf8'),
    ) as Record<'name' | 'version', string> & { dependencies: object };
    expect(bom.metadata.component).to.include({ name, version });
    const root = bom.dependencies.find(({ ref }) => ref === `${name}@${version}`);
    expect(root?.dependsOn.map((ref) => ref.replace(/@[^@]*$/, ''))).to.have.members(
      Object.keys(dependencies),
    );
    const refs = new Set([`${name}@${version}`, ...bom.components.map((component) => component['bom-ref'])]);
    const unknown = bom.dependencies.flatMap(({ ref, dependsOn }) =>
      [ref, ...dependsOn].filter((named) => !refs.has(named)),
    );
    expect(unknown).to.deep.equal([]);
  });

  it('says of a package that is there in several versions which one each other package gets', () => {
    const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { version: string; dev?: boolean; dependencies?: Record<string, string> }>;
    };
    const nested = Object.entries(packages).flatMap(([path, { version, dev }]) => {
      const [, at = '', name = ''] =
        /^node_modules\/((?:@[^/]+\/)?[^/]+)\/node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path) ?? [];
      const by = packages[`node_modules/${at}`];
      return by?.dependencies?.[name] === undefined || dev
        ? []
        : [[`${at}@${by.version}`, `${name}@${version}`] as const];
    });
    expect(nested).to.not.be.empty;
    const needs = new Map(bom.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
    for (const [by, needed] of nested) expect(needs.get(by), by).to.include(needed);
  });
});
