import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { expect } from 'chai';
import { publint } from 'publint';
import { type PackedPackage, packPackage } from '../../support/package/packed-package.ts';

describe('the package', () => {
  let packed: PackedPackage;
  before(async () => {
    packed = await packPackage();
  });
  after(() => packed.remove());

  it('holds what runs, its types and its assets, and no sources, tests or benchmarks', () => {
    const paths = packed.files.map(({ path }) => path);
    expect(paths).to.include.members([
      'README.md',
      'dist/index.d.ts',
      'dist/main.js',
      'dist/main.js.map',
      'dist/knowledge/demo/facts.yaml',
      'dist/language/intents.model',
      'dist/web/widget/chat.js',
    ]);
    expect(paths.filter((path) => /^(?:dist\/)?(?:test|bench|build|docs)\//.test(path))).to.deep.equal([]);
    expect(paths.filter((path) => /^dist\/.*(?<!\.d)\.ts$/.test(path))).to.deep.equal([]);
  });

  it('is what publint asks of a package', async () => {
    const { buffer } = packed.bytes;
    const { messages } = await publint({ pack: { tarball: buffer as ArrayBuffer } });
    expect(messages).to.deep.equal([]);
  });

  it('has types that every way of resolving finds, but those that know no ES modules or no exports', async () => {
    const analysis = await checkPackage(createPackageFromTarballData(packed.bytes));
    if (!analysis.types) throw new Error('The package has no types.');
    expect(Object.keys(analysis.entrypoints)).to.include.members(['.', './web', './demo']);
    const left = analysis.problems.filter(
      (problem) =>
        !('resolutionKind' in problem) || !['node10', 'node16-cjs'].includes(problem.resolutionKind),
    );
    expect(left).to.deep.equal([]);
  });
});
