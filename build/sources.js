import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** Where the package's code is built. */
export const DIST = join(ROOT, 'dist');

/** What is no part of the package: the `exclude` of tsconfig.build.json, the only list of it. */
function excluded() {
  const { exclude } = JSON.parse(readFileSync(join(ROOT, 'tsconfig.build.json'), 'utf8'));
  return new Set(exclude);
}

/**
 * The files that `dist/` is made from, as paths from the root: TypeScript, and the assets in the same folders (pages, examples, articles). Files at the root
 * that are no TypeScript, such as README.md, are none.
 */
export function shippedFiles() {
  const skip = excluded();
  const within = (folder) =>
    readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (skip.has(path) || entry.name.startsWith('.')) return [];
      if (entry.isDirectory()) return within(path);
      return folder === '' && !path.endsWith('.ts') ? [] : [path];
    });
  return within('');
}

/** What is made out of no single file: the intent model, which names the examples that it was trained from, and the list of packages. */
const MADE = ['language/intents.model', 'sbom.cdx.json'];

/** The files of `dist/` whose source is gone. An example or an article left there would still be read. */
export function leftovers(shipped) {
  if (!existsSync(DIST)) return [];
  const built = new Set([...MADE, ...shipped.map((path) => path.replace(/\.ts$/, '.js'))]);
  return readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter(
      (path) =>
        !built.has(
          relative(DIST, path)
            .replace(/\.map$/, '')
            .replace(/\.d\.ts$/, '.js'),
        ),
    );
}

/** The built file of a shipped one; its folder exists afterwards. */
export function targetOf(path) {
  const target = join(DIST, path.replace(/\.ts$/, '.js'));
  mkdirSync(dirname(target), { recursive: true });
  return target;
}

/** Whether a shipped file was changed after it was built, or never built. */
export function isStale(path) {
  const built = statSync(join(DIST, path.replace(/\.ts$/, '.js')), { throwIfNoEntry: false });
  return built === undefined || built.mtimeMs < statSync(join(ROOT, path)).mtimeMs;
}
