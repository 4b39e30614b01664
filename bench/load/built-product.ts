import { execFileSync } from 'node:child_process';
import type { StartCommand } from '../../test/support/product/product-process.ts';
import { ROOT } from '../../test/support/source-files.ts';

/** The product as users run it: built, so that its process has no compiler in its memory. Builds it. `flags`: of node. */
export function builtProduct(...flags: readonly string[]): StartCommand {
  execFileSync(process.execPath, ['build/build.js'], { cwd: ROOT, stdio: 'ignore' });
  return { cwd: ROOT, command: [process.execPath, ...flags, 'dist/main.js', 'start'] };
}
