import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './sources.js';

/** The packages of the lock file by their paths, also those of other platforms; `dev` ones are for development alone. What is at the path '' is the project itself. */
export function lockedPackages() {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  return new Map(
    Object.entries(packages).map(([path, { name, dev = false, ...locked }]) => [
      path,
      { name: name ?? nameAt(path), dev, ...locked },
    ]),
  );
}

function nameAt(path) {
  return path.replace(/^.*node_modules\//, '');
}
