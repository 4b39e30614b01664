import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { packPackage } from '../test/support/package/packed-package.ts';
import { UserFolder } from '../test/support/package/user-folder.ts';
import type { Figure } from './product.ts';
import { startsOf } from './starts.ts';

/** Measures the packed file, what it brings into an empty folder, and the starts of the demo there. */
export async function installed(): Promise<Figure[]> {
  const packed = await packPackage();
  const folder = new UserFolder();
  try {
    const begun = performance.now();
    await folder.succeed('npm', 'install', '--no-audit', '--no-fund', packed.tarball);
    const seconds = (performance.now() - begun) / 1000;
    const entries = readdirSync(join(folder.path, 'node_modules'), { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
    const bytes = paths.reduce((sum, path) => sum + statSync(path).size, 0);
    // A package is a folder in a node_modules folder (or in a scope there) with a package.json.
    const packages = paths.filter((path) =>
      /\/node_modules\/(?:@[^/]+\/)?[^@/][^/]*\/package\.json$/.test(path),
    );
    const command = [join(folder.path, 'node_modules/.bin/onevoice'), 'start'] as const;
    return [
      { name: 'packed file', target: '', measured: megabytes(packed.bytes.length) },
      { name: 'packages of a user', target: '', measured: String(packages.length) },
      { name: 'size of what a user installs', target: '', measured: megabytes(bytes) },
      { name: 'time of the installation', target: '', measured: `${seconds.toFixed(1)} s` },
      ...(await startsOf('the package', { cwd: folder.path, command })),
    ];
  } finally {
    folder.remove();
    await packed.remove();
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
