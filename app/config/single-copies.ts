import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';

/** The packages whose objects pass between this package and the code of a shop. */
const SHARED = ['mongoose', 'botbuilder'] as const;

/**
 * Refuses a folder whose code would load another copy of a package than this one does: a class, a connection or a middleware of one copy is nothing to
 * the other, which fails later and far from its cause.
 * @param folder The folder of the config
 * @throws `PACKAGE_TWICE` with the places and versions of both copies
 */
export function checkSingleCopies(folder: string): void {
  const own = createRequire(import.meta.url);
  const theirs = createRequire(join(folder, 'onevoice.config.js'));
  const faults = SHARED.flatMap((name) => {
    const [ours, other] = [placeOf(name, own), placeOf(name, theirs)];
    if (ours === undefined || other === undefined || ours === other) return [];
    return [
      `${name} ${versionIn(other)} in ${other}, and ${versionIn(ours)} in ${ours}, which Onevoice uses`,
    ];
  });
  if (faults.length === 0) return;
  throw new OnevoiceError('PACKAGE_TWICE', {
    faults,
    detail: [
      `${folder} has two copies of the same package:`,
      ...faults.map((fault) => `  - ${fault}`),
      'Remove yours from package.json, or ask there for the version that Onevoice uses, and run npm install.',
    ].join('\n'),
  });
}

/** The folder of a package, with links followed; undefined if there is none. */
function placeOf(name: string, from: NodeJS.Require): string | undefined {
  try {
    return dirname(from.resolve(`${name}/package.json`));
  } catch {
    return undefined;
  }
}

function versionIn(folder: string): string {
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;
}
