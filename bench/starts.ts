import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NPM_START, type StartCommand, startProduct } from '../test/support/product/product-process.ts';
import { ROOT } from '../test/support/source-files.ts';
import { cpuSeconds } from './load/cpu.ts';
import type { Figure } from './product.ts';

/** Most CPU seconds of the first start of a data folder, and of the next one. */
const TARGETS = { first: 3.0, second: 2.0 } as const;

/** Measures the CPU time from the start of the process until it is ready, for the first start of a data folder and for the second. */
export async function startsOf(where: string, from: StartCommand): Promise<Figure[]> {
  const data = mkdtempSync(join(tmpdir(), 'onevoice-starts-'));
  const figures: Figure[] = [];
  try {
    for (const [which, most] of Object.entries(TARGETS)) {
      const product = await startProduct({ DATA_DIR: data }, [], from);
      const seconds = cpuSeconds(product.child.pid ?? 0);
      await product.stop();
      figures.push({
        name: `CPU time of the ${which} start, from ${where}`,
        target: `at most ${most.toFixed(1)} s`,
        measured: `${seconds.toFixed(2)} s`,
      });
    }
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
  return figures;
}

/** The starts of a clone: `npm start`, and the first one has nothing in `dist/`. */
export async function startsOfClone(): Promise<Figure[]> {
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
  return await startsOf('a clone', NPM_START);
}
