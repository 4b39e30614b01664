import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { listed } from '../../models/errors/faults.ts';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
import { type Manifest, projectManifest } from './project-manifest.ts';

/** The files of a project, by their paths from its folder. */
export type ProjectFiles = ReadonlyMap<string, string>;

/** The file that a project and its folder may both have: it is merged. */
const MANIFEST = 'package.json';

/** The files of a template of this package. A name that begins with `_` stands for one with a dot, which npm would leave out of a package. */
export function templateFiles(name: string): ProjectFiles {
  const root = dirname(createRequire(import.meta.url).resolve('onevoice/package.json'));
  const files = filesOf(join(root, 'templates', name));
  return new Map([...files].map(([path, text]) => [path.replace(/^_/, '.'), text]));
}

/** All files of a folder. */
export function filesOf(folder: string): ProjectFiles {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return new Map(paths.sort().map((path) => [relative(folder, path), readFileSync(path, 'utf8')]));
}

/**
 * Writes a project into a folder, which is made if it is not there. Returns the paths of the written files.
 * @throws `FOLDER_TAKEN` if a file of the project is there already, package.json apart; nothing is written then
 */
export function writeProject(folder: string, files: ProjectFiles): readonly string[] {
  const taken = [...files.keys()].filter((path) => path !== MANIFEST && existsSync(join(folder, path)));
  if (taken.length > 0)
    throw new OnevoiceError('FOLDER_TAKEN', {
      faults: taken.map((path) => `${path} is there already`),
      detail: `${listed(
        folder,
        taken.map((path) => `${path} is there already`),
      )}\nNothing was written. Name an empty folder: onevoice init my-shop`,
    });
  const manifest = manifestIn(folder, JSON.parse(files.get(MANIFEST) ?? '{}') as Manifest);
  for (const [path, text] of [...files, [MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`] as const]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return [...files.keys()];
}

function manifestIn(folder: string, template: Manifest): Manifest {
  const path = join(folder, MANIFEST);
  if (!existsSync(path)) return projectManifest({ ...template, name: packageName(basename(folder)) });
  const { name, ...rest } = template;
  return projectManifest(rest, JSON.parse(readFileSync(path, 'utf8')) as Manifest);
}

/** A folder's name as npm allows names of packages: lower case, no spaces, no dot or underscore first. */
function packageName(folder: string): string {
  return (
    folder
      .toLowerCase()
      .replace(/[^a-z0-9._-]+/g, '-')
      .replace(/^[._-]+/, '') || 'my-shop'
  );
}
