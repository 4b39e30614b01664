import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './sources.js';

/** The packages of the lock file, also those of other platforms; `dev` ones are for development alone. */
export function lockedPackages() {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { name, version, dev = false }]) => ({ name: name ?? nameAt(path), version, dev }));
}

function nameAt(path) {
  return path.replace(/^.*node_modules\//, '');
}
