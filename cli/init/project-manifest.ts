import { createRequire } from 'node:module';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';

/** The part of a package.json that a new project is about. */
export interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly type?: string;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  /** Versions below its dependencies; npm heeds only those of the project itself, and none of a dependency's. */
  readonly overrides?: Readonly<Record<string, unknown>>;
}

/** What `npm init` writes for `npm test`, as good as nothing. */
const NO_TEST = /no test specified/;

/**
 * The package.json of a new project: the template's, with the versions that this release was made with in place of `*`, and with the
 * versions that it was made with in place of faulty ones below its dependencies. What the folder's own package.json has already stays as it is.
 * @throws `FOLDER_TAKEN` for a folder of CommonJS, where the project's files would be read as something else
 */
export function projectManifest(
  template: Manifest,
  existing: Manifest = {},
  own: Manifest = ownManifest(),
): Manifest {
  if (existing.type !== undefined && existing.type !== template.type)
    throw new OnevoiceError('FOLDER_TAKEN', {
      detail: `package.json says "type": "${existing.type}", and the project is of ES modules. Nothing was written. Run: npm pkg set type=${template.type}`,
    });
  const { test, ...scripts } = existing.scripts ?? {};
  return {
    ...template,
    ...existing,
    scripts: {
      ...template.scripts,
      ...scripts,
      ...(test !== undefined && !NO_TEST.test(test) && { test }),
    },
    dependencies: { ...versioned(template.dependencies, own), ...existing.dependencies },
    devDependencies: { ...versioned(template.devDependencies, own), ...existing.devDependencies },
    ...(own.overrides && { overrides: { ...own.overrides, ...existing.overrides } }),
  };
}

function ownManifest(): Manifest {
  return createRequire(import.meta.url)('onevoice/package.json') as Manifest;
}

function versioned(dependencies: Manifest['dependencies'] = {}, own: Manifest): Record<string, string> {
  const known: Readonly<Record<string, string | undefined>> = {
    [own.name ?? '']: `^${own.version}`,
    ...own.dependencies,
    ...own.devDependencies,
  };
  return Object.fromEntries(
    Object.entries(dependencies).map(([name, range]) => [
      name,
      range === '*' ? (known[name] ?? range) : range,
    ]),
  );
}
