import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProduct } from '../../support/product/product-process.ts';
import { type Attack, hold } from '../attack.ts';

/** Settings by which a server can be reached from outside. */
const PUBLIC = [{ HOST: '0.0.0.0' }, { HOST: '::' }, { TRUST_PROXY: '1' }] as const;

/** Mistakes of an operator that would open the shop. */
export const STARTING: readonly Attack[] = [
  {
    aim: 'deceive',
    name: 'a server for everybody that nobody set up for it',
    play: async () => {
      for (const settings of PUBLIC) {
        const started = await startProduct(settings).catch(() => undefined);
        await started?.stop();
        hold(started === undefined, `It started with ${JSON.stringify(settings)}.`);
      }
      return `${PUBLIC.length} starts refused`;
    },
  },
  {
    aim: 'deceive',
    name: 'other users of the machine who look into the data folder',
    play: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'onevoice-attack-'));
      const dataDir = join(folder, 'data');
      const before = process.umask(0o022);
      try {
        const started = await startProduct({ DATA_DIR: dataDir });
        const paths = ['', ...readdirSync(dataDir, { recursive: true, encoding: 'utf8' })];
        const open = paths.filter((path) => (statSync(join(dataDir, path)).mode & 0o077) !== 0);
        await started.stop();
        hold(open.length === 0, `Others may open ${open.map((path) => path || 'the folder').join(', ')}.`);
        return `${paths.length} files and folders, none open to others`;
      } finally {
        process.umask(before);
        rmSync(folder, { recursive: true, force: true });
      }
    },
  },
];
