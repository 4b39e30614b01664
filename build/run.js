// The `onevoice` command of a clone: brings what was edited up to date in dist/, then runs the command from there, as an installed package does.
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, isStale, leftovers, ROOT, shippedFiles, targetOf } from './sources.js';

const shipped = shippedFiles();
for (const path of leftovers(shipped)) rmSync(path);
const stale = shipped.filter(isStale);
if (stale.length > 0) await rebuild(stale);
await import('../dist/main.js');

/** Without types: `npm run typecheck` and the editor have those. */
async function rebuild(paths) {
  if (paths.length > 50) process.stderr.write('Building Onevoice ...\n');
  const sources = paths.filter((path) => path.endsWith('.ts'));
  for (const path of paths) if (!path.endsWith('.ts')) copyFileSync(join(ROOT, path), targetOf(path));
  const { build, stop } = await import('esbuild');
  await build({
    absWorkingDir: ROOT,
    entryPoints: sources,
    outbase: ROOT,
    outdir: DIST,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    logLevel: 'error',
    plugins: [{ name: 'leave-imports', setup: leaveImports }],
  });
  await stop();
}

/** Each file stays a file: imports are left as they are, but name the built file. */
function leaveImports({ onResolve }) {
  onResolve({ filter: /^/ }, ({ kind, path }) =>
    kind === 'entry-point'
      ? undefined
      : { path: path.startsWith('.') ? path.replace(/\.ts$/, '.js') : path, external: true },
  );
}
