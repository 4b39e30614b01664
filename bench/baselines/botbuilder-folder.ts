import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../test/support/source-files.ts';

/** The release of botbuilder that is measured beside the product. */
const VERSION = '4.23.3';

/** A folder with botbuilder and botbuilder-dialogs of one installation, which is made once and kept; the project does not depend on the latter. */
export function botbuilderFolder(): string {
  const folder = join(ROOT, 'node_modules/.cache/onevoice-bench', `botbuilder-${VERSION}`);
  if (existsSync(join(folder, 'node_modules/botbuilder-dialogs'))) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const packages = ['botbuilder', 'botbuilder-dialogs'].map((name) => `${name}@${VERSION}`);
  execFileSync('npm', ['install', '--no-audit', '--no-fund', ...packages], { cwd: folder, stdio: 'ignore' });
  return folder;
}
